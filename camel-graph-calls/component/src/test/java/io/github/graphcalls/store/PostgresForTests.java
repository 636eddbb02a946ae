package io.github.graphcalls.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a run, with a database for each who asks. It ends with the process. */
public final class PostgresForTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    static {
        useDriverWithoutItsAssertions();
    }

    private PostgresForTests() {}

    /** Starts when first asked for. */
    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The driver asserts that a connection that breaks in the middle of a batch is not broken, and then handles it; tests run
     * with assertions. To be called before the driver is first used.
     */
    public static void useDriverWithoutItsAssertions() {
        PostgresForTests.class.getClassLoader().setPackageAssertionStatus("org.postgresql", false);
    }

    /** The URL of a new database with nothing in it, user and all. */
    public static String newDatabase() throws SQLException {
        String name = "calls" + DATABASES.incrementAndGet();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Started.SERVER.getJdbcUrl("postgres", name);
    }
}
