package io.github.graphcalls.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Gathers what is told and tells the database in few batches: before it reads from the tables what may depend on it, and at
 * the end. Longer than others because each kind of row has its statement here.
 */
final class JdbcTransaction implements CallTransaction {

    private static final Comparator<EntryKey> BY_KEY = Comparator.comparing(EntryKey::callId)
            .thenComparingLong(EntryKey::sequence)
            .thenComparing(EntryKey::subscription);
    private static final String OF_KEY = " WHERE call_id = ? AND sequence_number = ? AND subscription = ?";

    private static final String SAVE =
            "UPDATE graph_calls_call SET version = ?, sequence_number = ?, owner = ?, life = ?,"
                    + " began_at = ?, heard_at = ?, due_at = ?, ended_at = ?, tidied = 0, state = ? WHERE call_id = ?";
    private static final String INSERT_SEEN = "INSERT INTO graph_calls_seen (message_key, seen_at) VALUES (?, ?)";
    private static final String INSERT_RING =
            "INSERT INTO graph_calls_ring (chain_id, call_id, rings_until) VALUES (?, ?, ?)";
    private static final String DROP_LANE = "DELETE FROM graph_calls_lane WHERE call_id = ? AND subscription = ?";
    private static final String ADD_LANE =
            "INSERT INTO graph_calls_lane (call_id, subscription, node) VALUES (?, ?, ?)";
    private static final String ENQUEUE =
            "INSERT INTO graph_calls_inbox (" + Rows.ENTRY + ", taken_by, payload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAKE = "UPDATE graph_calls_inbox SET taken_by = ?" + OF_KEY;
    private static final String PUT_BACK =
            "UPDATE graph_calls_inbox SET taken_by = '', deliveries = ?" + OF_KEY + " AND taken_by = ?";
    private static final String FAILED = "UPDATE graph_calls_inbox SET deliveries = ?" + OF_KEY;
    static final String PARK = "INSERT INTO graph_calls_parked (" + Rows.ENTRY + ", payload, why, parked_at) SELECT "
            + Rows.ENTRY
            + ", payload, CAST(? AS VARCHAR), CAST(? AS TIMESTAMP(6) WITH TIME ZONE) FROM graph_calls_inbox" + OF_KEY;
    static final String REMOVE = "DELETE FROM graph_calls_inbox" + OF_KEY;

    private final Session session;
    private final Database database;
    private final String node;
    private final Map<String, StoredCall> calls = new TreeMap<>();
    private final Map<String, StoredText> states = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();

    /** Of each call its lanes, and of all calls what is free in the inbox; read when first asked for. */
    private Optional<Map<String, Map<String, String>>> lanes = Optional.empty();

    private Optional<List<InboxEntry>> free = Optional.empty();

    private final Set<String> unsaved = new TreeSet<>();
    private final Map<EntryKey, Object[]> newLanes = new TreeMap<>(BY_KEY);
    private final Map<String, Instant> newSeen = new TreeMap<>();
    private final Set<String> remembered = new HashSet<>();
    private final Map<EntryKey, Object[]> newEntries = new TreeMap<>(BY_KEY);
    private final Map<EntryKey, Object[]> newlyTaken = new TreeMap<>(BY_KEY);
    private final Map<EntryKey, Object[]> newlyFailed = new TreeMap<>(BY_KEY);
    private final Map<EntryKey, Object[]> newlyPutBack = new TreeMap<>(BY_KEY);
    private final Map<EntryKey, Object[]> newlyParked = new TreeMap<>(BY_KEY);
    private final Map<EntryKey, Object[]> newlyRemoved = new TreeMap<>(BY_KEY);

    JdbcTransaction(Session session, Database database, String node, List<StoredCall> locked) {
        this.session = session;
        this.database = database;
        this.node = node;
        locked.forEach(call -> calls.put(call.callId(), call));
    }

    @Override
    public StoredCall call(String callId) {
        StoredCall call = calls.get(callId);
        if (call == null) {
            throw new IllegalArgumentException("Call " + callId + " is not one of this transaction's calls.");
        }
        return call;
    }

    @Override
    public String state(String callId) throws CallStoreException {
        if (call(callId).version() == 0) {
            return "";
        }
        StoredText known = states.get(callId);
        return known != null ? known.get() : readState(session, callId);
    }

    @Override
    public Map<String, String> lanes(String callId) throws CallStoreException {
        call(callId);
        return Map.copyOf(lanes().getOrDefault(callId, Map.of()));
    }

