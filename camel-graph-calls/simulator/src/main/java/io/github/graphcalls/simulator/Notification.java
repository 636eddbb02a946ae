package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One notification.
 *
 * @param what what it tells, in a word or two, for transcripts
 * @param path the resource below {@code /communications}, such as {@code /calls/1}
 * @see <a href="https://learn.microsoft.com/graph/api/resources/commsnotification">commsNotification</a>
 */
record Notification(String what, String changeType, String path, JsonNode data) {
    /** Whether it announces a call. */
    boolean announces() {
        return what.equals("incoming");
    }

    /**
     * Whether it may change places with another: updates of a call's state are known to, as establishing and established
     * do; for tones, rosters, operations, the first and the last of a call no page says so.
     */
    boolean mayBeSwapped() {
        return changeType.equals("updated") && data.has("state") && !data.has("toneInfo");
    }

    /** An operation's type, where it tells of an operation. */
    String firstWord() {
        return what.split(" ", 2)[0];
    }

    ObjectNode envelope() {
        ObjectNode one = Json.typed("commsNotification")
                .put("changeType", changeType)
                .put("resource", "/app" + path)
                .put("resourceUrl", "/communications" + path);
        one.set("resourceData", data);
        ObjectNode envelope = Json.typed("commsNotifications");
        envelope.set("value", Json.array(List.of(one)));
        return envelope;
    }
}
