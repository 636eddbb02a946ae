package io.github.graphcalls.wire;

import static io.github.graphcalls.wire.GraphOnLoopback.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.CallState;
import io.github.graphcalls.model.ClientContextRequest;
import io.github.graphcalls.model.IdentitySet;
import io.github.graphcalls.model.InvitationParticipantInfo;
import io.github.graphcalls.model.MediaPrompt;
import io.github.graphcalls.model.PlayPromptRequest;
import io.github.graphcalls.model.RejectReason;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Body, headers and options together make a request; what is wrong with them is said before anything is sent. */
class RequestBodyTest {

    private static final String URI = "https://bot.example.com/menu.wav";
    private static final String USER = "c5b8f1a2-7e3d-4f6a-9b0c-8d2e4a6f1c04";

    private static GraphOnLoopback graph;

    @BeforeAll
    static void start() {
        graph = new GraphOnLoopback();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @BeforeEach
    void answers() {
        graph.answers(200, "{'@odata.type': '#microsoft.graph.playPromptOperation', 'id': 'o1'}");
    }

    // ---- which of them counts

    @Test
    void theBodyGoesBeforeTheHeaderAndTheHeaderBeforeTheOption() throws IOException {
        String uri = "recordResponse?clientContext=option&playBeep=true&maxRecordDurationInSeconds=10";
        Map<String, Object> headers =
                headers("CamelGraphCallsClientContext", "header", "CamelGraphCallsPlayBeep", false);

        graph.sends(uri, "{\"clientContext\": \"body\"}", headers);

        assertThat(graph.requestBody())
                .isEqualTo(json("{'clientContext': 'body', 'playBeep': false, 'maxRecordDurationInSeconds': 10}"));
    }

    @Test
    void propertiesThatTheTableDoesNotKnowArePassedOn() throws IOException {
        graph.sends("mute", Map.of("clientContext", "c1", "later", List.of(1, 2)), headers());

        assertThat(graph.requestBody()).isEqualTo(json("{'clientContext': 'c1', 'later': [1, 2]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "false"})
    void whatAVersionDoesAnywayMayStandInTheBodyAndIsLeftOut(String once) throws IOException {
        graph.sends(
                "playPrompt?apiVersion=v1.0",
                "{\"prompts\": [{\"mediaInfo\": {\"uri\": \"" + URI + "\"}}], \"loop\": " + once + "}",
                headers());

        assertThat(graph.requestBody().has("prompts")).isTrue();
        assertThat(graph.requestBody().has("loop")).isFalse();
    }

    @Test
    void aCallInTheBodyIsNoRequestAndOptionsCount() throws IOException {
        Call call = Call.builder().id("x").state(CallState.ESTABLISHED).build();

        graph.sends("mute?clientContext=c1", call, headers());

        assertThat(graph.requestBody()).isEqualTo(json("{'clientContext': 'c1'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "map", "string", "typed"})
    void whatOneOperationAnsweredIsNotTheNextOnesRequest(String bodyType) throws Exception {
        graph.answers(200, "{'id': 'g1', 'routingMode': 'oneToOne', 'sources': ['s1'], 'receivers': ['r1']}");
        Exchange exchange =
                graph.sends("getAudioRoutingGroup?audioRoutingGroupId=g1&bodyType=" + bodyType, null, headers());
        assertThat(exchange.getException()).isNull();

        graph.answers(200, "{}");
        exchange = graph.context().createProducerTemplate().send("graph-calls:mute?clientContext=c1", exchange);

        assertThat(exchange.getException()).isNull();
        assertThat(graph.requestBody()).isEqualTo(json("{'clientContext': 'c1'}"));
    }

    @Test
    void jsonOfAnotherTypeIsNoRequest() throws IOException {
        graph.sends("mute?clientContext=c1", "{\"@odata.type\": \"#microsoft.graph.call\", \"id\": \"x\"}", headers());

        assertThat(graph.requestBody()).isEqualTo(json("{'clientContext': 'c1'}"));
    }

    @Test
    void createLeavesOutWhatTheServiceGives() throws IOException {
        graph.sends("create?callbackUri=https://bot.example.com/api/calls", """
                {"@odata.type": "#microsoft.graph.call", "targets": [{"identity": {"user": {"id": "u1"}}},
                   {"identity": {"user": {"id": "u2"}}}], "tenantId": "t1",
                 "activeModalities": ["audio"], "answeredBy": {}, "callRoutes": [], "direction": "outgoing",
                 "id": "x", "myParticipantId": "p", "resultInfo": {}, "state": "established",
                 "terminationReason": "r", "toneInfo": {}}""", Map.of());

        assertThat(graph.requestBody()).isEqualTo(json("""
                                {'@odata.type': '#microsoft.graph.call', 'tenantId': 't1',
                                 'targets': [{'identity': {'user': {'id': 'u1'}}}, {'identity': {'user': {'id': 'u2'}}}],
                                 'callbackUri': 'https://bot.example.com/api/calls',
                                 'requestedModalities': ['audio'],
                                 'mediaConfig': {'@odata.type': '#microsoft.graph.serviceHostedMediaConfig'}}"""));
    }

    @Test
    void headersMayHaveRecordsListsAndMapsOfTheModel() throws IOException {
        graph.sends(
                "redirect",
                null,
                headers(
                        "CamelGraphCallsTargets",
                        List.of(
                                InvitationParticipantInfo.replacing(IdentitySet.ofUser("u1"), "c2"),
                                IdentitySet.ofGuest("g1"),
                                "user:u2",
                                Map.of("identity", Map.of("user", Map.of("id", "u3"))))));

        JsonNode targets = graph.requestBody().path("targets");
        assertThat(targets).hasSize(4);
        assertThat(targets.at("/0/replacesCallId").asText()).isEqualTo("c2");
        assertThat(targets.at("/1/identity/guest/id").asText()).isEqualTo("g1");
        assertThat(targets.at("/2/identity/user/id").asText()).isEqualTo("u2");
        assertThat(targets.at("/3/identity/user/id").asText()).isEqualTo("u3");
    }

    @Test
    void aHeaderMayBeAValueOfTheModel() throws IOException {
        graph.sends("reject", null, headers("CamelGraphCallsReason", RejectReason.FORBIDDEN));

        assertThat(graph.requestBody()).isEqualTo(json("{'reason': 'forbidden'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone:+14255550123",
                "phone:%2B14255550123",
                "RAW(phone:+14255550123)",
                "phone: 14255550123",
                "+14255550123",
                "%2B14255550123",
                "14255550123",
                "RAW(+1 (425) 555-0123)"
            })
    void phoneNumbersMayBeSpeltAsUrisSpellThem(String number) throws IOException {
        Exchange exchange = graph.sends("transfer?transferTarget=" + number, null, headers());

        assertThat(exchange.getException()).isNull();
        assertThat(graph.requestBody().at("/transferTarget/identity/phone/id").asText())
                .isEqualTo("+14255550123");
    }

    @Test
    void keysInHeadersMayBeThoseOfATelephone() throws IOException {
        graph.sends("sendDtmfTones", null, headers("CamelGraphCallsTones", "1,*,#"));

        assertThat(graph.requestBody()).isEqualTo(json("{'tones': ['tone1', 'star', 'pound']}"));
    }

    @Test
    void theTenantOfTheComponentIsThatOfTheCallUnlessTheMessageHasOne() throws IOException {
        graph.component().setTenantId(USER);
        try {
            graph.sends("create?subject=one&callbackUri=https://a.example/&targets=" + USER, null, Map.of());
            assertThat(graph.requestBody().path("tenantId").asText()).isEqualTo(USER);
            answers();
            graph.sends(
                    "create?subject=two&callbackUri=https://a.example/&targets=" + USER,
                    null,
                    Map.of("CamelGraphCallsTenantId", "t2"));
            assertThat(graph.requestBody().path("tenantId").asText()).isEqualTo("t2");
        } finally {
            graph.component().setTenantId(null);
        }
    }

    // ---- what is refused

    @Test
    void moreThan20PromptsAreRefused() {
        PlayPromptRequest request =
                new PlayPromptRequest(Collections.nCopies(24, MediaPrompt.of(URI)), null, null, null);

        refused(
                "playPrompt",
                request,
                headers(),
                "playPrompt (call c1): takes at most 20 prompts, the body has 24. Nothing was sent. Send the rest in a"
                        + " second playPrompt: Graph queues it and plays it after the first.");
    }

    @Test
    void whatIsMissingIsSaidWithAllItsPlaces() {
        refused(
                "playPrompt",
                null,
                headers(),
                "playPrompt (call c1): needs prompts. Nothing was sent. Give it in the body, the header"
                        + " CamelGraphCallsPrompts or the option prompts.");
        refused(
                "get",
                null,
                Map.of(),
                "get: needs the id of the call. Nothing was sent. Give it in the header CamelGraphCallsCallId or the"
                        + " option callId.");
        refused(
                "create?callbackUri=https://bot.example.com/",
                null,
                Map.of(),
                "create: needs targets or meetingInfo. Nothing was sent.");
        refused(
                "updateAudioRoutingGroup?audioRoutingGroupId=g1",
                null,
                headers(),
                "updateAudioRoutingGroup (call c1): needs receivers or routingMode or sources. Nothing was sent.");
        refused(
                "createAudioRoutingGroup?routingMode=oneToOne&sources=a&receivers=b,c",
                null,
                headers(),
                "createAudioRoutingGroup (call c1): needs exactly one of receivers where routingMode is oneToOne."
                        + " Nothing was sent.");
    }

    @Test
    void aBodyThatIsNoRequestIsRefused() {
        String advice = ". Nothing was sent. Set the body to null to have options and headers count.";
        String takes = "mute (call c1): takes ClientContextRequest, a Map or a JSON object (text, bytes, stream,"
                + " JsonNode) as body, and the body is ";
        refused("mute", "hello", headers(), takes + "no JSON object" + advice);
        refused("mute", "{\"clientContext\": ", headers(), takes + "no JSON object" + advice);
        refused("mute", "[1]", headers(), takes + "JSON that is a list" + advice);
        refused("mute", 42, headers(), takes + "of type Integer" + advice);
        refused(
                "mute",
                PlayPromptRequest.of(MediaPrompt.of(URI)),
                headers(),
                takes + "of type PlayPromptRequest" + advice);
        refused("mute", List.of("x"), headers(), takes + "a list" + advice);
    }

    @Test
    void valuesOfTheWrongTypeAreRefused() {
        refused(
                "mute",
                ClientContextRequest.of("x".repeat(257)),
                headers(),
                "mute (call c1): takes at most 256 characters as clientContext, the body has 257. Nothing was sent.");
        refused(
                "recordResponse",
                Map.of("maxRecordDurationInSeconds", 121),
                headers(),
                "recordResponse (call c1): takes 1 to 120 as maxRecordDurationInSeconds, the body has 121. Nothing was"
                        + " sent.");
        refused(
                "recordResponse",
                Map.of("playBeep", "yes"),
                headers(),
                "recordResponse (call c1): takes true or false as playBeep, the body has text. Nothing was sent.");
        refused(
                "playPrompt?apiVersion=v1.0",
                Map.of("prompts", List.of(), "loop", true),
                headers("CamelGraphCallsPrompts", URI),
                "playPrompt (call c1): takes loop in beta only, the body has it. Nothing was sent. Set apiVersion=beta,"
                        + " or leave it out.");
        refused(
                "transfer",
                null,
                headers("CamelGraphCallsTransferTarget", "nobody"),
                "transfer (call c1): takes user:ID, phone:+NUMBER, application:ID, applicationInstance:ID, guest:ID, a"
                        + " GUID or a phone number with its country code as transferTarget, the header"
                        + " CamelGraphCallsTransferTarget has something else. Nothing was sent.");
        refused(
                "playPrompt",
                Map.of("prompts", List.of(Map.of("mediaInfo", Map.of("uri", "file:/etc/passwd")))),
                headers(),
                "playPrompt (call c1): takes an https address as prompts, the body has something else. Nothing was"
                        + " sent. http is for localhost, 127.0.0.1 and [::1] alone.");
        refused(
                "create?targets=" + USER,
                null,
                Map.of("CamelGraphCallsCallbackUri", "http://bot.example.com/"),
                "create: takes an https address as callbackUri, the header CamelGraphCallsCallbackUri has something"
                        + " else. Nothing was sent. http is for localhost, 127.0.0.1 and [::1] alone.");
        refused(
                "create?callbackUri=https://bot.example.com/",
                Map.of("targets", List.of(Map.of("identity", "x"))),
                Map.of(),
                "create: takes InvitationParticipantInfo or its JSON as targets, the body has one that is wrong in"
                        + " identity. Nothing was sent.");
        refused(
                "logTeleconferenceDeviceQuality?userAgent=a",
                Map.of("quality", Map.of("mediaQualityList", "x")),
                Map.of(),
                "logTeleconferenceDeviceQuality: takes TeleconferenceDeviceQuality or its JSON as quality, the body"
                        + " has one that is wrong in mediaQualityList. Nothing was sent.");
        refused(
                "logTeleconferenceDeviceQuality",
                Map.of("quality", Map.of()),
                Map.of("CamelGraphCallsUserAgent", "a\r\nAuthorization: x"),
                "logTeleconferenceDeviceQuality: takes 1 to 256 printable ASCII characters as userAgent, the header"
                        + " CamelGraphCallsUserAgent has something else. Nothing was sent.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../users/x",
                "..",
                ".",
                "a/b",
                "a\\b",
                "a?b",
                "a#b",
                "a%2fb",
                "a\nb",
                "a\u0000b",
                "",
                "\u007f"
            })
    void idsThatCouldLeaveTheirPlaceInThePathAreRefused(String id) {
        refused(
                "get",
                null,
                Map.of("CamelGraphCallsCallId", id),
                "get: takes as the id of the call 1 to 512 characters without slash, backslash, ?, #, % and control"
                        + " characters, the header CamelGraphCallsCallId has something else. Nothing was sent.");
        refused(
                "removeParticipant",
                null,
                headers("CamelGraphCallsParticipantId", id),
                "removeParticipant (call c1): takes as the id of the participant 1 to 512 characters without slash,"
                        + " backslash, ?, #, % and control characters, the header CamelGraphCallsParticipantId has"
                        + " something else. Nothing was sent.");
    }

    @Test
    void anIdIsOneEncodedSegment() {
        graph.sends("get", null, Map.of("CamelGraphCallsCallId", "a b:ü;x=1&y+z"));

        assertThat(graph.request().getUrl()).isEqualTo("/v1.0/communications/calls/a%20b%3A%C3%BC%3Bx%3D1%26y%2Bz");
    }

    private static void refused(String uri, Object body, Map<String, Object> headers, String message) {
        graph.answers(200, "{}");

        Exchange exchange = graph.sends(uri, body, headers);

        assertThat(exchange.getException())
                .isInstanceOf(GraphCallsException.class)
                .hasMessage(message);
        GraphCallsException failure = (GraphCallsException) exchange.getException();
        assertThat(failure.kind()).isEqualTo(GraphCallsException.Kind.INVALID_REQUEST);
        assertThat(graph.requests()).isEmpty();
    }

    /** Those headers, and that of a call. */
    private static Map<String, Object> headers(Object... namesAndValues) {
        Map<String, Object> headers = new HashMap<>(Map.of("CamelGraphCallsCallId", "c1"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }
}
