package io.github.graphcalls.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is counted, found without an owner, parked and forgotten, over all calls. Each method is one transaction's work. */
final class JdbcKeeping {

    private static final String ORPHAN =
            "NOT EXISTS (SELECT 1 FROM graph_calls_subscription s WHERE s.name = i.subscription)";

    private final Session session;

    JdbcKeeping(Session session) {
        this.session = session;
    }

    StoreFigures figures(Instant monthBegan) throws CallStoreException {
        return session.query(
                        "SELECT (SELECT COUNT(*) FROM graph_calls_call WHERE tidied = 0 AND ended_at IS NULL"
                                + " AND began_at IS NOT NULL) AS live,"
                                + " (SELECT COUNT(*) FROM graph_calls_call WHERE began_at >= ?) AS began,"
                                + " (SELECT COUNT(*) FROM graph_calls_inbox) AS depth,"
                                + " (SELECT MIN(arrived_at) FROM graph_calls_inbox) AS oldest,"
                                + " (SELECT COUNT(*) FROM graph_calls_parked) AS parked",
                        row -> new StoreFigures(
                                row.getLong("live"),
                                row.getLong("began"),
                                row.getLong("depth"),
                                Session.time(row, "oldest"),
                                row.getLong("parked")),
                        Session.time(monthBegan))
                .get(0);
    }

    Map<String, Long> orphans() throws CallStoreException {
        Map<String, Long> found = new TreeMap<>();
        session.query(
                        "SELECT subscription, COUNT(*) FROM graph_calls_inbox i WHERE " + ORPHAN
                                + " GROUP BY subscription",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    int parkOrphans(Database database, Instant arrivedBefore, Instant at) throws CallStoreException {
        List<EntryKey> orphans = session.query(
                "SELECT " + Rows.ENTRY + " FROM graph_calls_inbox i WHERE arrived_at < ? AND " + ORPHAN
                        + " ORDER BY call_id, sequence_number, subscription" + database.skippingLocked(),
                Rows::key,
                Session.time(arrivedBefore));
        List<Object[]> parked = new ArrayList<>();
        List<Object[]> removed = new ArrayList<>();
        for (EntryKey key : orphans) {
            parked.add(JdbcTransaction.values(key, MemoryCallStore.ORPHANED, Session.time(at)));
            removed.add(JdbcTransaction.values(key));
        }
        session.batch(JdbcTransaction.PARK, parked);
        session.batch(JdbcTransaction.REMOVE, removed);
        return orphans.size();
    }

    List<ParkedEntry> parked(int most) throws CallStoreException {
        return session.query(
                "SELECT " + Rows.ENTRY + ", why, parked_at FROM graph_calls_parked ORDER BY parked_at DESC, call_id,"
                        + " sequence_number DESC FETCH FIRST ? ROWS ONLY",
                JdbcKeeping::parkedEntry,
                most);
    }

    void tidy(Keeping keeping) throws CallStoreException {
        session.update("DELETE FROM graph_calls_seen WHERE seen_at < ?", Session.time(keeping.seenBefore()));
        session.update("DELETE FROM graph_calls_ring WHERE rings_until < ?", Session.time(keeping.seenBefore()));
        session.update("DELETE FROM graph_calls_parked WHERE parked_at < ?", Session.time(keeping.parkedBefore()));
        String over = " WHERE tidied = 0 AND ended_at < ? AND due_at IS NULL AND NOT EXISTS"
                + " (SELECT 1 FROM graph_calls_inbox i WHERE i.call_id = graph_calls_call.call_id)";
        OffsetDateTime ended = Session.time(keeping.endedBefore());
        session.update(
                "DELETE FROM graph_calls_lane WHERE call_id IN (SELECT call_id FROM graph_calls_call" + over + ")",
                ended);
        session.update("UPDATE graph_calls_call SET state = '', tidied = 1" + over, ended);
        session.update(
                "DELETE FROM graph_calls_call WHERE tidied = 1 AND ended_at < ?", Session.time(keeping.callsBefore()));
    }

    private static ParkedEntry parkedEntry(ResultSet row) throws SQLException {
        return new ParkedEntry(
                Rows.entry(row),
                row.getString("why"),
                Session.time(row, "parked_at").orElseThrow());
    }
}
