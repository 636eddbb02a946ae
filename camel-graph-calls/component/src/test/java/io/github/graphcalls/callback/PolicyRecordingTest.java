package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.AcceptJoinResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.InviteNewBotResponse;
import io.github.graphcalls.model.ParticipantJoiningNotification;
import io.github.graphcalls.model.ParticipantLeftNotification;
import io.github.graphcalls.model.RejectJoinResponse;
import io.github.graphcalls.model.RejectReason;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who joins and leaves a call that is recorded by policy. */
class PolicyRecordingTest {

    private static final String ACCEPT = "{'@odata.type':'#microsoft.graph.acceptJoinResponse'}";
    private static final String REJECT = "{'@odata.type':'#microsoft.graph.rejectJoinResponse','reason':'none'}";
    private static final String EVENTS = "events=recordingParticipantJoining,recordingParticipantLeft";

    private final String call = Told.newCall();
    private final CountDownLatch hold = new CountDownLatch(1);
    private volatile Object decision;
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
    }

    @AfterEach
    void stop() throws Exception {
        hold.countDown();
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> theRoutesAnswerIsTheServices() throws Exception {
        deciding("");
        String other = "https://other.example/calls";
        String invite = "{'@odata.type':'#microsoft.graph.inviteNewBotResponse','inviteUri':'" + other + "'}";
        Map<Object, String> answers = new LinkedHashMap<>();
        answers.put(AcceptJoinResponse.accepted(), ACCEPT);
        answers.put(RejectJoinResponse.of(RejectReason.NONE), REJECT);
        answers.put(InviteNewBotResponse.of(other), invite);
        answers.put(Map.of("@odata.type", "#microsoft.graph.acceptJoinResponse"), ACCEPT);
        answers.put(Told.json(REJECT), REJECT);
        answers.put(Map.of("reason", "busy"), REJECT.replace("none", "busy"));
        answers.put("accept", ACCEPT);
        answers.put(" Accept\n", ACCEPT);
        answers.put("reject", REJECT);
        answers.put("reject busy", REJECT.replace("none", "busy"));
        answers.put("inviteNewBot " + other, invite);
        return answers.entrySet().stream()
                .map(each -> dynamicTest(String.valueOf(each.getKey()), () -> {
                    decision = each.getKey();
                    assertAnswered(ask(newMessage()), each.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoAnswerIsTheConfiguredOne() throws Exception {
        deciding("&recordingJoinDefault=reject");
        return Stream.of("perhaps", "inviteNewBot", "{", "{'a':1}", "", 7, Map.of("answer", "yes"))
                .map(each -> dynamicTest("of " + each, () -> {
                    decision = each;
                    assertAnswered(ask(newMessage()), REJECT);
                }));
    }

    @Test
    void aRouteThatLeavesTheNotificationAsItIsAccepts() throws Exception {
        bench.routeWith("?" + EVENTS + "&recordingJoinDefault=reject");

        assertAnswered(ask(newMessage()), ACCEPT);
    }

    @Test
    void aRouteThatFailsAnswersAsConfigured() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?recordingJoinDefault=reject&" + EVENTS)
                        .throwException(new IllegalStateException("not today"));
            }
        });

        assertAnswered(ask(newMessage()), REJECT);
    }

    @Test
    void aRouteThatTakesTooLongIsAnsweredForAndItsRepeatGetsTheSame() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledgeTimeout=200&recordingJoinDefault=reject&" + EVENTS)
                        .process(e -> hold.await(20, TimeUnit.SECONDS))
                        .setBody(constant("accept"))
                        .process(bench::keep);
            }
        });
        String message = newMessage();

        assertAnswered(ask(message), REJECT);
        hold.countDown();
        bench.deliveredAs(1);
        assertAnswered(ask(message), REJECT);
        assertThat(bench.delivered).hasSize(1);
    }

    @Test
    void aRepeatGetsTheSameAnswerWithoutTheRoute() throws Exception {
        deciding("");
        decision = "reject";
        String message = newMessage();

        assertAnswered(ask(message), REJECT);
        decision = "accept";
        assertAnswered(ask(message), REJECT);
        assertAnswered(ask(newMessage()), ACCEPT);
        assertThat(bench.delivered).hasSize(2);
    }

    @Test
    void theRouteIsToldWhoJoins() throws Exception {
        deciding("");
        ask(newMessage());

        Exchange asked = bench.deliveredAs(1);
        assertThat(asked.getPattern()).isEqualTo(ExchangePattern.InOut);
        assertThat(asked.getMessage().getBody()).isInstanceOf(ParticipantJoiningNotification.class);
        assertThat(asked.getMessage().getHeaders())
                .containsEntry("CamelGraphCallsEvent", "recordingParticipantJoining")
                .containsEntry("CamelGraphCallsCallId", call)
                .containsEntry("CamelGraphCallsParticipantId", "p-1")
                .containsEntry("CamelGraphCallsTenantId", CallbackSigner.TENANT);
        assertThat(asked.getVariable("graphCall", GraphCall.class).id()).isEqualTo(call);
    }

    @Test
    void whoLeavesIsToldOnceAndAnsweredAtOnce() throws Exception {
        deciding("");
        String left = "{'@odata.type':'#microsoft.graph.participantLeftNotification','participantId':'p-1',"
                + "'call':{'@odata.type':'#microsoft.graph.call','id':'" + call + "'}}";
        String body = Told.envelope(Told.entry("updated", "/app/calls/" + call, left));

        assertThat(bench.post(body, "left")).isEqualTo(202);
        assertThat(bench.post(body, "left")).isEqualTo(202);

        Exchange told = bench.deliveredAs(1);
        assertThat(told.getMessage().getBody()).isInstanceOf(ParticipantLeftNotification.class);
        assertThat(told.getMessage().getHeaders())
                .containsEntry("CamelGraphCallsEvent", "recordingParticipantLeft")
                .containsEntry("CamelGraphCallsParticipantId", "p-1");
        bench.post(body, "another");
        bench.deliveredAs(2);
        assertThat(bench.delivered).hasSize(2);
    }

    @Test
    void itDoesNotWaitBehindADialogueOfTheCall() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=established,recordingParticipantJoining")
                        .choice()
                        .when(header("CamelGraphCallsEvent").isEqualTo("established"))
                        .process(e -> hold.await(20, TimeUnit.SECONDS))
                        .otherwise()
                        .setBody(constant("reject"));
            }
        });
        bench.post(Told.state(call, "established"));

        assertAnswered(ask(newMessage()), REJECT);
    }

    @Test
    void withoutAConsumerThatAsksForItNobodyIsToldAndTheAnswerIsYes() throws Exception {
        bench.routeWith("");

        assertAnswered(ask(newMessage()), ACCEPT);
        bench.post(Told.state(call, "established"));
        bench.deliveredAs(1);
        assertThat(bench.events()).containsExactly("established");
    }

    @Test
    void aSecondConsumerOfThePathIsRefusedAtStart() throws Exception {
        Throwable failure = catchThrowable(() -> bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?" + EVENTS).process(bench::keep);
                from("graph-calls:notifications?events=recordingParticipantLeft")
                        .process(bench::keep);
            }
        }));

        assertThat(failure)
                .hasMessage("Two consumers of the path /api/calls ask for recordingParticipantJoining or"
                        + " recordingParticipantLeft, but the service takes one answer. Ask for them in one route (option"
                        + " events).");
    }

    @Test
    void aStrangerIsNotAnswered() throws Exception {
        deciding("");

        HttpResponse<String> answer = bench.send(bench.request(question()).build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void theRouteOfTheDocumentationDecidesByTenant() throws Exception {
        bench.context().getPropertiesComponent().addOverrideProperty("tenant.that.is.recorded", "t-1");
        bench.load("recording");

        assertAnswered(ask(newMessage()), ACCEPT);
        assertAnswered(bench.send(bench.callback(question().replace("t-1", "t-3"), newMessage())), REJECT);
    }

    private void deciding(String options) throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?" + EVENTS + options)
                        .process(bench::keep)
                        .process(e -> e.getMessage().setBody(decision));
            }
        });
    }

    private HttpResponse<String> ask(String message) throws Exception {
        return bench.send(bench.callback(question(), message));
    }

    private String question() {
        return Told.envelope(
                Told.entry(
                        "updated",
                        "/communications/calls/" + call,
                        "{'@odata.type':'#microsoft.graph.participantJoiningNotification','call':{'@odata.type':"
                                + "'#microsoft.graph.call','state':'incoming','tenantId':'t-1','incomingContext':{'observedParticipantId':'p-1'}}}"));
    }

    private static String newMessage() {
        return UUID.randomUUID().toString();
    }

    private static void assertAnswered(HttpResponse<String> answer, String body) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode said = GraphJson.mapper().readTree(answer.body());
        assertThat(said).isEqualTo(GraphJson.mapper().readTree(Told.json(body)));
    }
}
