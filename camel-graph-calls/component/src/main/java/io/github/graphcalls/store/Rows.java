package io.github.graphcalls.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** What the rows of the store's tables say. */
final class Rows {

    static final String CALL = "call_id, version, sequence_number, owner, life, began_at, heard_at, due_at";
    static final String ENTRY = "call_id, sequence_number, subscription, event, arrived_at, deliveries, recoveries";

    private Rows() {}

    static StoredCall call(ResultSet row) throws SQLException {
        return new StoredCall(
                row.getString("call_id"),
                row.getLong("version"),
                row.getLong("sequence_number"),
                row.getString("owner"),
                StoredCall.Life.valueOf(row.getString("life")),
                Session.time(row, "began_at").orElse(Instant.EPOCH),
                Session.time(row, "heard_at").orElse(Instant.EPOCH),
                Session.time(row, "due_at"));
    }

    static InboxEntry entry(ResultSet row) throws SQLException {
        return new InboxEntry(
                key(row),
                row.getString("event"),
                Session.time(row, "arrived_at").orElseThrow(),
                row.getInt("deliveries"),
                row.getInt("recoveries"));
    }

    static EntryKey key(ResultSet row) throws SQLException {
        return new EntryKey(row.getString("call_id"), row.getLong("sequence_number"), row.getString("subscription"));
    }
}
