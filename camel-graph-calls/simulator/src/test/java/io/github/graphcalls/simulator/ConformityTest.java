package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check itself: what it finds fault with, and that it sees what goes over the wire. */
class ConformityTest {
    private static final GraphTypes TYPES = GraphTypes.v1();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            call | {"subject": "s", "resultInfo": {"code": 200}, "toneInfo": {"tone": "star"}} | ``
            call | {"colour": "red"} | colour is unknown to call
            call | {"subject": 1} | subject is no Edm.String: 1
            call | {"state": "Established"} | state is no callState: "Established"
            call | {"resultInfo": {"code": "200"}} | resultInfo.code is no Edm.Int32: "200"
            call | {"resultInfo": {"reason": 1}} | resultInfo.reason is unknown to resultInfo
            call | {"mediaConfig": {"blob": "b"}} | mediaConfig has no @odata.type, though mediaConfig is abstract
            call | {"mediaConfig": {"@odata.type": "#microsoft.graph.appHostedMediaConfig", "blob": "b"}} | ``
            call | {"source": {"@odata.type": "#microsoft.graph.chatInfo"}} | source is typed chatInfo, which is no participantInfo
            call | {"targets": {}} | targets is no collection: {}
            call | {"transcription": {"lastModifiedDateTime": "today"}} | transcription.lastModifiedDateTime is no Edm.DateTimeOffset: "today"
            """)
    void whatDiffersIsNamedWithItsPlace(String type, String body, String fault) {
        assertThat(Conformity.faults(TYPES, TinyBot.json(body), "graph." + type))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void anActionsParametersAreKnownAndThereAndAnswersAreAsDeclared() {
        GraphTypes.Action action =
                TYPES.action("graph.call", "changeScreenSharingRole").orElseThrow();

        assertThat(Conformity.faults(TYPES, TinyBot.json("{\"roll\": \"sharer\"}"), action.parameters()))
                .containsExactly("role is missing", "roll is unknown to the action");
        assertThat(Conformity.faults(TYPES, TinyBot.json("{\"id\": \"1\"}"), action.returns()))
                .containsExactly("there is a body, but should be none");
    }

    @Test
    void everythingThatGoesOverTheWireIsChecked() {
        long before = ConformityListener.checked();
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                TinyBot bot = new TinyBot(simulator).answersCalls()) {
            simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().waits(Duration.ofSeconds(1));

            // answer; incoming, establishing, established and active media
            assertThat(ConformityListener.checked() - before).isEqualTo(5);

            simulator.notify(bot.callbackUri(), "{}");
            assertThat(ConformityListener.takeFaults()).isEmpty();
        }
    }

    @Test
    void whatIsWrongOnTheWireIsFound() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                TinyBot bot = new TinyBot(simulator).on("incoming", (call, data) -> {})) {
            Person caller = simulator.caller("+14255550123").dials(bot.asBot());
            bot.post(
                    caller.call().orElseThrow().id(), "answer", bot.answerBody().replace("}}", ", \"volume\": 11}}"));

            assertThat(ConformityListener.takeFaults())
                    .singleElement()
                    .asString()
                    .contains("/answer: mediaConfig.volume is unknown to serviceHostedMediaConfig in taken {");
        }
    }
}
