package io.github.graphcalls.examples.callevents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.postgresql.ds.PGSimpleDataSource;

/** The table of records as somebody reads it who has nothing to do with the routes. */
final class CallRecords {
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    CallRecords(Engines engines) {
        database.setUrl(engines.databaseUrl());
    }

    /** Makes the table, if there is none. */
    static void createTable(DataSource database) throws SQLException {
        try (InputStream script = CallRecords.class.getResourceAsStream("/sql/schema.sql");
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of these calls, by the calls' ids; those that there are. */
    Map<String, CallRecord> of(Collection<String> calls) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + CallRecord.COLUMNS + " from call_record where call_id = any(?)")) {
            Array ids = connection.createArrayOf("text", calls.toArray());
            select.setArray(1, ids);
            Map<String, CallRecord> records = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    CallRecord one = CallRecord.of(row);
                    records.put(one.callId(), one);
                }
            }
            return records;
        }
    }

    /** Waits until each of these calls has a record that tells its end, and gives them; those that there are after so long. */
    Map<String, CallRecord> ended(Collection<String> calls, Duration longest) throws SQLException {
        try {
            Awaitility.await().atMost(longest).until(() -> {
                Map<String, CallRecord> records = of(calls);
                return records.size() == calls.size()
                        && records.values().stream().allMatch(one -> one.ended() != null);
            });
        } catch (ConditionTimeoutException e) {
            // what is missing is seen in what there is
        }
        return of(calls);
    }
}
