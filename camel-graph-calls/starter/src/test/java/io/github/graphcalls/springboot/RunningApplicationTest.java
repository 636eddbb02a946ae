package io.github.graphcalls.springboot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.PostResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people and operators find of an application on Spring's own web server. */
class RunningApplicationTest {

    @TempDir
    static Path folder;

    private static GraphCallsSimulator simulator;
    private static RunningReception reception;

    @BeforeAll
    static void start() {
        simulator = GraphCallsSimulator.start();
        reception = new RunningReception(simulator, folder);
    }

    @AfterAll
    static void stop() {
        reception.close();
        simulator.close();
    }

    @Test
    void aCallerIsAnsweredAndHearsAPromptThatTheApplicationServes() {
        Bot bot = simulator.bot(reception.address("/api/calls"));

        simulator
                .caller("+14255550123")
                .dials(bot)
                .hearsToTheEnd("greeting.wav")
                .isHungUpOn();
    }

    @Test
    void answersThatAreHeldUntilSlowRoutesEndDoNotKeepOthersWaiting() throws Exception {
        Reception application = reception.bean(Reception.class);
        ExecutorService service = Executors.newFixedThreadPool(12);
        try {
            List<Future<PostResult>> slow = IntStream.range(0, 12)
                    .mapToObj(number -> service.submit(() -> rings(number, "/api/slow")))
                    .toList();
            assertThat(application.begun.tryAcquire(4, 30, SECONDS)).isTrue();

            int meanwhile = reception.post("/api/calls", "{}").statusCode();
            long held = slow.stream().filter(answer -> !answer.isDone()).count();
            application.mayEnd.countDown();

            assertThat(meanwhile).isEqualTo(401);
            assertThat(held).isGreaterThanOrEqualTo(4);
            for (Future<PostResult> answer : slow) {
                assertThat(answer.get().status()).isIn(202, 503);
            }
        } finally {
            application.mayEnd.countDown();
            service.shutdown();
        }
    }

    private static PostResult rings(int number, String path) {
        String call = "0c1a0000-0000-4000-8000-0000000000" + (10 + number);
        return simulator.notify(reception.address(path), """
                {"value": [{"changeType": "created", "resourceUrl": "/communications/calls/%s", "resourceData": {
                  "@odata.type": "#microsoft.graph.call", "id": "%s", "state": "incoming"}}]}""".formatted(call, call));
    }

    @Test
    void aCallbackWithoutATokenIsRefused() throws Exception {
        assertThat(reception.post("/api/calls", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void promptsAreNotServedToWhoGuessesTheirAddress() throws Exception {
        assertThat(reception.get("/api/calls/media/guessed/greeting.wav").statusCode())
                .isEqualTo(404);
    }

    @Test
    void healthIsShownByActuator() throws Exception {
        JsonNode health =
                new ObjectMapper().readTree(reception.get("/actuator/health").body());

        JsonNode camel = health.path("components").path("camelHealth").path("details");
        assertThat(camel.properties())
                .extracting(Map.Entry::getKey)
                .as(health.toPrettyString())
                .contains("graph-calls-door", "graph-calls-store", "graph-calls-token");
    }

    @Test
    void theStoreIsInTheApplicationsDatabase() {
        JdbcTemplate database = new JdbcTemplate(reception.bean(DataSource.class));

        assertThat(database.queryForList(
                        "SELECT LOWER(TABLE_NAME) FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) LIKE"
                                + " 'graph_calls_%'",
                        String.class))
                .contains("graph_calls_schema", "graph_calls_inbox");
    }

    @Test
    void aRouteThatIsStoppedByHandAsksTheServiceToComeAgainAndReceivesOnceItIsStarted() throws Exception {
        reception.camel().getRouteController().stopRoute("greeting");
        int meanwhile = rings(80, "/api/calls").status();
        reception.camel().getRouteController().startRoute("greeting");

        assertThat(meanwhile).isEqualTo(503);
        simulator
                .caller("+14255550124")
                .dials(simulator.bot(reception.address("/api/calls")))
                .hearsToTheEnd("greeting.wav")
                .isHungUpOn();
    }
}
