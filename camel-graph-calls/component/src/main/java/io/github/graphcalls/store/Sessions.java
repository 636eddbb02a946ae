package io.github.graphcalls.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in transactions of a data source. For any number of threads. */
final class Sessions {

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Session session) throws CallStoreException;
    }

    private final DataSource dataSource;

    Sessions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Commits when the work returns, and gives it all up when it throws anything. */
    <T> T inTransaction(Work<T> work) throws CallStoreException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.in(new Session(connection));
                commit(connection);
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollback(connection);
                }
                restore(connection, autoCommit);
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    private static void commit(Connection connection) throws CallStoreException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw StoreTrouble.ofCommit(e);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection broke, and with it the transaction; what broke it is on its way to the caller.
        }
    }

    private static void restore(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            // A broken connection; the pool finds out by itself.
        }
    }
}
