package io.github.graphcalls.store;

import java.sql.Array;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Statements on one connection; what the database says against them is told as the store tells it. For one thread. */
final class Session {

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> query(String sql, Row<T> row, Object... values) throws CallStoreException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    int update(String sql, Object... values) throws CallStoreException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    /** Runs the statement for each row of values, in one go. Without rows, nothing is run. */
    void batch(String sql, List<Object[]> rows) throws CallStoreException {
        try {
            runBatch(sql, rows);
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    /**
     * As {@link #batch}, where a row may be there already. Only for a database in which a statement that fails leaves the
     * transaction as it was.
     */
    void batchIgnoringDuplicates(String sql, List<Object[]> rows) throws CallStoreException {
        try {
            runBatch(sql, rows);
        } catch (BatchUpdateException e) {
            for (SQLException each = e.getNextException(); each != null; each = each.getNextException()) {
                if (!StoreTrouble.isDuplicate(each)) {
                    throw StoreTrouble.of(each);
                }
            }
        } catch (SQLException e) {
            if (!StoreTrouble.isDuplicate(e)) {
                throw StoreTrouble.of(e);
            }
        }
    }

    Array texts(Collection<String> texts) throws CallStoreException {
        try {
            return connection.createArrayOf("varchar", texts.toArray());
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    /** To the microsecond, which is what both databases keep. */
    static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private void runBatch(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (rows.size() == 1) {
                bind(statement, rows.get(0));
                statement.executeUpdate();
                return;
            }
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
