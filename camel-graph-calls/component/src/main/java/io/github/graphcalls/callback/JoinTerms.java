package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStoreException;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to join the meeting of a call again: as the request for it said, else as the service told of a meeting that
 * called. Nothing is kept of calls that are no meetings. The passcode of a meeting is among it, so that it must not be shown.
 */
final class JoinTerms {

    private static final String MEMBER = "join";
    private static final String ACCEPTED = "acceptedModalities";
    private static final String REQUESTED = "requestedModalities";

    private static final List<String> ASKED = List.of(
            "callbackUri",
            "chatInfo",
            "meetingInfo",
            "tenantId",
            "source",
            REQUESTED,
            "mediaConfig",
            "subject",
            "callOptions");
    private static final List<String> ANSWERED = List.of("callbackUri", "mediaConfig");
    private static final List<String> TOLD = List.of("chatInfo", "meetingInfo", "tenantId");

    /** As text, because a tree takes many times the room for as long as the call lives. */
    private String text = "";

    boolean isMeeting() {
        return !text.isEmpty();
    }

    /** Learns from the request that made the call, or answered it. */
    void asked(JsonNode request) {
        if (namesMeeting(request)) {
            ObjectNode terms = GraphJson.mapper().createObjectNode();
            copy(request, ASKED, terms);
            text = terms.toString();
        } else if (isMeeting() && request.has(ACCEPTED)) {
            ObjectNode terms = (ObjectNode) tree();
            copy(request, ANSWERED, terms);
            terms.set(REQUESTED, request.get(ACCEPTED));
            text = terms.toString();
        }
    }

    /** Learns from what the service tells of the call, unless it is known already. */
    void told(JsonNode call) {
        if (!isMeeting() && namesMeeting(call)) {
            ObjectNode terms = GraphJson.mapper().createObjectNode();
            copy(call, TOLD, terms);
            text = terms.toString();
        }
    }

    private static boolean namesMeeting(JsonNode call) {
        JsonNode meeting = call.path("meetingInfo");
        return meeting.isObject() && (call.path("chatInfo").isObject() || meeting.hasNonNull("joinMeetingId"));
    }

    private static void copy(JsonNode from, List<String> members, ObjectNode to) {
        members.stream().filter(from::hasNonNull).forEach(member -> to.set(member, from.get(member)));
    }

    /** The request that joins it again; empty for what is no meeting. */
    Optional<JsonNode> request() {
        return isMeeting() ? Optional.of(tree()) : Optional.empty();
    }

    private JsonNode tree() {
        try {
            return SavedState.read(text);
        } catch (CallStoreException e) {
            throw new IllegalStateException("A tree was written as something that is no tree", e);
        }
    }

    void save(ObjectNode into) {
        if (isMeeting()) {
            into.putRawValue(MEMBER, new RawValue(text));
        }
    }

    void restore(JsonNode from) {
        text = from.path(MEMBER).isObject() ? from.get(MEMBER).toString() : "";
    }

    /** What a saved state of a call has of it. */
    static JoinTerms saved(String state) throws CallStoreException {
        JoinTerms terms = new JoinTerms();
        terms.restore(SavedState.read(state));
        return terms;
    }
}
