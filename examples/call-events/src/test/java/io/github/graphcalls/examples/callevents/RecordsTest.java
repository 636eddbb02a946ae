package io.github.graphcalls.examples.callevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What is on Kafka, and what becomes of it when consumers come, go and fail. Each test has a topic of its own. */
class RecordsTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String GOOD = "{\"id\": \"1\", \"type\": \"graph-calls.terminated\", \"subject\": \"%s\","
            + " \"data\": {\"startedAt\": \"2026-11-23T10:00:00Z\", \"endedAt\": \"2026-11-23T10:01:00Z\"}}";

    private static EmbeddedEngines embedded;
    private static Engines engines;

    @TempDir
    Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final CallRecords table = new CallRecords(engines);
    private EventsTopic topic;
    private String group;

    @BeforeAll
    static void startEngines() throws IOException {
        embedded = EmbeddedEngines.start();
        engines = embedded.engines();
    }

    @AfterAll
    static void stopEngines() throws IOException {
        embedded.close();
    }

    @BeforeEach
    void makeTopic(TestInfo test) {
        group = test.getTestMethod().orElseThrow().getName();
        topic = new EventsTopic(engines, group);
    }

    @AfterEach
    void stop() {
        topic.close();
        simulator.close();
    }

    @Test
    void theEventsOfACallLieInOnePartitionInTheOrderOfItsLife() throws IOException {
        Set<String> calls;
        try (AnsweringRoutes answering = answer()) {
            calls = new Callers(simulator, answering).call(10).keySet();
        }

        List<ConsumerRecord<String, String>> records = topic.records();
        for (String call : calls) {
            List<ConsumerRecord<String, String>> ofCall =
                    records.stream().filter(one -> one.key().equals(call)).toList();
            assertThat(ofCall)
                    .extracting(ConsumerRecord::partition)
                    .containsOnly(ofCall.get(0).partition());
            assertThat(types(ofCall))
                    .startsWith("graph-calls.incoming")
                    .containsSubsequence(
                            "graph-calls.incoming",
                            "graph-calls.established",
                            "graph-calls.mediaActive",
                            "graph-calls.terminated")
                    .endsWith("graph-calls.terminated")
                    .containsOnlyOnce("graph-calls.terminated");
        }
        assertThat(records).extracting(ConsumerRecord::partition).hasSizeGreaterThan(1);
        assertThat(ids(records)).doesNotHaveDuplicates();
        assertThat(records)
                .extracting(ConsumerRecord::value)
                .noneMatch(event -> event.contains("recordingAccessToken"))
                .anyMatch(event -> event.contains("recordingLocation"));
    }

    @Test
    void whatKafkaDoesNotTakeIsNotAcknowledged() {
        Engines away = new Engines("127.0.0.1:9", engines.databaseUrl());
        Map<String, String> settings = Map.of("camel.component.kafka.additionalProperties[max.block.ms]", "500");
        try (AnsweringRoutes answering = BesideSimulator.start(simulator, away, settings)) {
            String ringing = "{\"value\": [{\"changeType\": \"created\", \"resourceUrl\": \"/communications/calls/1\","
                    + " \"resourceData\": {\"@odata.type\": \"#microsoft.graph.call\", \"state\": \"incoming\"}}]}";

            assertThat(simulator.notify(answering.callbackUri(), ringing).status())
                    .isEqualTo(500);
        }
    }

    @Test
    void theRouteOfTheCookbookPublishesWhatHappensUnderTheCallsId() throws IOException {
        Map<String, String> settings = new HashMap<>(topic.settings(group));
        settings.put("kafka.brokers", engines.brokers());
        settings.put("camel.main.routesIncludePattern", "file:" + routeOf("../../docs/cookbook/events-to-kafka.md"));
        try (AnsweringRoutes publishing = BesideSimulator.start(simulator, engines, settings)) {
            simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(publishing.callbackUri()))
                    .isNotAnswered();
            simulator.time().advance(Duration.ofSeconds(1));
        }

        assertThat(topic.records())
                .extracting(record ->
                        new String(record.headers().lastHeader("event").value(), StandardCharsets.UTF_8))
                .containsExactly("incoming", "terminated");
        assertThat(topic.records())
                .allSatisfy(record -> assertThat(record.key())
                        .isEqualTo(simulator.calls().get(0).id()))
                .allSatisfy(record -> assertThat(new ObjectMapper()
                                .readTree(record.value())
                                .path("@odata.type")
                                .asText())
                        .isEqualTo("#microsoft.graph.call"));
    }

    @Test
    void recordsStayAsTheyAreWhenAllEventsAreReadAgain() throws SQLException {
        Map<String, Habit> calls;
        Map<String, CallRecord> once;
        try (AnsweringRoutes answering = answer();
                RecordingRoutes recording = record()) {
            assertThat(recording.consumers()).isEqualTo(2);
            calls = new Callers(simulator, answering).call(5);
            once = table.ended(calls.keySet(), LONGEST);
            topic.awaitReadBy(group);
        }

        try (RecordingRoutes another = RecordingRoutes.start(engines, topic.settings("another group"))) {
            topic.awaitReadBy("another group");
            assertThat(another.consumers()).isEqualTo(2);
        }

        assertThat(once)
                .hasSize(5)
                .allSatisfy((call, one) -> assertThat(calls.get(call).fits(one)).isTrue());
        assertThat(table.of(calls.keySet())).isEqualTo(once);
    }

    @Test
    void whatAConsumerThatIsStoppedHasNotReadIsReadByTheOthers() throws SQLException {
        try (AnsweringRoutes answering = answer();
                RecordingRoutes stays = record()) {
            RecordingRoutes leaves = record();
            topic.awaitMembers(group, stays.consumers() + leaves.consumers());

            CompletableFuture<Map<String, Habit>> calling =
                    CompletableFuture.supplyAsync(() -> new Callers(simulator, answering).call(20));
            awaitFirstRecords();
            leaves.close();

            assertAllRecorded(calling.join());
        }
    }

    @Test
    void whatAConsumerThatIsKilledHasNotReadIsReadByTheOthers() throws Exception {
        Process killed = recordInAProcessOfItsOwn();
        try (AnsweringRoutes answering = answer();
                RecordingRoutes stays = record()) {
            topic.awaitMembers(group, 2 * stays.consumers());
            Callers callers = new Callers(simulator, answering);

            CompletableFuture<Map<String, Habit>> calling = CompletableFuture.supplyAsync(() -> callers.call(20));
            awaitFirstRecords();
            killed.destroyForcibly().onExit().join();
            Map<String, Habit> calls = new HashMap<>(calling.join());
            // of these the killed one would have had some for certain
            calls.putAll(callers.call(10));

            assertThat(calls).hasSize(30);
            assertAllRecorded(calls);
            topic.awaitMembers(group, stays.consumers());
        } finally {
            killed.destroyForcibly();
        }
    }

    @Test
    void whatIsNoEventIsPutAsideAndTheNextOneIsRecorded() throws SQLException {
        try (RecordingRoutes recording = record()) {
            assertThat(recording.consumers()).isEqualTo(2);
            topic.put("a call", "no JSON");
            topic.put("a call", "{\"type\": \"graph-calls.incoming\"}");
            topic.put("a call", GOOD.formatted("call after nonsense"));

            assertThat(table.ended(Set.of("call after nonsense"), LONGEST)).hasSize(1);
        }
        assertThat(topic.refused()).containsExactly("no JSON", "{\"type\": \"graph-calls.incoming\"}");
    }

    @Test
    void whatTheDatabaseDoesNotTakeNowIsReadAgainUntilItDoes() throws SQLException {
        try (RecordingRoutes recording = record();
                Connection database = DriverManager.getConnection(engines.databaseUrl());
                Statement statement = database.createStatement()) {
            assertThat(recording.consumers()).isEqualTo(2);
            statement.execute("create sequence tries");
            statement.execute("create function fail_seven_times() returns trigger language plpgsql as $$ begin"
                    + " if new.call_id = 'call in trouble' and nextval('tries') <= 7"
                    + " then raise exception 'the disk is full' using errcode = '53100'; end if;"
                    + " return new; end $$");
            statement.execute("create trigger fail_seven_times before insert on call_record for each row"
                    + " execute function fail_seven_times()");

            topic.put("a call", GOOD.formatted("call in trouble"));
            topic.put("a call", GOOD.formatted("call behind it"));

            assertThat(table.ended(Set.of("call in trouble", "call behind it"), LONGEST))
                    .hasSize(2);
            statement.execute("drop trigger fail_seven_times on call_record");
        }
        assertThat(topic.refused()).isEmpty();
    }

    /** A file with the page's route as it stands there. */
    private Path routeOf(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        int begin = text.indexOf("```yaml\n") + "```yaml\n".length();
        return Files.writeString(folder.resolve("route.yaml"), text.substring(begin, text.indexOf("```", begin)));
    }

    private AnsweringRoutes answer() {
        Map<String, String> settings = new HashMap<>(topic.settings(group));
        settings.put("messages.folder", folder.toString());
        return BesideSimulator.start(simulator, engines, settings);
    }

    private RecordingRoutes record() throws SQLException {
        return RecordingRoutes.start(engines, topic.settings(group));
    }

    private Process recordInAProcessOfItsOwn() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        topic.settings(group).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "record"));
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().putAll(engines.variables());
        return process.start();
    }

    /** Until some calls are recorded and others are not. */
    private void awaitFirstRecords() {
        await().atMost(LONGEST).until(() -> {
            Set<String> calls =
                    topic.records().stream().map(ConsumerRecord::key).collect(Collectors.toSet());
            return table.of(calls).values().stream().anyMatch(one -> one.ended() != null);
        });
    }

    private void assertAllRecorded(Map<String, Habit> calls) throws SQLException {
        Map<String, CallRecord> records = table.ended(calls.keySet(), LONGEST);
        assertThat(calls)
                .allSatisfy((call, habit) -> assertThat(records.get(call))
                        .as("the call of one who %s", habit)
                        .isNotNull()
                        .matches(habit::fits, "is what the caller did"));
    }

    private static List<String> types(List<ConsumerRecord<String, String>> records) throws IOException {
        return texts(records, "/type");
    }

    private static List<String> ids(List<ConsumerRecord<String, String>> records) throws IOException {
        return texts(records, "/id");
    }

    private static List<String> texts(List<ConsumerRecord<String, String>> records, String path) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (ConsumerRecord<String, String> one : records) {
            JsonNode event = mapper.readTree(one.value());
            texts.add(event.at(path).asText());
        }
        return texts;
    }
}
