package io.github.graphcalls.store;

import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** Makes durable call stores. Nothing is connected before {@link CallStore#open}. */
public final class CallStores {

    private CallStores() {}

    /**
     * A store with a pool of its own, which ends with {@link CallStore#close}.
     *
     * @param url {@code jdbc:h2:./calls} for a file of this process, {@code jdbc:postgresql://host/database?user=…} for what
     *     several nodes share
     * @param threads makes the store's few threads
     * @throws CallStoreException if it is of another database, or a library is missing; its message says which
     */
    public static CallStore ofUrl(String url, ThreadFactory threads) throws CallStoreException {
        ClassLoader loader = CallStores.class.getClassLoader();
        Database database = StoreUrl.databaseOf(url);
        if (database == Database.H2) {
            StoreUrl.ofH2(url);
            Library.H2.require(loader);
        } else {
            Library.FLYWAY_POSTGRESQL.require(loader);
            Library.POSTGRESQL.require(loader);
        }
        Library.FLYWAY.require(loader);
        Library.HIKARI.require(loader);
        return new JdbcCallStore(new OpenedData.OfUrl(url, threads), threads, JdbcCallStore.USUAL);
    }

    /**
     * A store in the user's data source, which is left open.
     *
     * @param dataSource of H2 or PostgreSQL; with several connections, of which PostgreSQL's listening takes one
     * @param threads makes the store's few threads
     * @throws CallStoreException if a library is missing; its message says which
     */
    public static CallStore of(DataSource dataSource, ThreadFactory threads) throws CallStoreException {
        Library.FLYWAY.require(CallStores.class.getClassLoader());
        return new JdbcCallStore(new OpenedData.Given(dataSource), threads, JdbcCallStore.USUAL);
    }
}
