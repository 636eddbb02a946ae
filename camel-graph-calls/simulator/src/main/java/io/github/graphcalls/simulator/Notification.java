package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

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

    /** As it is posted, with these oddities. */
    ObjectNode envelope(Set<Oddity> oddities) {
        ObjectNode one = Json.typed("commsNotification").put("changeType", changeType);
        if (oddities.contains(Oddity.RESOURCE_BESIDE_RESOURCE_URL)) {
            one.put("resource", "/app" + path);
        }
        one.put("resourceUrl", "/communications" + path);
        one.set("resourceData", data.deepCopy());
        ObjectNode envelope = Json.typed("commsNotifications");
        envelope.set("value", Json.array(List.of(one)));
        oddities.forEach(oddity -> oddity.change(this, envelope));
        return envelope;
    }
}
