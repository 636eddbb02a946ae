package io.github.graphcalls.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out which database it is, whether it can be trusted with calls, and makes or migrates the store's tables in it. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final ClassLoader LOADER = Schema.class.getClassLoader();

    /** Of Flyway, beside which an application's own may be. */
    private static final String HISTORY = "graph_calls_schema";

    private Schema() {}

    static Database prepare(DataSource dataSource) throws CallStoreException {
        Database database;
        try (Connection connection = dataSource.getConnection()) {
            database = Database.named(connection.getMetaData().getDatabaseProductName());
            if (database == Database.H2) {
                checkH2(connection);
            } else {
                checkPostgres(connection);
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
        migrate(dataSource, database);
        return database;
    }

    private static void checkH2(Connection connection) throws SQLException, CallStoreException {
        String url = connection.getMetaData().getURL();
        StoreUrl.checkH2(url);
        Optional<String> delay = setting(
                connection, "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'");
        if (!delay.equals(Optional.of("0"))) {
            throw CallStoreException.lasting(
                    "The call store's H2 database keeps what was committed in memory for WRITE_DELAY="
                            + delay.orElse("500") + " ms, and loses it when the process is killed."
                            + " Add ;WRITE_DELAY=0 to its URL.",
                    null);
        }
        if (!url.startsWith("jdbc:h2:async:")) {
            LOG.warn("The call store's H2 database closes when a thread that uses it is interrupted."
                    + " Let its URL begin with jdbc:h2:async: instead.");
        }
    }

    private static void checkPostgres(Connection connection) throws SQLException, CallStoreException {
        Library.FLYWAY_POSTGRESQL.require(LOADER);
        Library.POSTGRESQL.require(LOADER);
        for (String name : new String[] {"fsync", "synchronous_commit"}) {
            Optional<String> value = setting(connection, "SHOW " + name);
            if (value.equals(Optional.of("off"))) {
                LOG.warn(
                        "The call store's PostgreSQL runs with {} = off: when it crashes or power fails, acknowledged"
                                + " notifications may be lost.",
                        name);
            }
        }
    }

    private static void migrate(DataSource dataSource, Database database) throws CallStoreException {
        Library.FLYWAY.require(LOADER);
        try {
            Flyway.configure(LOADER)
                    .dataSource(dataSource)
                    .locations(database.migrations())
                    .failOnMissingLocations(true)
                    .table(HISTORY)
                    // A database with other tables in it is none of the store's before its first version.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SQLException sql && StoreTrouble.of(sql).isPassing()) {
                throw StoreTrouble.of(sql);
            }
            throw CallStoreException.lasting(
                    "The call store's tables could not be made or brought up to date, which the table " + HISTORY
                            + " keeps account of: " + firstLine(e),
                    null);
        }
    }

    /** Flyway's own words have settings and file names below the first line. */
    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Optional<String> setting(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
