package io.github.graphcalls.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** Where a store's connections come from while it is open. */
interface OpenedData {

    DataSource open() throws CallStoreException;

    void close(DataSource opened);

    /** The user's, who closes it. */
    record Given(DataSource dataSource) implements OpenedData {
        @Override
        public DataSource open() {
            return dataSource;
        }

        @Override
        public void close(DataSource opened) {}
    }

    /** A pool of the store's own. */
    record OfUrl(String url, ThreadFactory threads) implements OpenedData {
        @Override
        public DataSource open() throws CallStoreException {
            return StorePool.of(url, threads);
        }

        @Override
        public void close(DataSource opened) {
            ((HikariDataSource) opened).close();
        }

        /** Without the URL, which may have a password in it. */
        @Override
        public String toString() {
            return "a pool of the store's own";
        }
    }
}
