package io.github.graphcalls.callback;

import java.util.UUID;

/** Bodies as the service sends them. In what is given, single quotes stand for double ones. */
final class Told {

    private Told() {}

    /** An id that no other test uses. */
    static String newCall() {
        return UUID.randomUUID().toString();
    }

    static String envelope(String... entries) {
        return json(
                "{'@odata.type':'#microsoft.graph.commsNotifications','value':[" + String.join(",", entries) + "]}");
    }

    static String entry(String changeType, String url, String data) {
        return json("{'@odata.type':'#microsoft.graph.commsNotification','changeType':'" + changeType
                + "','resourceUrl':'" + url + "','resourceData':" + data + "}");
    }

    /** An entry about a call itself. */
    static String call(String changeType, String callId, String members) {
        return entry(
                changeType,
                "/communications/calls/" + callId,
                "{'@odata.type':'#microsoft.graph.call'," + members + "}");
    }

    /** The envelope of one entry about a call in a state. */
    static String state(String callId, String state) {
        String changeType =
                switch (state) {
                    case "incoming" -> "created";
                    case "terminated" -> "deleted";
                    default -> "updated";
                };
        return envelope(call(changeType, callId, "'state':'" + state + "'"));
    }

    static String tone(String callId, int sequenceId, String tone) {
        return envelope(call(
                "updated",
                callId,
                "'state':'established','toneInfo':{'sequenceId':" + sequenceId + ",'tone':'" + tone + "'}"));
    }

    static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