    @Override
    public void assignLane(String callId, String subscription, String laneNode) throws CallStoreException {
        call(callId);
        lanes().computeIfAbsent(callId, id -> new HashMap<>()).put(subscription, laneNode);
        newLanes.put(new EntryKey(callId, 0, subscription), new Object[] {callId, subscription, laneNode});
        touched.add(callId);
    }

    @Override
    public void save(StoredCall told, Supplier<String> state) {
        StoredCall before = call(told.callId());
        calls.put(told.callId(), told.after(before));
        states.put(told.callId(), new StoredText(state));
        unsaved.add(told.callId());
        touched.add(told.callId());
    }

    @Override
    public Set<String> seen(Collection<String> keys) throws CallStoreException {
        Set<String> found = new HashSet<>(session.query(
                "SELECT message_key FROM graph_calls_seen WHERE message_key = ANY(?)",
                row -> row.getString(1),
                session.texts(keys)));
        keys.stream().filter(remembered::contains).forEach(found::add);
        return found;
    }

    @Override
    public void remember(Collection<String> keys, Instant at) {
        keys.forEach(key -> newSeen.put(key, at));
        remembered.addAll(keys);
    }

    @Override
    public void enqueue(InboxEntry entry, Supplier<String> payload, String takenBy) {
        EntryKey key = entry.key();
        call(key.callId());
        newEntries.put(key, new Object[] {
            key.callId(),
            key.sequence(),
            key.subscription(),
            entry.event(),
            Session.time(entry.arrivedAt()),
            entry.deliveries(),
            entry.recoveries(),
            takenBy,
            payload.get()
        });
        if (takenBy.isEmpty()) {
            free.ifPresent(entries -> entries.add(entry));
        }
        touched.add(key.callId());
    }

    @Override
    public String first(String chainId, Ring ring) throws CallStoreException {
        call(ring.callId());
        database.insertWhereNone(
                session, INSERT_RING, List.<Object[]>of(new Object[] {chainId, ring.callId(), Session.time(ring.until())
                }));
        // Who rings at another node in the same moment waits here, until this transaction is over.
        Ring first = session.query(
                        "SELECT call_id, rings_until FROM graph_calls_ring WHERE chain_id = ? FOR UPDATE",
                        row -> new Ring(
                                row.getString("call_id"),
                                ring.at(),
                                Session.time(row, "rings_until").orElseThrow()),
                        chainId)
                .get(0);
        if (!ring.at().isAfter(first.until())) {
            return first.callId();
        }
        session.update(
                "UPDATE graph_calls_ring SET call_id = ?, rings_until = ? WHERE chain_id = ?",
                ring.callId(),
                Session.time(ring.until()),
                chainId);
        return ring.callId();
    }

    @Override
    public int nodes() throws CallStoreException {
        return NodeLease.count(session);
    }

    @Override
    public List<TakenEntry> take(String callId) throws CallStoreException {
        call(callId);
        Map<String, String> ofCall = lanes().getOrDefault(callId, Map.of());
        if (!ofCall.containsValue(node)) {
            return List.of();
        }
        List<InboxEntry> taken = free().stream()
                .filter(entry -> entry.key().callId().equals(callId)
                        && node.equals(ofCall.get(entry.key().subscription())))
                .sorted(Comparator.comparing(InboxEntry::key, BY_KEY))
                .toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        free().removeAll(taken);
        taken.forEach(entry -> newlyTaken.put(entry.key(), values(entry.key(), node)));
        flush();
        Map<EntryKey, String> payloads = new HashMap<>();
        session.query(
                        "SELECT " + Rows.ENTRY + ", payload FROM graph_calls_inbox WHERE call_id = ? AND taken_by = ?"
                                + " AND sequence_number >= ?",
                        row -> Map.entry(Rows.key(row), row.getString("payload")),
                        callId,
                        node,
                        taken.get(0).key().sequence())
                .forEach(found -> payloads.put(found.getKey(), found.getValue()));
        return taken.stream()
                .map(entry -> new TakenEntry(entry, payloads.get(entry.key())))
                .toList();
    }

    @Override
    public List<TakenEntry> taken(String callId) throws CallStoreException {
        call(callId);
        return session
                .query(
                        "SELECT " + Rows.ENTRY + ", payload FROM graph_calls_inbox WHERE call_id = ? AND taken_by = ?",
                        row -> new TakenEntry(Rows.entry(row), row.getString("payload")),
                        callId,
                        node)
                .stream()
                .sorted(Comparator.comparing(taken -> taken.entry().key(), BY_KEY))
                .toList();
    }

