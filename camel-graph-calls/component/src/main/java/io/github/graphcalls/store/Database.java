package io.github.graphcalls.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the databases do each in their own way. */
enum Database {
    /** A file of this process: there is no other node, and a statement that fails leaves its transaction as it was. */
    H2("H2", "h2") {
        @Override
        void insertWhereNone(Session session, String insert, List<Object[]> rows) throws CallStoreException {
            session.batchIgnoringDuplicates(insert, rows);
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
        void insertWhereNone(Session session, String insert, List<Object[]> rows) throws CallStoreException {
            session.batch(insert + " ON CONFLICT DO NOTHING", rows);
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

    /** Makes rows, in this order, where there are none with the same key. */
    abstract void insertWhereNone(Session session, String insert, List<Object[]> rows) throws CallStoreException;

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
