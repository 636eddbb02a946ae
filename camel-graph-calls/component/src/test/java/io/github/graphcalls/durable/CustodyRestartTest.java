package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.RejoinPolicy;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of calls that outlive the process, whose store is an H2 file unless a test says otherwise. */
class CustodyRestartTest {

    private static final Duration FOUND_OUT_WITHIN = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MEETING = "234567890123";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private GraphCallsSimulator simulator;
    private String storeUrl;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        storeUrl = "jdbc:h2:" + folder.resolve("calls");
        simulator = CustodyService.started(12);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void afterARestartCallsAreKeptAliveOnAndThoseThatEndedMeanwhileEndOnce() throws Exception {
        CustodyService.tellsNoEnds(simulator);
        String over;
        String living;
        try (CustodyNode before = node(RejoinPolicy.NEVER)) {
            over = before.calls("+14255550101");
            living = before.calls("+14255550102");
        }
        CustodyService.ends(simulator, over);
        try (CustodyNode after = node(RejoinPolicy.NEVER)) {
            await("the end to be found out")
                    .atMost(FOUND_OUT_WITHIN)
                    .until(() -> ends().equals(List.of("terminated " + over + " synthetic")));
            await("the other call to be kept alive")
                    .atMost(SOON)
                    .until(() -> CustodyService.keptAlive(simulator).equals(List.of(living)));

            CustodyService.tellsThatItFailed(simulator, after.uri(), over);
            simulator.time().leap(Duration.ofMinutes(15));

            await("it to be kept alive again")
                    .atMost(SOON)
                    .until(() -> CustodyService.keptAlive(simulator).equals(List.of(living, living)));
            assertThat(ends()).hasSize(1);
        }
    }

    @Test
    void afterAKillCallsAreKeptAliveOnAndMeetingsThatWereLostAreJoinedAgain() throws Exception {
        surviveAKill();
    }

    @Test
    @Tag("slow")
    void theSameOnPostgreSql() throws Exception {
        storeUrl = PostgresForTests.newDatabase();
        surviveAKill();
    }

    private void surviveAKill() throws Exception {
        CustodyService.tellsNoEnds(simulator);
        CrashTerms terms = terms("before");
        CrashProcess before = CrashProcess.start(terms, CustodyBot.class).isReady();
        String over;
        String living;
        String met;
        try {
            over = posted(CustodyBot.calling(terms, "14255550101"));
            living = posted(CustodyBot.calling(terms, "14255550102"));
            met = posted(CustodyBot.joining(terms, MEETING));
        } finally {
            before.kill();
        }
        CustodyService.ends(simulator, over);
        CustodyService.ends(simulator, met);
        CrashProcess after = CrashProcess.start(
                        new CrashTerms("after", terms.port(), terms.storeUrl(), simulator, folder), CustodyBot.class)
                .isReady();
        try {
            await("the ends to be found out")
                    .atMost(FOUND_OUT_WITHIN)
                    .until(() -> CustodyBot.told(terms).stream()
                            .collect(Collectors.toSet())
                            .containsAll(
                                    Set.of("terminated " + over + " synthetic", "terminated " + met + " synthetic")));
            await("the meeting to be joined again")
                    .atMost(FOUND_OUT_WITHIN)
                    .until(() -> CustodyBot.told(terms).stream().anyMatch(line -> line.endsWith("replaces " + met)));
            await("the other call to be kept alive")
                    .atMost(FOUND_OUT_WITHIN)
                    .untilAsserted(() ->
                            assertThat(CustodyService.keptAlive(simulator)).containsExactly(living));
            CustodyService.tellsThatItFailed(
                    simulator, URI.create("http://127.0.0.1:" + terms.port() + CrashBot.PATH), over);

            assertThat(simulator.calls()).hasSize(4);
            String again = simulator.calls().get(3).id();
            assertThat(simulator.meeting(MEETING).calls())
                    .extracting(call -> call.id())
                    .containsExactly(met, again);
            assertThat(CustodyBot.told(terms))
                    .containsExactlyInAnyOrder(
                            "established " + over,
                            "established " + living,
                            "established " + met,
                            "terminated " + over + " synthetic",
                            "terminated " + met + " synthetic",
                            "established " + again + " replaces " + met);
        } finally {
            after.kill();
        }
    }

