package io.github.graphcalls.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads PostgreSQL's table of changes from a mark on. Rows become visible in any order, so the mark is the number of the
 * oldest transaction that was under way: whatever becomes visible later has that number or a later one. What was given once
 * is not given again. For one thread.
 */
final class MissedChanges {

    private record Change(long transaction, String callId) {}

    /** The mark before the last counts: what the last one covers may not have been heard when it was set. */
    private long mark;

    private long latestMark;
    private Set<Change> given = Set.of();

    void mark(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT txid_snapshot_xmin(txid_current_snapshot())");
                ResultSet row = statement.executeQuery()) {
            row.next();
            mark = latestMark == 0 ? row.getLong(1) : latestMark;
            latestMark = row.getLong(1);
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** The calls that others than this node have changed since the mark. */
    Set<String> since(Connection connection, String node) throws SQLException {
        Set<Change> found = new HashSet<>();
        Set<String> callIds = new LinkedHashSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT transaction_number, call_id FROM graph_calls_change"
                        + " WHERE transaction_number >= ? AND node <> ?")) {
            statement.setLong(1, mark);
            statement.setString(2, node);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Change change = new Change(rows.getLong(1), rows.getString(2));
                    found.add(change);
                    if (!given.contains(change)) {
                        callIds.add(change.callId);
                    }
                }
            }
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        given = found;
        return callIds;
    }
}
