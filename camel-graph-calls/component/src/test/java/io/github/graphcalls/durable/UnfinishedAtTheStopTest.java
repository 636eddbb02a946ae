package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route that is not through with an event when Camel waits no longer for it. */
class UnfinishedAtTheStopTest {

    /** What the second version brought is gone, with the row by which the library knows that it was made. */
    private static final List<String> BACK_TO_THE_FIRST_VERSION = List.of(
            "ALTER TABLE graph_calls_node DROP COLUMN presence",
            "ALTER TABLE graph_calls_node DROP COLUMN present_since",
            "DROP TABLE graph_calls_ring",
            "DELETE FROM \"graph_calls_schema\" WHERE \"version\" = '2'");

    /** As a version that comes later may leave it: columns that may be null, and members of JSON that nobody knows here. */
    private static final List<String> ON_TO_A_NEWER_VERSION = List.of(
            "ALTER TABLE graph_calls_node ADD COLUMN newer INTEGER",
            "ALTER TABLE graph_calls_call ADD COLUMN newer INTEGER",
            "ALTER TABLE graph_calls_inbox ADD COLUMN newer INTEGER",
            "UPDATE graph_calls_call SET state = '{\"newer\": {\"than\": [1]},' || SUBSTRING(state FROM 2)",
            "UPDATE graph_calls_inbox SET payload = '{\"newer\": {\"than\": [1]},' || SUBSTRING(payload FROM 2)",
            "INSERT INTO \"graph_calls_schema\" SELECT \"installed_rank\" + 1, '3', 'newer', \"type\", 'V3__newer.sql',"
                    + " 7, \"installed_by\", \"installed_on\", 1, \"success\" FROM \"graph_calls_schema\""
                    + " WHERE \"version\" = '2'");

    @TempDir
    private Path folder;

    private final CountDownLatch held = new CountDownLatch(1);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void letGo() {
        held.countDown();
    }

    @Test
    void itComesAgainMarkedAsOneThatMayHaveBeenProcessed() throws Exception {
        comesAgain(h2File(), List.of(), 2);
    }

    @Test
    void soItDoesInAnH2FileOfTheFirstVersionWhichIsBroughtUpToDate() throws Exception {
        comesAgain(h2File(), BACK_TO_THE_FIRST_VERSION, 2);
    }

    @Test
    void soItDoesInPostgreSqlOfTheFirstVersionWhichIsBroughtUpToDate() throws Exception {
        comesAgain(PostgresForTests.newDatabase(), BACK_TO_THE_FIRST_VERSION, 2);
    }

    @Test
    void whatANewerVersionHasAddedToAnH2FileIsLeftAlone() throws Exception {
        comesAgain(h2File(), ON_TO_A_NEWER_VERSION, 3);
    }

    @Test
    void whatANewerVersionHasAddedToPostgreSqlIsLeftAlone() throws Exception {
        comesAgain(PostgresForTests.newDatabase(), ON_TO_A_NEWER_VERSION, 3);
    }

    private String h2File() {
        return "jdbc:h2:" + folder.resolve("calls");
    }

    /**
     * @param between what is done to the database while no node runs; each statement changes something
     * @param newestVersion of the database at the end
     */
    private void comesAgain(String storeUrl, List<String> between, int newestVersion) throws Exception {
        try (GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().timeFactor(1).start()) {
            try (BotNode first = node(simulator, storeUrl, this::isHeld)) {
                first.context.getShutdownStrategy().setTimeout(1);
                first.context.getExecutorServiceManager().setShutdownAwaitTermination(500);
                simulator.caller("+4930123456").dials(simulator.bot(first.uri()));
                await().atMost(Duration.ofSeconds(20)).until(() -> told.equals(List.of("null")));
            }
            told.clear();
            change(storeUrl, between);
            try (BotNode second = node(simulator, storeUrl, exchange -> {})) {
                assertThat(second.context.isStarted()).isTrue();
                await().atMost(Duration.ofSeconds(20)).until(() -> told.size() == 1);
                assertThat(told).containsExactly("true");
            }
        }
        assertThat(newestVersion(storeUrl)).isEqualTo(newestVersion);
    }

    private static void change(String url, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                int rows = statement.executeUpdate(sql);
                assertThat(rows)
                        .describedAs(sql)
                        .isGreaterThanOrEqualTo(sql.startsWith("ALTER") || sql.startsWith("DROP") ? 0 : 1);
            }
        }
    }

    private static int newestVersion(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(\"version\") FROM \"graph_calls_schema\"")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void isHeld(Exchange exchange) throws InterruptedException {
        boolean through = false;
        while (!through) { // however often it is interrupted
            try {
                held.await();
                through = true;
            } catch (InterruptedException e) {
                through = held.getCount() == 0;
            }
        }
    }

    private BotNode node(GraphCallsSimulator simulator, String storeUrl, Processor afterwards) throws Exception {
        return BotNode.start(simulator, component -> component.setStoreUrl(storeUrl), new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .routeId("answering")
                        .to("graph-calls:answer")
                        .process(exchange ->
                                told.add(String.valueOf(exchange.getMessage().getHeader("CamelGraphCallsRedelivered"))))
                        .process(afterwards);
            }
        });
    }
}
