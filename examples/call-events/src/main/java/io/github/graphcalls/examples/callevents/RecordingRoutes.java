package io.github.graphcalls.examples.callevents;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.main.Main;

/** A Camel application that writes a record of each call: one of a group. It is made of what recording.properties says. */
final class RecordingRoutes implements AutoCloseable {
    private final Main main = new Main();
    private final HikariDataSource database;

    private RecordingRoutes(HikariDataSource database, Properties settings) {
        this.database = database;
        main.setPropertyPlaceholderLocations("classpath:recording.properties");
        main.setInitialProperties(settings);
        main.setOverrideProperties(settings);
        main.bind("callRecords", database);
    }

    /**
     * Starts one; the table of records is made if there is none.
     *
     * @param settings of recording.properties, which go before what stands there
     * @throws SQLException if the table cannot be made
     */
    static RecordingRoutes start(Engines engines, Map<String, String> settings) throws SQLException {
        Properties all = new Properties();
        all.putAll(settings);
        all.putAll(engines.variables());
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(engines.databaseUrl());
        pool.setMaximumPoolSize(4);
        RecordingRoutes routes = new RecordingRoutes(new HikariDataSource(pool), all);
        try {
            CallRecords.createTable(routes.database);
            routes.main.start();
            return routes;
        } catch (SQLException | RuntimeException e) {
            routes.close();
            throw e;
        }
    }

    /** How many consumers of the group it has. */
    int consumers() {
        return Integer.parseInt(main.getCamelContext().resolvePropertyPlaceholders("{{records.consumers}}"));
    }

    /** Blocks; ends when the process is stopped. */
    int runUntilStopped() throws Exception {
        return main.run(new String[0]);
    }

    /** Ends what is under way, and leaves the rest to others of the group. */
    @Override
    public void close() {
        main.stop();
        database.close();
    }
}
