package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes and goes is told against who was there before the restart. */
class RosterRestartTest {

    @TempDir
    private Path folder;

    private String call = "";
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void whoLeftSinceIsToldAndNeitherWhoWasThereBeforeNorWhatAnOlderRosterSays() throws Exception {
        try (GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().timeFactor(1).start()) {
            try (BotNode before = node(simulator)) {
                calls(simulator, before);
                roster(simulator, before, 5, "anna", "bert");
                isTold("participantJoined anna", "participantJoined bert");
            }
            try (BotNode after = node(simulator)) {
                roster(simulator, after, 4, "anna"); // without bert, who came after it
                roster(simulator, after, 6, "bert", "carl");
                isTold("participantJoined carl", "participantLeft anna");
            }
        }
    }

    /** After a restart a call is asked for, so there has to be one. */
    private void calls(GraphCallsSimulator simulator, BotNode node) {
        simulator.callee("+4930123456");
        Exchange made = node.context
                .createFluentProducerTemplate()
                .to("direct:call")
                .withHeader("CamelGraphCallsTargets", "+4930123456")
                .send();
        assertThat(made.getException()).isNull();
        call = made.getMessage().getHeader("CamelGraphCallsCallId", String.class);
    }

    private void isTold(String... events) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told).containsExactly(events));
        told.clear();
    }

    private void roster(GraphCallsSimulator simulator, BotNode node, int sequence, String... people) {
        String body = """
                {"value": [{"changeType": "updated", "resourceUrl": "/communications/calls/%s/participants",
                  "resourceData": [%s]}]}""".formatted(
                call,
                Arrays.stream(people).map(person -> person(person, sequence)).collect(Collectors.joining(", ")));
        assertThat(simulator.notify(node.uri(), body).status()).isEqualTo(202);
    }

    private static String person(String id, int sequence) {
        return """
                {"@odata.type": "#microsoft.graph.participant", "id": "%s", "rosterSequenceNumber": %d,
                 "info": {"identity": {"user": {"id": "user-%s"}}}}""".formatted(id, sequence, id);
    }

    private BotNode node(GraphCallsSimulator simulator) throws Exception {
        return BotNode.start(
                simulator,
                component -> component.setStoreUrl("jdbc:h2:" + folder.resolve("calls")),
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:call").to("graph-calls:create?await=mediaActive");
                        from("graph-calls:notifications?events=participantJoined,participantLeft")
                                .routeId("roster")
                                .process(exchange ->
                                        told.add(exchange.getMessage().getHeader("CamelGraphCallsEvent") + " "
                                                + exchange.getMessage().getHeader("CamelGraphCallsParticipantId")));
                    }
                });
    }
}
