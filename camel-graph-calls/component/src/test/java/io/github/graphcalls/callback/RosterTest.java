package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.model.Participant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final String BOT =
            "{'id': 'bot', 'info': {'identity': {'application': {'id': '" + CallbackSigner.APPLICATION + "'}}}}";
    private static final String ANNA = person("anna", "");
    private static final String BERT = person("bert", "");

    private static CallbackBench bench;
    private static HandClock clock;

    private final String call = UUID.randomUUID().toString();
    private final String participants = "/communications/calls/" + call + "/participants";

    @BeforeAll
    static void start() throws Exception {
        bench = new CallbackBench();
        clock = new HandClock();
        bench.component().setClock(clock);
        bench.component().getConfiguration().setBaseUrl(bench.publisher().baseUrl());
        bench.component().getConfiguration().setAccessToken("token-1");
        bench.component().getConfiguration().setValidateToken(false);
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=participantJoined,participantLeft,participantMuted,"
                                + "participantUnmuted,participantInLobby,aloneInCall,participantsUpdated")
                        .process(bench::keep);
            }
        });
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    @BeforeEach
    void forgetWhatWasToldBefore() {
        bench.delivered.clear();
        clock.move(Roster.SWAP.multipliedBy(2));
    }

    @Test
    void whoComesAndGoesIsToldBesideTheRosterAndTheApplicationItselfIsNot() throws Exception {
        roster(BOT);
        roster(BOT, ANNA);
        roster(BOT, ANNA, BERT);
        later();
        roster(BOT, BERT);
        later();
        roster(BOT);

        told(
                "participantsUpdated",
                "participantsUpdated",
                "participantJoined anna",
                "participantsUpdated",
                "participantJoined bert",
                "participantsUpdated",
                "participantLeft anna",
                "participantsUpdated",
                "participantLeft bert",
                "aloneInCall");
        Message left = bench.delivered.get(6).getMessage();
        assertThat(left.getBody(Participant.class).info().identity().user().id())
                .isEqualTo("user-anna");
        assertThat(left.getHeader("CamelGraphCallsCallId")).isEqualTo(call);
    }

    @Test
    void repeatedRostersTellNothingNew() throws Exception {
        roster(BOT, ANNA);
        roster(BOT, ANNA);
        roster(ANNA, BOT);

        told("participantsUpdated", "participantJoined anna", "participantsUpdated", "participantsUpdated");
    }

    @Test
    void mutingAndTheLobbyAreTold() throws Exception {
        roster(BOT, person("anna", ", 'isInLobby': true, 'isMuted': false"));
        roster(BOT, person("anna", ", 'isInLobby': false, 'isMuted': false"));
        roster(BOT, person("anna", ", 'isInLobby': false, 'isMuted': true"));
        roster(BOT, person("anna", ", 'isMuted': true"));
        roster(BOT, person("anna", ", 'isMuted': false"));

        told(
                "participantsUpdated",
                "participantInLobby anna",
                "participantsUpdated",
                "participantJoined anna",
                "participantsUpdated",
                "participantMuted anna",
                "participantsUpdated",
                "participantsUpdated",
                "participantUnmuted anna");
    }

    @Test
    void theApplicationIsRecognisedAsResourceAccountAndByItsParticipantId() throws Exception {
        notified("", "{'state': 'incoming', 'targets': [{'identity': {'applicationInstance': {'id': 'desk'}}}]}");
        notified("", "{'state': 'establishing', 'myParticipantId': 'me'}");

        roster("{'id': 'p1', 'info': {'identity': {'applicationInstance': {'id': 'desk'}}}}");
        later();
        roster("{'id': 'me', 'info': {'identity': {'user': null}}}", ANNA);
        later();
        roster("{'id': 'p2', 'info': {'clientVersion': 'Bot (appid:" + CallbackSigner.APPLICATION + ")'}}", ANNA);

        told("participantsUpdated", "participantsUpdated", "participantJoined anna", "participantsUpdated");
    }

    @Test
    void anOlderNumberedRosterTellsNothing() throws Exception {
        roster(numbered("anna", 3), numbered("bert", 4), BOT);
        roster(numbered("anna", 2), BOT);
        roster(numbered("anna", 5), BOT);
        roster(numbered("anna", 3), numbered("bert", 4), BOT);

        told(
                "participantsUpdated",
                "participantJoined anna",
                "participantJoined bert",
                "participantsUpdated",
                "participantsUpdated",
                "participantLeft bert",
                "participantsUpdated");
    }

    @Test
    void deltasTellWhoLeftByTheRemovedState() throws Exception {
        notified("", "{'state': 'established', 'callOptions': {'isDeltaRosterEnabled': true}}");
        roster(BOT, numbered("anna", 1));
        roster(numbered("bert", 2));
        roster(person("anna", ", 'rosterSequenceNumber': 3, 'removedState': {'reason': 'left'}"));
        roster(numbered("anna", 1));
        roster("{'id': 'bert', 'rosterSequenceNumber': 4, 'removedState': {'reason': 'left'}}");

        told(
                "participantsUpdated",
                "participantJoined anna",
                "participantsUpdated",
                "participantJoined bert",
                "participantsUpdated",
                "participantLeft anna",
                "participantsUpdated",
                "participantsUpdated",
                "participantLeft bert",
                "aloneInCall");
        assertThat(bench.delivered
                        .get(8)
                        .getMessage()
                        .getBody(Participant.class)
                        .info()
                        .identity()
                        .user()
                        .id())
                .isEqualTo("user-bert");
    }

    @Test
    void aGapInTheDeltasIsClosedByAskingTheService() throws Exception {
        lists(okJson(json("{'value': [" + BOT + "," + numbered("bert", 2) + "," + numbered("carl", 5) + "]}")));
        notified("", "{'state': 'established', 'callOptions': {'isDeltaRosterEnabled': true}}");
        roster(BOT, numbered("anna", 1));
        roster(numbered("carl", 5));

        told(
                "participantsUpdated",
                "participantJoined anna",
                "participantsUpdated",
                "participantJoined carl",
                "participantJoined bert",
                "participantLeft anna");
    }

    @Test
    void ofTwoUnnumberedRostersThatMayHaveSwappedTheServiceSaysWhichHolds() throws Exception {
        lists(okJson(json("{'value': [" + BOT + "," + ANNA + "]}")));
        roster(BOT, ANNA);
        roster(BOT);

        told("participantsUpdated", "participantJoined anna", "participantsUpdated");
        await().untilAsserted(() -> bench.publisher().verify(1, getRequestedFor(urlEqualTo("/v1.0" + participants))));
    }

    @Test
    void aRosterThatCannotBeAskedForCountsAsItCame() throws Exception {
        lists(serverError());
        roster(BOT, ANNA);
        roster(BOT);

        told(
                "participantsUpdated",
                "participantJoined anna",
                "participantsUpdated",
                "participantLeft anna",
                "aloneInCall");
    }

    @Test
    void afterAnAnswerTheRosterIsAskedForOnceTheGroupCanBeHeard() throws Exception {
        lists(okJson(json("{'value': [" + BOT + "," + ANNA + "]}")));
        notified("", "{'state': 'incoming', 'chatInfo': {'threadId': 't'}}");
        notified("", "{'state': 'established', 'mediaState': {'audio': 'active'}}");

        told("participantJoined anna");
        roster(BOT, ANNA);
        told("participantJoined anna", "participantsUpdated");
    }

    private static void lists(com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
        bench.publisher()
                .stubFor(get(com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching("/v1.0/.*"))
                        .willReturn(answer));
    }

    private static String person(String id, String more) {
        return "{'id': '" + id + "', 'info': {'identity': {'user': {'id': 'user-" + id + "'}}}" + more + "}";
    }

    private static String numbered(String id, int sequence) {
        return person(id, ", 'rosterSequenceNumber': " + sequence);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** So much that rosters cannot have swapped. */
    private static void later() {
        clock.move(Roster.SWAP.plusSeconds(1));
    }

    private void roster(String... all) throws Exception {
        notified("/participants", Arrays.stream(all).collect(Collectors.joining(",", "[", "]")));
    }

    private void notified(String below, String data) throws Exception {
        bench.post(json("{'value': [{'changeType': 'updated', 'resourceUrl': '/communications/calls/" + call + below
                + "', 'resourceData': " + data + "}]}"));
    }

    private void told(String... events) {
        await().untilAsserted(() ->
                assertThat(bench.delivered.stream().map(RosterTest::shown)).containsExactly(events));
    }

    private static String shown(Exchange exchange) {
        List<String> parts = List.of("CamelGraphCallsEvent", "CamelGraphCallsParticipantId");
        return parts.stream()
                .map(header -> exchange.getMessage().getHeader(header, "", String.class))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
