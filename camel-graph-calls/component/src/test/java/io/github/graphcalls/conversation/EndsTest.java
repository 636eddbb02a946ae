package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.OperationResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class EndsTest {

    private final List<GraphCallsException> failures = new CopyOnWriteArrayList<>();

    @Test
    void whoWaitsLearnsHowTheCallEnded() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            failuresOf(routes);
            routes.from("graph-calls:notifications?events=terminated").to("log:ended");
            routes.from("direct:join").to("graph-calls:create?await=established&targets=+14255550177");
        })) {
            bot.simulator.callee("+14255550177").rejects();

            bot.join(Map.of());

            assertThat(failures).hasSize(1);
            GraphCallsException failure = failures.get(0);
            assertThat(failure.kind()).isEqualTo(GraphCallsException.Kind.CALL_ENDED);
            assertThat(failure.operationResult())
                    .contains(new OperationResult(200, 5002, "The conversation has ended."));
            assertThat(failure)
                    .hasMessage("create (call " + bot.simulator.calls().get(0).id()
                            + "): the call ended with code 200, subcode 5002 (The conversation has ended.) before the"
                            + " state established came: All others have left. The request was sent and may have been"
                            + " carried out.");
        }
    }

    @Test
    void whoWaitsLearnsWhyAnOperationFailed() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            failuresOf(routes);
            routes.from("graph-calls:notifications?events=terminated").to("log:ended");
            routes.from("direct:join")
                    .to("graph-calls:join?await=mediaActive&joinMeetingId=234567890123")
                    .to("graph-calls:inviteParticipants?await=completed&participants=+14255550177");
        })) {
            bot.simulator.callee("+14255550177").rejects();

            bot.join(Map.of());

            assertThat(failures).hasSize(1);
            GraphCallsException failure = failures.get(0);
            assertThat(failure.kind()).isEqualTo(GraphCallsException.Kind.OPERATION_FAILED);
            assertThat(failure)
                    .hasMessage("inviteParticipants (call "
                            + bot.simulator.calls().get(0).id()
                            + "): the operation failed with code 480, subcode 10076 (The invited person could not be"
                            + " reached.): The one who was called could not be reached. The request was"
                            + " sent, and this is Graph's answer. Check the id or"
                            + " number, that the person is signed in to Teams or the phone is reachable, and that"
                            + " calling is allowed for both.");
        }
    }

    private void failuresOf(RouteBuilder routes) {
        routes.onException(GraphCallsException.class)
                .handled(true)
                .process(e -> failures.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, GraphCallsException.class)));
    }
}
