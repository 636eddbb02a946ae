package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/**
 * Whatever a bot asks for and people do, in any order and at any pace: every call's states follow each other as documented,
 * nothing is told of a call that is over, each operation has one outcome, and in the end nothing is left to happen.
 */
class WalkTest {
    /** A step of a walk, on the call or the person of that number (counted round), and how long nothing happens after it. */
    record Step(WalkStep what, int number, Duration pause) {
        @Override
        public String toString() {
            return what + " " + number + ", then " + pause.toMillis() + " ms";
        }
    }

    /** Which states may be told after which: a second reading of the table, apart from the simulator's own. */
    private static final Map<String, Set<String>> NEXT = Map.of(
            "", Set.of("incoming", "establishing", "terminating", "terminated"),
            "incoming", Set.of("establishing", "terminating", "terminated"),
            "establishing", Set.of("established", "terminating", "terminated"),
            "hold", Set.of("hold", "established", "terminating", "terminated"),
            "established", Set.of("established", "hold", "transferring", "terminating", "terminated"),
            "transferring", Set.of("transferring", "transferAccepted", "established", "terminating", "terminated"),
            "transferAccepted", Set.of("transferAccepted", "terminating", "terminated"),
            "terminating", Set.of("terminating", "terminated"));

    /** Steps that lead far, and so are taken more often than others. */
    private static final Set<WalkStep> FAR = EnumSet.of(
            WalkStep.DIALS,
            WalkStep.WILL_BE_ANSWERED,
            WalkStep.JOIN_MEETING,
            WalkStep.JOINS,
            WalkStep.SHARES,
            WalkStep.SUBSCRIBE,
            WalkStep.PRESSES,
            WalkStep.RECORD_WHO_SPEAKS,
            WalkStep.HOLD_MUSIC,
            WalkStep.INVITE);

    private final ConcurrentLinkedQueue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    /** What bots were told on all walks. */
    private static final Set<String> MET = ConcurrentHashMap.newKeySet();

    @BeforeProperty
    void catchWhatNobodyCatches() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    }

    @AfterProperty
    void hasBeenEverywhere() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        assertThat(MET)
                .contains(
                        "incoming",
                        "mediaActive",
                        "hold",
                        "mediaInactive",
                        "transferring",
                        "transferAccepted",
                        "terminating",
                        "terminated",
                        "participants",
                        "tone1",
                        "contentSharingSession created",
                        "playPromptOperation completed",
                        "playPromptOperation failed",
                        "recordOperation completed",
                        "recordOperation failed",
                        "inviteParticipantsOperation completed",
                        "inviteParticipantsOperation failed",
                        "startHoldMusicOperation completed",
                        "sendDtmfTonesOperation completed");
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<Duration> pauses =
                Arbitraries.of(0, 50, 100, 150, 300, 1000, 5000, 20000).map(Duration::ofMillis);
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(WalkStep.class), Arbitraries.of(FAR)),
                        Arbitraries.integers().between(0, 2),
                        pauses)
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    @Property(tries = 100, seed = "6")
    void noSequenceOfStepsLeadsAstray(@ForAll("walks") List<Step> walk) {
        leadsNotAstray(walk);
    }

    @Property(tries = 2000)
    @Tag("slow")
    void noneOfManyOtherSequencesLeadsAstray(@ForAll("walks") List<Step> walk) {
        leadsNotAstray(walk);
    }

    private void leadsNotAstray(List<Step> walk) {
        ConformityListener.takeFaults();
        uncaught.clear();
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                TinyBot bot = new TinyBot(simulator).hasPrompt("a.wav", Duration.ofSeconds(3))) {
            WalkStep.Stage stage = new WalkStep.Stage(simulator, bot);
            for (Step step : walk) {
                step.what.take(stage, step.number);
                simulator.time().advance(step.pause);
            }
            endEverything(simulator, bot);

            assertThat(uncaught).isEmpty();
            assertThat(ConformityListener.takeFaults()).isEmpty();
            assertThat(simulator.requests())
                    .allSatisfy(
                            one -> assertThat(one.status()).as(one.toString()).isLessThan(500));
            assertThat(simulator.time().due()).as(simulator.transcript()).isEmpty();
            assertThat(simulator.time().holders()).isEmpty();
            simulator.calls().forEach(WalkTest::hasLivedAsDocumented);
            simulator.notifications().forEach(one -> MET.add(one.what()));
        }
    }

    private static void endEverything(GraphCallsSimulator simulator, TinyBot bot) {
        simulator.calls().forEach(call -> bot.hangUp(call.id()));
        simulator.time().advance(Duration.ofHours(2));
    }

    private static void hasLivedAsDocumented(SimulatedCall call) {
        assertThat(call.state()).as(call.transcript()).isEqualTo(CallState.TERMINATED);
        List<JsonNode> told = call.notifications().stream()
                .map(one -> one.body().path("value").path(0))
                .toList();
        List<JsonNode> ofCall = told.stream()
                .filter(one -> one.path("resourceUrl").asText().endsWith("/calls/" + call.id()))
                .toList();

        assertThat(ofCall.stream().filter(WalkTest::isEnd))
                .as(call.transcript())
                .hasSize(1);
        assertThat(isEnd(told.get(told.size() - 1))).as(call.transcript()).isTrue();
        String state = "";
        for (JsonNode one : ofCall) {
            String next = one.at("/resourceData/state").asText("terminated");
            next = next.isEmpty() ? "terminated" : next;
            assertThat(NEXT.get(state)).as(call.transcript()).contains(next);
            state = next;
        }
        hasAnOutcomeForEachOperation(call, told);
    }

    private static boolean isEnd(JsonNode notification) {
        return notification.path("changeType").asText().equals("deleted")
                && notification.at("/resourceData/@odata.type").asText().endsWith(".call");
    }

    private static void hasAnOutcomeForEachOperation(SimulatedCall call, List<JsonNode> told) {
        Map<String, Integer> outcomes = new HashMap<>();
        told.stream()
                .map(one -> one.path("resourceData"))
                .filter(data -> data.has("status"))
                .forEach(data -> outcomes.merge(data.path("id").asText(), 1, Integer::sum));
        assertThat(outcomes.values()).as(call.transcript()).allMatch(times -> times == 1);
        assertThat(call.operations().values()).as(call.transcript()).noneMatch(CommsOperation::isRunning);
    }
}
