package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One human call that is announced as several, and what bots are asked or refused besides calls. */
class RingsTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void theCallerIsOnTheRingThatIsAnsweredAndTheOthersEnd() {
        bot.on("incoming", (call, data) -> {
            if (call.equals(simulator.calls().get(1).id())) {
                bot.post(call, "answer", bot.answerBody());
            }
        });

        Person caller = simulator.caller("+14255550123").dialsAs(bot.asBot(), 3).isAnswered();

        assertThat(caller.call()).hasValue(simulator.calls().get(1));
        assertThat(simulator.calls())
                .extracting(SimulatedCall::state)
                .containsExactly(CallState.TERMINATED, CallState.ESTABLISHED, CallState.TERMINATED);
        assertThat(simulator.calls()).extracting(SimulatedCall::chainId).containsOnly(chainId());
    }

    @Test
    void whoGivesUpEndsAllOfThem() {
        Person caller = simulator.caller("+14255550123").dialsAs(bot.asBot(), 2).hangsUp();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(caller.call()).hasValue(simulator.calls().get(0));
        assertThat(simulator.calls()).extracting(SimulatedCall::state).containsOnly(CallState.TERMINATED);
    }

    @Test
    void aBotThatAllowedNobodyElseIsNotAskedWhoJoins() {
        bot.answersCalls();
        Person caller = simulator.caller("+14255550123").dials(bot.asBot()).isAnswered();

        assertThatThrownBy(() -> simulator
                        .attendee("bob-id", "Bob")
                        .joinsRecorded(caller.call().orElseThrow()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The bot is asked about further people only in an established call that it answered with"
                        + " participantCapacity; this one is established and was answered without.");
    }

    @Test
    void accessTokensClaimThePermissionsThatTheSimulatorIsStartedWith() throws Exception {
        try (GraphCallsSimulator other =
                GraphCallsSimulator.builder().permissions("User.Read.All").start()) {
            assertThat(roles(other)).containsExactly("User.Read.All");
        }
        assertThat(roles(simulator)).hasSize(5).allMatch(permission -> permission.startsWith("Calls."));
    }

    private static List<String> roles(GraphCallsSimulator simulator) throws Exception {
        return SignedJWT.parse(simulator.accessToken()).getJWTClaimsSet().getStringListClaim("roles");
    }

    private String chainId() {
        return simulator.calls().get(0).chainId();
    }
}
