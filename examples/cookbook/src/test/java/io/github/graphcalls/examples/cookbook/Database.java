package io.github.graphcalls.examples.cookbook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database in memory with a table as a page says that it is, and nothing in it. */
final class Database {
    private final JdbcDataSource source = new JdbcDataSource();

    /** @param table as the page has it in backquotes, such as {@code blocked (caller varchar(200) primary key)} */
    Database(Recipe recipe, String table) throws SQLException {
        if (!recipe.text().replaceAll("\\s+", " ").contains("`" + table + "`")) {
            throw new AssertionError(recipe + " does not say that the table is " + table);
        }
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        does("create table " + table);
    }

    DataSource source() {
        return source;
    }

    void does(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows, each with blanks between its columns. */
    List<String> rows(String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        }
    }

    private static String row(ResultSet found) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column :
                IntStream.rangeClosed(1, found.getMetaData().getColumnCount()).toArray()) {
            columns.add(String.valueOf(found.getObject(column)));
        }
        return columns.stream().collect(Collectors.joining(" "));
    }
}
