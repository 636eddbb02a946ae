package io.github.graphcalls.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from PostgreSQL what other nodes change: by LISTEN on a connection of its own or, where the data source's connections
 * are not PostgreSQL's own, by reading the table of changes from time to time. After a pause it reads what it missed there.
 * {@link #listen} is called again and again by one thread.
 */
final class ChangeFeed {

    /** What else of nodes hangs on the connection. */
    interface Ties {

        /** Other nodes, or what they process, have changed. */
        void nodesChanged();

        /** The connection holds that advisory lock, and lets go of it when it ends. Told again from time to time. */
        void connected(long lock);

        /** It holds none any more. */
        void disconnected();
    }

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final String CHANNEL = "graph_calls";
    private static final int LISTEN_MILLIS = 500;

    /** How soon it is seen while listening that the node ends. */
    private static final int SLICE_MILLIS = 50;

    /** How often a listening connection is asked something, because a dead one is silent too. */
    private static final int LISTENS_BETWEEN_MARKS = 10;

    private final DataSource dataSource;
    private final Supplier<String> node;
    private final StoreListener listener;
    private final Ties ties;
    private final MissedChanges missed = new MissedChanges();
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile boolean polling;
    private volatile boolean ending;

    /** Whether something may have been missed since the mark; so it is at first. */
    private boolean interrupted = true;

    private int listens;

    /** Others see by it that this node is there: the server lets it go when the connection ends, however that comes. */
    private long lock;

    ChangeFeed(DataSource dataSource, Supplier<String> node, StoreListener listener, Ties ties) {
        this.dataSource = dataSource;
        this.node = node;
        this.listener = listener;
        this.ties = ties;
    }

    /** Tells the others, once the transaction is committed. */
    static void tell(Session session, String node, Collection<String> callIds) throws CallStoreException {
        session.batch(
                "INSERT INTO graph_calls_change (node, call_id) VALUES (?, ?)",
                callIds.stream().map(callId -> new Object[] {node, callId}).toList());
        notify(session, node, callIds);
    }

    /** Tells the others, once the transaction is committed, that this node comes or goes, or what it processes has changed. */
    static void tellOfNode(Session session, String node) throws CallStoreException {
        notify(session, node, List.of(""));
    }

    /** Must be asked before the node is open for work, so that nothing is missed. */
    void begin() throws SQLException {
        try (Connection first = dataSource.getConnection()) {
            missed.mark(first);
            polling = !first.isWrapperFor(PGConnection.class);
        }
        if (polling) {
            LOG.info(
                    "The call store asks for changes each {} ms: its data source cannot give a connection to listen on.",
                    LISTEN_MILLIS);
        }
    }

    /**
     * Hears what comes within about half a second.
     *
     * @return how long to wait before the next time
     */
    Duration listen() {
        try {
            if (polling) {
                poll();
                return Duration.ofMillis(LISTEN_MILLIS);
            }
            hear(connection.isPresent() ? connection.get() : connect());
            return Duration.ZERO;
        } catch (SQLException e) {
            LOG.debug("The call store's connection for changes broke", StoreTrouble.of(e));
            interrupted = true;
            ties.disconnected();
            end();
            return Duration.ofMillis(LISTEN_MILLIS);
        }
    }

    boolean isPolling() {
        return polling;
    }

    /** Whoever listens comes back at once, so that a node that ends need not wait for it. */
    void beginToEnd() {
        ending = true;
    }

    void end() {
        Optional<Connection> former = connection;
        connection = Optional.empty();
        former.ifPresent(ChangeFeed::discard);
    }

    private Connection connect() throws SQLException {
        Connection next = dataSource.getConnection();
        try {
            next.setAutoCommit(true);
            long own = UUID.randomUUID().getMostSignificantBits();
            execute(next, "SELECT pg_advisory_lock(" + own + ")");
            execute(next, "LISTEN " + CHANNEL);
            connection = Optional.of(next);
            lock = own;
            ties.connected(lock);
            if (interrupted) {
                missed.since(next, node.get()).forEach(listener::changed);
                ties.nodesChanged();
            }
            interrupted = false;
            return next;
        } catch (SQLException e) {
            discard(next);
            throw e;
        }
    }

    private void hear(Connection listening) throws SQLException {
        for (PGNotification notification : notifications(listening.unwrap(PGConnection.class))) {
            hear(notification.getParameter());
        }
        listens = (listens + 1) % LISTENS_BETWEEN_MARKS;
        if (listens == 0) {
            missed.mark(listening);
            ties.connected(lock); // the server has answered on it, so it is held
        }
    }

    /** As soon as there are some; none if there are none for the whole time, or the node ends. */
    private PGNotification[] notifications(PGConnection listening) throws SQLException {
        PGNotification[] heard = {};
        for (int waited = 0; heard.length == 0 && waited < LISTEN_MILLIS && !ending; waited += SLICE_MILLIS) {
            heard = listening.getNotifications(SLICE_MILLIS);
        }
        return heard;
    }

    private void hear(String told) {
        int bar = told.indexOf('|');
        String teller = told.substring(0, Math.max(bar, 0));
        String callId = told.substring(bar + 1);
        if (teller.equals(node.get())) {
            return;
        }
        if (callId.isEmpty()) {
            ties.nodesChanged();
        } else {
            listener.changed(callId);
        }
    }

    private void poll() throws SQLException {
        try (Connection polled = dataSource.getConnection()) {
            Set<String> changed = missed.since(polled, node.get());
            missed.mark(polled);
            changed.forEach(listener::changed);
        }
    }

    private static void notify(Session session, String node, Collection<String> callIds) throws CallStoreException {
        List<String> told = callIds.stream().map(callId -> node + "|" + callId).toList();
        session.query(
                "SELECT pg_notify('" + CHANNEL + "', told) FROM unnest(?) AS told", row -> 0, session.texts(told));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Not given back to a pool as it is: it must not go on listening for somebody else. */
    private static void discard(Connection connection) {
        try (connection) {
            if (!connection.isClosed()) {
                execute(connection, "UNLISTEN *");
                execute(connection, "SELECT pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            // It is broken, and its pool sees that.
        }
    }
}
