package io.github.graphcalls.operation;

import static io.github.graphcalls.operation.ChoiceType.oneOf;
import static io.github.graphcalls.operation.Parameter.optional;
import static io.github.graphcalls.operation.RequestBody.takes;
import static io.github.graphcalls.operation.TextType.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.RoutingMode;
import io.github.graphcalls.model.RoutingPolicy;
import io.github.graphcalls.model.Tone;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What several rows have in common. */
final class Choices {

    static final Parameter CLIENT_CONTEXT = optional("clientContext", text().atMost(256));
    static final Parameter QUERY = optional("query", QueryType.query()).in(Parameter.Place.QUERY);

    static final ParameterType ROUTING_MODE = oneOf(RoutingMode.ONE_TO_ONE, RoutingMode.MULTICAST);
    static final ParameterType ROUTING_POLICY = oneOf(RoutingPolicy.known().toArray());

    /** A tone to send; in options and headers a key will do: {@code 1}, {@code star} or {@code *}. */
    static final ParameterType TONE = oneOf(Tone.known().toArray()).orAs(keysAsTones());

    /** A key that stops a recording. {@code #} cannot stand in a URI's option, it would be a reference to a bean. */
    static final ParameterType KEY =
            oneOf("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#").orAs(Map.of("star", "*", "pound", "#"));

    static final String ONE_RECEIVER = "exactly one of receivers where routingMode is oneToOne";

    /** A call as request; the service generates what is left out. */
    static final RequestBody NEW_CALL = takes(Call.class)
            .leavingOut(
                    "activeModalities",
                    "answeredBy",
                    "callRoutes",
                    "direction",
                    "id",
                    "myParticipantId",
                    "resultInfo",
                    "state",
                    "terminationReason",
                    "toneInfo");

    /** A meeting is named by its number, or by its chat and who organised it. */
    static final RequestBody JOINING = NEW_CALL.needing(
                    "joinUrl, joinMeetingId, or chatInfo and meetingInfo", Choices::namesAMeeting)
            .needing("joinMeetingId with the passcode", Choices::hasANumberWithThePasscode)
            .needing("chatInfo with the meetingInfo", Choices::hasAChatOrANumber);

    private Choices() {}

    private static boolean namesAMeeting(ObjectNode call) {
        return call.path("meetingInfo").isObject();
    }

    private static boolean hasANumberWithThePasscode(ObjectNode call) {
        JsonNode meeting = call.path("meetingInfo");
        return !meeting.hasNonNull("passcode") || meeting.hasNonNull("joinMeetingId");
    }

    private static boolean hasAChatOrANumber(ObjectNode call) {
        return call.path("chatInfo").isObject() || call.path("meetingInfo").hasNonNull("joinMeetingId");
    }

    static boolean hasOneReceiverWhereOneToOne(ObjectNode group) {
        return !RoutingMode.ONE_TO_ONE
                        .toString()
                        .equals(group.path("routingMode").asText())
                || !group.has("receivers")
                || group.path("receivers").size() == 1;
    }

    private static Map<String, String> keysAsTones() {
        Map<String, String> keys =
                IntStream.range(0, 10).boxed().collect(Collectors.toMap(String::valueOf, digit -> "tone" + digit));
        keys.put("*", "star");
        keys.put("#", "pound");
        return keys;
    }
}
