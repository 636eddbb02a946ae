package io.github.graphcalls.store;

import java.time.Duration;
import javax.sql.DataSource;

/** Durable stores whose nodes are given up sooner than usual, for tests of what comes thereafter. */
public final class QuickStores {

    private static final JdbcCallStore.Timing QUICK =
            new JdbcCallStore.Timing(Duration.ofSeconds(3), Duration.ofMillis(500), Duration.ofMillis(500));

    private QuickStores() {}

    public static CallStore of(DataSource data) {
        return new JdbcCallStore(new OpenedData.Given(data), Thread::new, QUICK);
    }
}