    @Test
    void triesToJoinAgainAreCountedOverARestart() throws Exception {
        try (CustodyNode before = node(RejoinPolicy.ON_FAILURE)) {
            String met = before.joins(MEETING);
            simulator.faults().on("create").always().answers(500);
            CustodyService.tellsThatItFailed(simulator, before.uri(), met);
            await("two tries").atMost(SOON).until(() -> {
                simulator.time().leap(Duration.ofSeconds(1));
                return tries() == 2;
            });
        }
        try (CustodyNode after = node(RejoinPolicy.ON_FAILURE)) {
            simulator.time().leap(Duration.ofSeconds(15));
            await("the third try").atMost(SOON).until(() -> tries() == 3);
            simulator.time().leap(Duration.ofMinutes(1));
            await("no more").during(Duration.ofSeconds(1)).until(() -> tries() == 3);
            assertThat(after.keptAlive).isEmpty();
        }
    }

    @Test
    void aMeetingWhoseFailureIsToldAfterTheRestartCountsAsLostInIt() throws Exception {
        String met;
        try (CustodyNode before = node(RejoinPolicy.ON_RESTART)) {
            met = before.joins(MEETING);
        }
        simulator.faults().on("keepAlive").always().answers(503);
        try (CustodyNode after = node(RejoinPolicy.ON_RESTART)) {
            await("the call to be looked at")
                    .atMost(SOON)
                    .until(() -> !simulator.requests("keepAlive").isEmpty());
            CustodyService.tellsThatItFailed(simulator, after.uri(), met);

            await("the meeting to be joined again")
                    .atMost(SOON)
                    .until(() -> told.stream().anyMatch(line -> line.endsWith("replaces " + met)));
        }
    }

    @Test
    void aMeetingThatIsLeftAtShutdownIsNotJoinedAgainAfterTheRestart() throws Exception {
        CustodyService.tellsNoEnds(simulator);
        String left;
        try (CustodyNode before = leaving()) {
            left = before.joins(MEETING);
        }
        assertThat(simulator.requests("hangUp")).hasSize(1);
        CustodyService.isOver(simulator, left);
        try (CustodyNode after = leaving()) {
            await("the end to be found out").atMost(FOUND_OUT_WITHIN).until(() -> ends().size() == 1);
            simulator.time().leap(Duration.ofMinutes(1));
            await("no more")
                    .during(Duration.ofSeconds(1))
                    .until(() -> simulator.requests("create").size() == 1);
            assertThat(simulator.requests("get")).as("what found out the end").hasSize(1);
            assertThat(after.keptAlive).isEmpty();
        }
    }

    private CustodyNode leaving() throws Exception {
        return new CustodyNode(simulator, told, component -> {
            component.setStoreUrl(storeUrl);
            component.setRejoinPolicy(RejoinPolicy.ALWAYS);
            component.setHangUpOnShutdown(true);
        });
    }

    private CustodyNode node(RejoinPolicy policy) throws Exception {
        return new CustodyNode(simulator, told, component -> {
            component.setStoreUrl(storeUrl);
            component.setRejoinPolicy(policy);
        });
    }

    private CrashTerms terms(String start) {
        return new CrashTerms(start, CrashNode.freePort(), storeUrl, simulator, folder);
    }

    private List<String> ends() {
        return told.stream().filter(line -> line.startsWith("terminated")).toList();
    }

    /** To join the meeting again. */
    private long tries() {
        return simulator.requests("create").stream()
                .filter(request -> request.status() == 500)
                .count();
    }

    private static String posted(URI to) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(to)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
