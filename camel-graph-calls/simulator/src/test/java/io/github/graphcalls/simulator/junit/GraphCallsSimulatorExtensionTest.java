package io.github.graphcalls.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The extension, seen from outside: classes below are run as a user's test classes are. */
class GraphCallsSimulatorExtensionTest {
    private static final List<GraphCallsSimulator> SEEN = new ArrayList<>();

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .selectors(selectClass(tests))
                .execute();
    }

    @Test
    void eachTestHasItsOwnSimulatorWhichTheConstructorAndBeforeEachGetToo() {
        run(OneEach.class).testEvents().assertStatistics(stats -> stats.succeeded(2));

        assertThat(SEEN).hasSize(6);
        assertThat(SEEN.stream().distinct()).hasSize(2);
        assertThat(SEEN.get(0)).isSameAs(SEEN.get(1)).isSameAs(SEEN.get(2)).isNotSameAs(SEEN.get(3));
        assertThat(SEEN).allSatisfy(one -> assertThat(isServing(one)).isFalse());
    }

    @Test
    void aClassAndTheClassesInItMayShareOneStartedByAMethod() {
        run(Shared.class).testEvents().assertStatistics(stats -> stats.succeeded(3));

        assertThat(SEEN).hasSize(3);
        assertThat(SEEN.stream().distinct()).hasSize(1);
        assertThat(SEEN.get(0).tenant()).isEqualTo("contoso");
        assertThat(isServing(SEEN.get(0))).isFalse();
    }

    @Test
    void itCanBeRegisteredWithSettings() {
        run(Registered.class).testEvents().assertStatistics(stats -> stats.succeeded(1));

        assertThat(SEEN.get(0).tenant()).isEqualTo("fabrikam");
    }

    @Test
    void aBotThatMakesAMistakeFailsItsTestUnlessTheMistakeWasExpected() {
        EngineExecutionResults results = run(Mistaken.class);

        results.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(2));
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("unexpected"),
                                finishedWithFailure(
                                        instanceOf(AssertionError.class),
                                        message(text ->
                                                text.startsWith("The service refused what the bot asked:\n00:00.0 POST"
                                                                + " /v1.0/communications/calls/1/dance 400: There is no"
                                                                + " operation at /calls/1/dance.")
                                                        && text.contains("What happened:\n00:00.0 bot POST /v1.0/")))))
                .haveExactly(
                        1,
                        event(
                                test("failedAnyway"),
                                finishedWithFailure(
                                        message("its own failure"),
                                        new org.assertj.core.api.Condition<>(
                                                failure -> failure.getSuppressed()[0]
                                                        .getMessage()
                                                        .startsWith("The service refused what the bot asked:"),
                                                "the mistake beside it"))));
    }

    @Test
    void aMethodThatIsNotThereIsNamed() {
        run(WrongMethod.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(finishedWithFailure(message(text ->
                                text.contains("@GraphCalls(builder = \"settings\"): WrongMethod has no method \"static"
                                        + " GraphCallsSimulator.Builder settings()\"")))));
    }

    private static boolean isServing(GraphCallsSimulator simulator) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(simulator.openIdConfigurationUrl()))
                                    .build(),
                            BodyHandlers.discarding());
            return true;
        } catch (java.io.IOException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static void dance(GraphCallsSimulator simulator) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(simulator.graphUrl() + "/v1.0/communications/calls/1/dance"))
                                .header("Authorization", "Bearer " + simulator.accessToken())
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
    }

    // Disabled where anybody else runs them; run() above takes no notice of that.

    @Disabled
    @GraphCalls
    static class OneEach {
        OneEach(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }

        @BeforeEach
        void prepare(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }

        @Test
        void one(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }

        @Test
        void another(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }
    }

    @Disabled
    @GraphCalls(sharing = GraphCalls.Sharing.CLASS, builder = "settings")
    static class Shared {
        static GraphCallsSimulator.Builder settings() {
            return GraphCallsSimulator.builder().tenant("contoso");
        }

        @Test
        void one(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }

        @Test
        void another(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }

        @Nested
        class Inside {
            @Test
            void third(GraphCallsSimulator simulator) {
                SEEN.add(simulator);
                assertThat(isServing(simulator)).isTrue();
            }
        }
    }

    @Disabled
    static class Registered {
        @RegisterExtension
        static final GraphCallsSimulatorExtension SIMULATOR = GraphCallsSimulatorExtension.startedBy(
                        () -> GraphCallsSimulator.builder().tenant("fabrikam"))
                .sharedByClass();

        @Test
        void one(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }
    }

    @Disabled
    @GraphCalls
    @TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
    static class Mistaken {
        @Test
        void expected(GraphCallsSimulator simulator) throws Exception {
            simulator.expectsRefusal("");
            dance(simulator);
        }

        @Test
        void failedAnyway(GraphCallsSimulator simulator) throws Exception {
            dance(simulator);
            throw new IllegalStateException("its own failure");
        }

        @Test
        void unexpected(GraphCallsSimulator simulator) throws Exception {
            dance(simulator);
        }
    }

    @Disabled
    @GraphCalls(builder = "settings")
    static class WrongMethod {
        @Test
        void one(GraphCallsSimulator simulator) {
            SEEN.add(simulator);
        }
    }
}
