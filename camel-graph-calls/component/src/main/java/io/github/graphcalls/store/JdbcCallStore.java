package io.github.graphcalls.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps all in a database: an H2 file of this process, or a PostgreSQL that several nodes share. */
final class JdbcCallStore implements CallStore {

    /**
     * How a node shows that it is alive.
     *
     * @param lease for how long it counts as alive without a sign
     * @param beat how often it gives one
     * @param look how often it is looked whether others are still connected
     */
    record Timing(Duration lease, Duration beat, Duration look) {}

    static final Timing USUAL = new Timing(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(1));

    private static final Logger LOG = LoggerFactory.getLogger(JdbcCallStore.class);

    /** Of calls that surely have a row; to know one saves the attempt to make it. */
    private static final int MOST_KNOWN = 50_000;

    private static final int LOCK_ATTEMPTS = 3;

    private static final String INSERT_CALL = "INSERT INTO graph_calls_call (call_id) VALUES (?)";

    private static final String FORGET_UNUSED = "DELETE FROM graph_calls_call WHERE call_id = ? AND version = 0"
            + " AND NOT EXISTS (SELECT 1 FROM graph_calls_lane l WHERE l.call_id = graph_calls_call.call_id)"
            + " AND NOT EXISTS (SELECT 1 FROM graph_calls_inbox i WHERE i.call_id = graph_calls_call.call_id)";

    /** What there is between open and close. */
    private record Opened(
            DataSource data, Sessions sessions, Database database, NodeLease lease, NodeThreads threads) {}

    private final OpenedData source;
    private final ThreadFactory threads;
    private final Timing timing;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private volatile Optional<Opened> opened = Optional.empty();

    JdbcCallStore(OpenedData source, ThreadFactory threads, Timing timing) {
        this.source = source;
        this.threads = threads;
        this.timing = timing;
    }

    @Override
    public Durability durability() {
        return Durability.DURABLE;
    }

    @Override
    public synchronized void open(StoreListener listener) throws CallStoreException {
        if (opened.isPresent()) {
            throw CallStoreException.lasting(
                    "A call store is for one component at a time, and this one is in use. Give each its own.", null);
        }
        DataSource data = source.open();
        boolean done = false;
        try {
            Database database = Schema.prepare(data);
            Sessions sessions = new Sessions(data);
            NodeLease lease = new NodeLease(sessions, database, timing, listener);
            NodeThreads running = new NodeThreads(lease, timing, threads);
            if (database.sharesWithOtherNodes()) {
                running.listen(data, listener);
            }
            lease.begin();
            opened = Optional.of(new Opened(data, sessions, database, lease, running));
            if (database.sharesWithOtherNodes()) {
                tellOfNode();
            }
            running.begin();
            done = true;
        } finally {
            if (!done) {
                opened = Optional.empty();
                source.close(data);
            }
        }
    }

    @Override
    public String node() {
        return opened().lease.node();
    }

    @Override
    public void inCalls(Collection<String> callIds, Work work) throws CallStoreException {
        Opened now = opened();
        List<String> ordered = callIds.stream().sorted().toList();
        for (int attempt = 1; attempt <= LOCK_ATTEMPTS; attempt++) {
            if (attempt(now, ordered, work)) {
                return;
            }
            known.removeAll(ordered);
        }
        throw CallStoreException.passing(
                "Calls were forgotten again and again while a transaction waited for them. Nothing was kept.", null);
    }

    @Override
    public List<String> takeOver(int most) throws CallStoreException {
        Opened now = opened();
        return now.sessions.inTransaction(
                session -> new TakeOver(session, now.database, now.lease.node()).atMost(most));
    }

    @Override
    public StoredCall read(String callId) throws CallStoreException {
        List<StoredCall> found = opened().sessions
                .inTransaction(session -> session.query(
                        "SELECT " + Rows.CALL + " FROM graph_calls_call WHERE call_id = ?", Rows::call, callId));
        return found.isEmpty() ? StoredCall.unknown(callId) : found.get(0);
    }

