package io.github.graphcalls.await;

import java.util.Locale;

/** Bodies as the service sends them. In what is given, single quotes stand for double ones. */
final class Says {

    private Says() {}

    /** A notification about a call itself. */
    static String call(String changeType, String call, String members) {
        return envelope(
                changeType, "/communications/calls/" + call, "'@odata.type':'#microsoft.graph.call'," + members);
    }

    static String established(String call) {
        return call("updated", call, "'state':'established'");
    }

    static String sound(String call) {
        return call("updated", call, "'state':'established','mediaState':{'audio':'active'}");
    }

    static String terminated(String call) {
        return call("deleted", call, "'state':'terminated','resultInfo':{'code':200,'subcode':4521}");
    }

    /** The end of an operation. */
    static String operation(String call, String operation, String members) {
        return envelope("deleted", "/communications/calls/" + call + "/operations/" + operation, members);
    }

    /** The same value as it stands in some URLs. */
    static String hex(String id) {
        return id.replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static String envelope(String changeType, String url, String members) {
        return json("{'@odata.type':'#microsoft.graph.commsNotifications','value':["
                + "{'@odata.type':'#microsoft.graph.commsNotification','changeType':'" + changeType
                + "','resourceUrl':'"
                + url + "','resourceData':{" + members + "}}]}");
    }

    static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
