package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The shapes that {@link Oddity}'s rows name: each changes a notification in its envelope. */
final class OddShapes {
    static final Oddity.Shape AS_IT_IS = (notification, one, envelope) -> {};

    private static final String TYPE = "@odata.type";
    private static final String DATA = "resourceData";
    private static final String URL = "resourceUrl";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> INSIDE = List.of("source", "targets", "info", "mediaStreams", "participants");

    private OddShapes() {}

    static void holdMusicWithoutSlash(Notification notification, ObjectNode one, ObjectNode envelope) {
        if (notification.firstWord().endsWith("HoldMusicOperation")) {
            url(one, it -> it.substring(1));
        }
    }

    static void subCodeWithCapital(Notification notification, ObjectNode one, ObjectNode envelope) {
        JsonNode data = one.path(DATA);
        if (data.path("state").asText().equals(CallState.ESTABLISHED.toString())
                && data.path("resultInfo") instanceof ObjectNode result) {
            result.set("subCode", result.remove("subcode"));
        }
    }

    static void resultAsStrings(Notification notification, ObjectNode one, ObjectNode envelope) {
        if (notification.changeType().equals("deleted")
                && one.path(DATA).path("resultInfo") instanceof ObjectNode result) {
            result.put("code", result.path("code").asText())
                    .put("subcode", result.path("subcode").asText());
        }
    }

    static void idsInCapitalHex(Notification notification, ObjectNode one, ObjectNode envelope) {
        url(
                one,
                it -> ID.matcher(it)
                        .replaceAll(id -> id.group().replace("-", "").toUpperCase(Locale.ROOT)));
    }

    static void resourceInstead(Notification notification, ObjectNode one, ObjectNode envelope) {
        one.put("resource", "/app" + notification.path()).remove(URL);
    }

    static void untypedEnvelope(Notification notification, ObjectNode one, ObjectNode envelope) {
        envelope.remove(TYPE);
        one.remove(TYPE);
    }

    static void untypedInside(Notification notification, ObjectNode one, ObjectNode envelope) {
        INSIDE.forEach(name -> one.path(DATA)
                .findValues(name)
                .forEach(inside -> inside.findParents(TYPE).forEach(typed -> ((ObjectNode) typed).remove(TYPE))));
    }

    static void absentKindsAsNull(Notification notification, ObjectNode one, ObjectNode envelope) {
        identities(one, set -> {
            for (String kind : List.of("user", "application", "device", "phone", "guest")) {
                if (!set.has(kind)) {
                    set.putNull(kind);
                }
            }
        });
    }

    static void callWithoutId(Notification notification, ObjectNode one, ObjectNode envelope) {
        if (Json.isA(one.path(DATA), "call")) {
            ((ObjectNode) one.path(DATA)).remove("id");
        }
    }

    static void etags(Notification notification, ObjectNode one, ObjectNode envelope) {
        if (one.path(DATA) instanceof ObjectNode data) {
            data.put("@odata.etag", "W/\"" + (Json.isA(data, "call") ? "5445" : "54451") + "\"");
        }
    }

    static void rosterBelowOperations(Notification notification, ObjectNode one, ObjectNode envelope) {
        url(one, it -> it.replaceFirst("/participants$", "/operations/participants"));
    }

    static void peopleAsApplications(Notification notification, ObjectNode one, ObjectNode envelope) {
        if (one.path(DATA).isArray()) {
            identities(one, set -> {
                if (set.has("user")) {
                    set.set("application", set.remove("user"));
                }
            });
        }
    }

    static void contentSharingWithoutData(Notification notification, ObjectNode one, ObjectNode envelope) {
        if (notification.path().endsWith("/contentsharingsessions")) {
            url(one, it -> it + "/" + one.path(DATA).path(0).path("id").asText());
            one.remove(DATA);
        }
    }

    private static void url(ObjectNode one, UnaryOperator<String> change) {
        Json.text(one, URL).map(change).ifPresent(it -> one.put(URL, it));
    }

    private static void identities(ObjectNode one, Consumer<ObjectNode> change) {
        one.path(DATA).findValues("identity").forEach(set -> change.accept((ObjectNode) set));
    }
}