    @Override
    public String readState(String callId) throws CallStoreException {
        return opened().sessions.inTransaction(session -> JdbcTransaction.readState(session, callId));
    }

    @Override
    public void subscribe(Subscription subscription) throws CallStoreException {
        opened().lease.subscribe(subscription);
    }

    @Override
    public void unsubscribe(String name) throws CallStoreException {
        opened().lease.unsubscribe(name);
    }

    @Override
    public List<NodeSubscription> subscriptions() throws CallStoreException {
        return opened().lease.subscriptions();
    }

    @Override
    public Map<String, Long> orphans() throws CallStoreException {
        return opened().sessions.inTransaction(session -> new JdbcKeeping(session).orphans());
    }

    @Override
    public int parkOrphans(Instant arrivedBefore, Instant at) throws CallStoreException {
        Opened now = opened();
        return now.sessions.inTransaction(
                session -> new JdbcKeeping(session).parkOrphans(now.database, arrivedBefore, at));
    }

    @Override
    public List<ParkedEntry> parked(int most) throws CallStoreException {
        return opened().sessions.inTransaction(session -> new JdbcKeeping(session).parked(most));
    }

    @Override
    public void tidy(Keeping keeping) throws CallStoreException {
        opened().sessions.inTransaction(session -> {
            new JdbcKeeping(session).tidy(keeping);
            return 0;
        });
    }

    @Override
    public StoreFigures figures(Instant monthBegan) throws CallStoreException {
        return opened().sessions.inTransaction(session -> new JdbcKeeping(session).figures(monthBegan));
    }

    @Override
    public synchronized void close() {
        if (opened.isEmpty()) {
            return;
        }
        Opened now = opened.get();
        now.threads.end();
        try {
            now.lease.end();
            if (now.database.sharesWithOtherNodes()) {
                tellOfNode();
            }
        } catch (CallStoreException e) {
            LOG.warn(
                    "The call store could not be told that its node {} ends; others find out within {} s.",
                    now.lease.node(),
                    timing.lease().plus(timing.beat()).toSeconds(),
                    e);
        } finally {
            opened = Optional.empty();
            known.clear();
            source.close(now.data);
        }
    }

    private boolean attempt(Opened now, List<String> callIds, Work work) throws CallStoreException {
        List<String> perhapsNew =
                callIds.stream().filter(callId -> !known.contains(callId)).toList();
        boolean done = now.sessions.inTransaction(session -> {
            now.database.insertWhereNone(session, INSERT_CALL, Database.rows(perhapsNew));
            List<StoredCall> locked = callIds.isEmpty() ? List.of() : now.database.lock(session, callIds);
            if (locked.size() < callIds.size()) {
                return false;
            }
            JdbcTransaction transaction = new JdbcTransaction(session, now.database, now.lease.node(), locked);
            work.in(transaction);
            transaction.flush();
            session.batch(FORGET_UNUSED, Database.rows(transaction.unused()));
            if (now.database.sharesWithOtherNodes()
                    && !transaction.touched().isEmpty()
                    && (now.threads.hasOthers() || isJoined(transaction))) {
                ChangeFeed.tell(session, now.lease.node(), transaction.touched());
            }
            locked.stream()
                    .map(StoredCall::callId)
                    .filter(transaction.touched()::contains)
                    .forEach(this::know);
            return true;
        });
        return done;
    }

    /**
     * Whether another node takes part as the transaction sees it, which has locked its calls: who came meanwhile and has put
     * its mark on one of them did so before, and is to hear what becomes of it.
     */
    private static boolean isJoined(JdbcTransaction transaction) throws CallStoreException {
        return transaction.nodes() > 1;
    }

    private void know(String callId) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.add(callId);
    }

    private void tellOfNode() throws CallStoreException {
        Opened now = opened();
        now.sessions.inTransaction(session -> {
            ChangeFeed.tellOfNode(session, now.lease.node());
            return 0;
        });
    }

    private Opened opened() {
        return opened.orElseThrow(() -> new IllegalStateException("The call store is not open."));
    }
}
