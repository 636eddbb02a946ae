package io.github.graphcalls.store;

import java.sql.Array;
import java.util.List;

/**
 * Finds what belongs to nodes that are gone, or in lanes that their nodes have given up, and gives it to this one. Statements run again what the search has asked,
 * because another node may have been faster between the search and the lock.
 */
final class TakeOver {

    private static final String MINE = "(SELECT s.name FROM graph_calls_subscription s WHERE s.node = ?)";

    /** Calls that need an owner, lanes of calls that go on, and entries: taken, or free in a lane that nobody serves. */
    private static final String ABANDONED = "SELECT call_id FROM graph_calls_call WHERE tidied = 0 AND owner <> ''"
            + " AND (ended_at IS NULL OR due_at IS NOT NULL) AND " + gone("owner")
            + " UNION SELECT l.call_id FROM graph_calls_lane l JOIN graph_calls_call c ON c.call_id = l.call_id"
            + " WHERE c.ended_at IS NULL AND l.subscription IN " + MINE + " AND " + unserved("l")
            + " UNION SELECT i.call_id FROM graph_calls_inbox i WHERE i.taken_by <> '' AND i.subscription IN " + MINE
            + " AND "
            + gone("i.taken_by")
            + " UNION SELECT i.call_id FROM graph_calls_inbox i JOIN graph_calls_lane l ON l.call_id = i.call_id"
            + " AND l.subscription = i.subscription WHERE i.taken_by = '' AND l.subscription IN " + MINE + " AND "
            + unserved("l");

    private final Session session;
    private final Database database;
    private final String node;

    TakeOver(Session session, Database database, String node) {
        this.session = session;
        this.database = database;
        this.node = node;
    }

    /** Whether there is anything to take over. */
    boolean isDue() throws CallStoreException {
        return !session.query(
                        "SELECT call_id FROM (" + ABANDONED + ") a FETCH FIRST 1 ROWS ONLY",
                        row -> row.getString(1),
                        node,
                        node,
                        node,
                        node,
                        node)
                .isEmpty();
    }

    List<String> atMost(int most) throws CallStoreException {
        List<String> callIds = session.query(
                "SELECT call_id FROM graph_calls_call WHERE call_id IN (" + ABANDONED
                        + ") ORDER BY call_id FETCH FIRST ? ROWS ONLY" + database.skippingLocked(),
                row -> row.getString(1),
                node,
                node,
                node,
                node,
                node,
                most);
        if (callIds.isEmpty()) {
            return callIds;
        }
        Array these = session.texts(callIds);
        session.update(
                "UPDATE graph_calls_call SET owner = ? WHERE call_id = ANY(?) AND owner <> '' AND " + gone("owner"),
                node,
                these);
        session.update(
                "UPDATE graph_calls_lane SET node = ? WHERE call_id = ANY(?) AND subscription IN " + MINE + " AND "
                        + unserved("graph_calls_lane"),
                node,
                these,
                node,
                node);
        session.update(
                "UPDATE graph_calls_inbox SET taken_by = '', recoveries = recoveries + 1 WHERE call_id = ANY(?)"
                        + " AND taken_by <> '' AND subscription IN " + MINE + " AND " + gone("taken_by"),
                these,
                node);
        // Other nodes know lanes by heart, as long as the version is the same.
        session.update(
                "UPDATE graph_calls_call SET version = version + 1 WHERE call_id = ANY(?) AND version > 0", these);
        return callIds;
    }

    /**
     * That a lane's node is gone or does not have the subscription, and that no other node has something of it under way,
     * which is to come to its end before what follows begins.
     */
    private static String unserved(String lane) {
        return "NOT EXISTS (SELECT 1 FROM graph_calls_subscription s JOIN graph_calls_node n ON n.node = s.node"
                + " WHERE s.node = " + lane + ".node AND s.name = " + lane + ".subscription)"
                + " AND NOT EXISTS (SELECT 1 FROM graph_calls_inbox u JOIN graph_calls_node n ON n.node = u.taken_by"
                + " WHERE u.call_id = " + lane + ".call_id AND u.subscription = " + lane + ".subscription"
                + " AND u.taken_by <> ?)";
    }

    private static String gone(String column) {
        return "NOT EXISTS (SELECT 1 FROM graph_calls_node n WHERE n.node = " + column + ")";
    }
}
