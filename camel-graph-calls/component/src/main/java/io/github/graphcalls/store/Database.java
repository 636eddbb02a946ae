package io.github.graphcalls.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the databases do each in their own way. */
enum Database {
    /** A file of this process: there is no other node, and a statement that fails leaves its transaction as it was. */
    H2("H2", "h2") {
        @Override
        void insertCalls(Session session, List<String> callIds) throws CallStoreException {
            session.batchIgnoringDuplicates(INSERT_CALL, rows(callIds));
        }

        @Override
        void insertSeen(Session session, List<Object[]> rows) throws CallStoreException {
            session.batchIgnoringDuplicates(INSERT_SEEN, rows);
        }

        @Override
        void insertRing(Session session, String chainId, CallTransaction.Ring ring) throws CallStoreException {
            session.batchIgnoringDuplicates(INSERT_RING, List.<Object[]>of(row(chainId, ring)));
        }

        @Override
        List<StoredCall> lock(Session session, List<String> callIds) throws CallStoreException {
            // One by one, because it locks rows as it reads them and sorts them only then.
            List<StoredCall> locked = new ArrayList<>();
            for (String callId : callIds) {
                locked.addAll(session.query(
                        "SELECT " + Rows.CALL + " FROM graph_calls_call WHERE call_id = ? FOR UPDATE",
                        Rows::call,
                        callId));
            }
            return locked;
        }

        @Override
        String skippingLocked() {
            // Its FETCH FIRST counts rows that SKIP LOCKED leaves out.
            return " FOR UPDATE";
        }

        @Override
        void forgetChanges(Session session) {}

        @Override
        boolean sharesWithOtherNodes() {
            return false;
        }
    },

    /** A server that several nodes share. */
    POSTGRESQL("PostgreSQL", "postgresql") {
        @Override
        void insertCalls(Session session, List<String> callIds) throws CallStoreException {
            session.batch(INSERT_CALL + " ON CONFLICT DO NOTHING", rows(callIds));
        }

        @Override
        void insertSeen(Session session, List<Object[]> rows) throws CallStoreException {
            session.batch(INSERT_SEEN + " ON CONFLICT DO NOTHING", rows);
        }

        @Override
        void insertRing(Session session, String chainId, CallTransaction.Ring ring) throws CallStoreException {
            session.batch(INSERT_RING + " ON CONFLICT DO NOTHING", List.<Object[]>of(row(chainId, ring)));
        }

        @Override
        List<StoredCall> lock(Session session, List<String> callIds) throws CallStoreException {
            return session.query(
                    "SELECT " + Rows.CALL + " FROM graph_calls_call WHERE call_id = ANY(?) ORDER BY call_id FOR UPDATE",
                    Rows::call,
                    session.texts(callIds));
        }

        @Override
        String skippingLocked() {
            return " FOR UPDATE SKIP LOCKED";
        }

        @Override
        void forgetChanges(Session session) throws CallStoreException {
            session.update("DELETE FROM graph_calls_change WHERE changed_at < CURRENT_TIMESTAMP - INTERVAL '1' MINUTE");
        }

        @Override
        boolean sharesWithOtherNodes() {
            return true;
        }
    };

    private static final String INSERT_CALL = "INSERT INTO graph_calls_call (call_id) VALUES (?)";
    private static final String INSERT_SEEN = "INSERT INTO graph_calls_seen (message_key, seen_at) VALUES (?, ?)";

    private static final String INSERT_RING =
            "INSERT INTO graph_calls_ring (chain_id, call_id, rings_until) VALUES (?, ?, ?)";

    private final String product;
    private final String folder;

    Database(String product, String folder) {
        this.product = product;
        this.folder = folder;
    }

    /** The one that calls itself so. */
    static Database named(String product) throws CallStoreException {
        for (Database database : values()) {
            if (database.product.equals(product)) {
                return database;
            }
        }
        throw CallStoreException.lasting(
                "A call store is kept in H2 or PostgreSQL, and this data source is " + product + ".", null);
    }

    /** Where its migrations are. */
    String migrations() {
        return "classpath:io/github/graphcalls/store/" + folder;
    }

    /** Makes rows for these calls where there are none, in this order. */
    abstract void insertCalls(Session session, List<String> callIds) throws CallStoreException;

    abstract void insertSeen(Session session, List<Object[]> rows) throws CallStoreException;

    /** Makes a row for the first ring of a chain, unless there is one. */
    abstract void insertRing(Session session, String chainId, CallTransaction.Ring ring) throws CallStoreException;

    private static Object[] row(String chainId, CallTransaction.Ring ring) {
        return new Object[] {chainId, ring.callId(), Session.time(ring.until())};
    }

    /** Locks those of these calls that there are, in an order that is the same for all. */
    abstract List<StoredCall> lock(Session session, List<String> callIds) throws CallStoreException;

    abstract String skippingLocked();

    /** Forgets changes that every node which is alive has heard of. */
    abstract void forgetChanges(Session session) throws CallStoreException;

    abstract boolean sharesWithOtherNodes();

    static List<Object[]> rows(Collection<String> values) {
        return values.stream().map(value -> new Object[] {value}).toList();
    }
}
