package io.github.graphcalls.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** The store's own pool of connections. A database that is away makes it fail within seconds, not wait. */
final class StorePool {

    private static final int MOST_CONNECTIONS = 10;
    private static final int CONNECTION_TIMEOUT_MILLIS = 3_000;
    private static final int VALIDATION_TIMEOUT_MILLIS = 2_000;

    /** Seconds, as PostgreSQL's driver reads them; what the URL says goes before. */
    private static final Map<String, String> POSTGRESQL = Map.of(
            "connectTimeout", "3",
            "socketTimeout", "10",
            "loginTimeout", "3",
            "cancelSignalTimeout", "3",
            "tcpKeepAlive", "true",
            "reWriteBatchedInserts", "true",
            "ApplicationName", "camel-graph-calls");

    private StorePool() {}

    static HikariDataSource of(String url, ThreadFactory threads) throws CallStoreException {
        Database database = StoreUrl.databaseOf(url);
        HikariConfig config = new HikariConfig();
        config.setPoolName("graph-calls-store");
        config.setThreadFactory(threads);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        // Whether the database is there is found out by the first use, which tells it in the store's words.
        config.setInitializationFailTimeout(-1);
        if (database == Database.H2) {
            config.setJdbcUrl(StoreUrl.ofH2(url));
            // A file that was not closed is put right when it is opened, which may take longer than a connection may.
            config.setInitializationFailTimeout(0);
        } else {
            config.setJdbcUrl(url);
            POSTGRESQL.forEach(config::addDataSourceProperty);
        }
        return new HikariDataSource(config);
    }
}
