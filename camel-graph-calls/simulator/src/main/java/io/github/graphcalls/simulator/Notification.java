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
