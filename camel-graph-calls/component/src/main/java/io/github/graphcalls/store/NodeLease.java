package io.github.graphcalls.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's row among the nodes. A node is gone once its row is: others delete it when the node has not renewed it in
 * time, by the database's clock. Who is late itself renews and deletes nobody: after the database was away all are late. Where
 * nodes hold an advisory lock of their connection, its end leaves them little time only: a process that is killed lets go of it
 * at once, one that has merely lost the connection gets another.
 */
final class NodeLease {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLease.class);
    private static final String FOR_LEASE = "CURRENT_TIMESTAMP + CAST(? AS BIGINT) * INTERVAL '0.001' SECOND";

    /**
     * Others' locks are tried for a moment, together with whoever does so as well. Those from before the server was started
     * are gone, and say nothing of their nodes.
     */
    private static final String LET_GO = " AND presence IS NOT NULL AND present_since > pg_postmaster_start_time()"
            + " AND pg_try_advisory_xact_lock_shared(presence)";

    private static final String RENEW = "UPDATE graph_calls_node SET alive_until = " + FOR_LEASE
            + ", present_since = CASE WHEN presence = CAST(? AS BIGINT) THEN present_since ELSE CURRENT_TIMESTAMP END"
            + ", presence = CAST(? AS BIGINT) WHERE node = ?";

    private static final String SHOW = "UPDATE graph_calls_node SET alive_until ="
            + " CASE WHEN alive_until > CURRENT_TIMESTAMP THEN " + FOR_LEASE + " ELSE alive_until END"
            + ", presence = CAST(? AS BIGINT), present_since = CURRENT_TIMESTAMP WHERE node = ?";

    private final Sessions sessions;
    private final Database database;
    private final JdbcCallStore.Timing timing;
    private final StoreListener listener;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private volatile String node = newName();

    /** Not before it is known: what is told to nobody does no harm. */
    private volatile boolean alone;

    /** The advisory lock that this node's connection holds, as far as is known, and since when. */
    private volatile OptionalLong lock = OptionalLong.empty();

    private volatile long shownAt;

    NodeLease(Sessions sessions, Database database, JdbcCallStore.Timing timing, StoreListener listener) {
        this.sessions = sessions;
        this.database = database;
        this.timing = timing;
        this.listener = listener;
    }

    String node() {
        return node;
    }

    /** Whether no other node took part when last looked. */
    boolean isAlone() {
        return alone;
    }

    void begin() throws CallStoreException {
        sessions.inTransaction(session -> {
            if (!database.sharesWithOtherNodes()) {
                // The file is this process's alone, so whoever stands in it is dead.
                session.update("DELETE FROM graph_calls_subscription");
                session.update("DELETE FROM graph_calls_node");
            }
            enter(session, node);
            return 0;
        });
    }

    /** Renews the lease and looks who is gone. One at a time; nothing else waits for it. */
    synchronized void renew() throws CallStoreException {
        String mine = node;
        boolean held = sessions.inTransaction(session -> {
            List<Boolean> timely = session.query(
                    "SELECT alive_until > CURRENT_TIMESTAMP FROM graph_calls_node WHERE node = ? FOR UPDATE",
                    row -> row.getBoolean(1),
                    mine);
            if (timely.isEmpty()) {
                return false;
            }
            Long shown = lock.stream().boxed().findFirst().orElse(null);
            session.update(RENEW, timing.lease().toMillis(), shown, shown, mine);
            if (timely.get(0)) {
                session.update("DELETE FROM graph_calls_node WHERE alive_until < CURRENT_TIMESTAMP");
                database.forgetChanges(session);
            }
            session.update(
                    "DELETE FROM graph_calls_subscription WHERE node NOT IN (SELECT node FROM graph_calls_node)");
            return true;
        });
        if (!held) {
            lapse();
        }
        look();
    }

    /** Looks who takes part and whether there is something to take over. */
    void look() throws CallStoreException {
        boolean due = sessions.inTransaction(session -> {
            alone = count(session) < 2;
            return new TakeOver(session, database, node).isDue();
        });
        if (due) {
            listener.nodeGone();
        }
    }

    void end() throws CallStoreException {
        sessions.inTransaction(session -> {
            session.update("UPDATE graph_calls_inbox SET taken_by = '' WHERE taken_by = ?", node);
            session.update("DELETE FROM graph_calls_subscription WHERE node = ?", node);
            return session.update("DELETE FROM graph_calls_node WHERE node = ?", node);
        });
    }

    void subscribe(Subscription subscription) throws CallStoreException {
        subscriptions.put(subscription.name(), subscription);
        sessions.inTransaction(session -> {
            withdraw(session, node, subscription.name());
            // What an earlier consumer of this node has left is taken over like another node's.
            session.update(
                    "UPDATE graph_calls_lane SET node = '' WHERE node = ? AND subscription = ?",
                    node,
                    subscription.name());
            register(session, node, subscription);
            return tell(session, node);
        });
    }

    void unsubscribe(String name) throws CallStoreException {
        subscriptions.remove(name);
        sessions.inTransaction(session -> {
            withdraw(session, node, name);
            return tell(session, node);
        });
    }

    List<NodeSubscription> subscriptions() throws CallStoreException {
        return sessions.inTransaction(session -> session.query(
                "SELECT s.node, s.name, s.terms FROM graph_calls_subscription s JOIN graph_calls_node n ON n.node = s.node"
                        + " ORDER BY s.name, s.node",
                row -> new NodeSubscription(row.getString(1), new Subscription(row.getString(2), row.getString(3)))));
    }

    /** This node can be seen by that advisory lock. One that is late stays so, and is so to itself, until it renews. */
    void shows(long held) throws CallStoreException {
        if (lock.equals(OptionalLong.of(held))) {
            return;
        }
        sessions.inTransaction(session -> session.update(SHOW, timing.lease().toMillis(), held, node));
        shownAt = System.nanoTime();
        lock = OptionalLong.of(held);
    }

    /** It cannot any more. */
    void hides() {
        lock = OptionalLong.empty();
    }

    /**
     * Looks whether other nodes have let go of their locks. Who was cut off himself lately does not: then the others may have
     * been so, too.
     */
    void watch() throws CallStoreException {
        if (lock.isEmpty() || System.nanoTime() - shownAt < timing.beat().toNanos()) {
            return;
        }
        boolean over = sessions.inTransaction(session -> {
            session.update(
                    "UPDATE graph_calls_node SET alive_until = " + FOR_LEASE + " WHERE node <> ? AND alive_until > "
                            + FOR_LEASE + LET_GO,
                    grace(),
                    node,
                    grace());
            return !session.query(
                            "SELECT node FROM graph_calls_node WHERE node <> ? AND alive_until < CURRENT_TIMESTAMP"
                                    + LET_GO,
                            row -> row.getString(1),
                            node)
                    .isEmpty();
        });
        if (over) {
            renew();
        }
    }

    /** In milliseconds. */
    private long grace() {
        return 2 * timing.look().toMillis();
    }

    private void lapse() throws CallStoreException {
        String next = newName();
        sessions.inTransaction(session -> {
            enter(session, next);
            for (Subscription subscription : subscriptions.values()) {
                register(session, next, subscription);
            }
            return tell(session, next);
        });
        LOG.warn(
                "Node {} of the call store was not heard of for {} s, so that others may have taken over what it had."
                        + " It goes on as {}.",
                node,
                timing.lease().toSeconds(),
                next);
        String before = node;
        node = next;
        lock = OptionalLong.empty(); // it may be what others have missed; the connection says so if it is there
        listener.lapsed(before);
    }

    private void enter(Session session, String name) throws CallStoreException {
        session.update(
                "INSERT INTO graph_calls_node (node, alive_until) VALUES (?, " + FOR_LEASE + ")",
                name,
                timing.lease().toMillis());
    }

    private static int register(Session session, String node, Subscription subscription) throws CallStoreException {
        return session.update(
                "INSERT INTO graph_calls_subscription (node, name, terms) VALUES (?, ?, ?)",
                node,
                subscription.name(),
                subscription.terms());
    }

    private static int withdraw(Session session, String node, String name) throws CallStoreException {
        return session.update("DELETE FROM graph_calls_subscription WHERE node = ? AND name = ?", node, name);
    }

    private int tell(Session session, String name) throws CallStoreException {
        if (database.sharesWithOtherNodes()) {
            ChangeFeed.tellOfNode(session, name);
        }
        return 0;
    }

    static int count(Session session) throws CallStoreException {
        return session.query("SELECT COUNT(*) FROM graph_calls_node", row -> row.getInt(1))
                .get(0);
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }
}