    @Override
    public void remove(EntryKey entry) {
        newlyRemoved.put(entry, values(entry));
        forgetFree(entry);
    }

    @Override
    public void failed(EntryKey entry, int deliveries) {
        newlyFailed.put(entry, values(entry, deliveries));
    }

    @Override
    public void putBack(EntryKey entry, int deliveries) {
        newlyPutBack.put(
                entry, new Object[] {deliveries, entry.callId(), entry.sequence(), entry.subscription(), node});
    }

    @Override
    public void park(EntryKey entry, String why, Instant at) {
        newlyParked.put(entry, values(entry, why, Session.time(at)));
        remove(entry);
    }

    /** Which calls others are to be told of. */
    Set<String> touched() {
        return touched;
    }

    /** The calls that are not known and of which nothing was told: their rows were made for nothing. */
    List<String> unused() {
        return calls.values().stream()
                .filter(call -> call.version() == 0 && !touched.contains(call.callId()))
                .map(StoredCall::callId)
                .toList();
    }

    /** Tells the database what it was not told yet. */
    void flush() throws CallStoreException {
        List<Object[]> saves = new ArrayList<>();
        for (String callId : unsaved) {
            saves.add(values(calls.get(callId), states.get(callId).get()));
        }
        unsaved.clear();
        session.batch(SAVE, saves);
        session.batch(
                DROP_LANE,
                newLanes.keySet().stream()
                        .map(key -> new Object[] {key.callId(), key.subscription()})
                        .toList());
        run(ADD_LANE, newLanes);
        if (!newSeen.isEmpty()) {
            List<Object[]> seen = new ArrayList<>();
            newSeen.forEach((key, at) -> seen.add(new Object[] {key, Session.time(at)}));
            newSeen.clear();
            database.insertWhereNone(session, INSERT_SEEN, seen);
        }
        run(ENQUEUE, newEntries);
        run(TAKE, newlyTaken);
        run(FAILED, newlyFailed);
        run(PUT_BACK, newlyPutBack);
        run(PARK, newlyParked);
        run(REMOVE, newlyRemoved);
    }

    static String readState(Session session, String callId) throws CallStoreException {
        List<String> found =
                session.query("SELECT state FROM graph_calls_call WHERE call_id = ?", row -> row.getString(1), callId);
        return found.isEmpty() ? "" : found.get(0);
    }

    private void run(String sql, Map<EntryKey, Object[]> rows) throws CallStoreException {
        session.batch(sql, List.copyOf(rows.values()));
        rows.clear();
    }

    private Map<String, Map<String, String>> lanes() throws CallStoreException {
        if (lanes.isEmpty()) {
            Map<String, Map<String, String>> found = new HashMap<>();
            session.query(
                            "SELECT call_id, subscription, node FROM graph_calls_lane WHERE call_id = ANY(?)",
                            row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                            session.texts(calls.keySet()))
                    .forEach(lane -> found.computeIfAbsent(lane[0], id -> new HashMap<>())
                            .put(lane[1], lane[2]));
            lanes = Optional.of(found);
        }
        return lanes.get();
    }

    /** Without payloads: what is free is mostly for other nodes. */
    private List<InboxEntry> free() throws CallStoreException {
        if (free.isEmpty()) {
            flush();
            free = Optional.of(session.query(
                    "SELECT " + Rows.ENTRY + " FROM graph_calls_inbox WHERE call_id = ANY(?) AND taken_by = ''",
                    Rows::entry,
                    session.texts(calls.keySet())));
        }
        return free.get();
    }

    private void forgetFree(EntryKey key) {
        free.ifPresent(entries -> entries.removeIf(entry -> entry.key().equals(key)));
    }

    /** What a statement about an entry takes: these values, then its key. */
    static Object[] values(EntryKey key, Object... before) {
        List<Object> values = new ArrayList<>(List.of(before));
        values.addAll(List.of(key.callId(), key.sequence(), key.subscription()));
        return values.toArray();
    }

    private static Object[] values(StoredCall call, String state) {
        OffsetDateTime heardAt = Session.time(call.heardAt());
        return new Object[] {
            call.version(),
            call.sequence(),
            call.owner(),
            call.life().name(),
            Session.time(call.beganAt()),
            heardAt,
            call.dueAt().map(Session::time).orElse(null),
            call.life() == StoredCall.Life.ENDED ? heardAt : null,
            state,
            call.callId()
        };
    }
}
