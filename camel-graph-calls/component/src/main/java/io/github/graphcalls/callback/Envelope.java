package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The body of a callback. What cannot be used in one entry loses nothing of the others.
 *
 * @param notifications the entries that can be used
 * @param unusable how many entries were no JSON objects
 * @param legacy whether the body has the older shape in which an incoming call may come first; the service sends it again
 *     in Graph's shape when it is answered with 204
 */
record Envelope(List<Notification> notifications, int unusable, boolean legacy) {

    /** What is about recording by policy, which the service is answered directly. */
    List<Notification> ofRecording() {
        return asksNothing()
                ? List.of()
                : notifications.stream().filter(Envelope::isOfRecording).toList();
    }

    /** Whether no notification is a question, whose answer is a route's. */
    boolean asksNothing() {
        for (Notification one : notifications) {
            if (isOfRecording(one)) {
                return false;
            }
        }
        return true;
    }

    /** All the rest. */
    List<Notification> ordinary() {
        return asksNothing()
                ? notifications
                : notifications.stream().filter(one -> !isOfRecording(one)).toList();
    }

    private static boolean isOfRecording(Notification notification) {
        return notification.reading().isOfRecording();
    }

    /**
     * @throws Refusal 400 where the body is no JSON object or is none of the known shapes
     */
    static Envelope parse(byte[] body) throws Refusal {
        if (isBlank(body)) {
            throw new Refusal(RefusalReason.BODY, "the body is empty");
        }
        JsonNode root = tree(body);
        if (!root.isObject()) {
            throw new Refusal(RefusalReason.BODY, "the body is JSON but no object");
        }
        JsonNode value = root.get("value");
        if (value == null) {
            if (isNotification(root)) { // one notification without its envelope
                return new Envelope(List.of(notification(body, 0, root)), 0, false);
            }
            if (text(root, "@odata.type").toLowerCase(Locale.ROOT).endsWith("commsnotifications")) {
                throw new Refusal(RefusalReason.BODY, "the body has no value");
            }
            return new Envelope(List.of(), 0, true);
        }
        if (value.isObject()) {
            return new Envelope(List.of(notification(body, 0, value)), 0, false);
        }
        if (!value.isArray()) {
            throw new Refusal(RefusalReason.BODY, "the body's value is no array");
        }
        List<Notification> notifications = new ArrayList<>(value.size());
        for (int place = 0; place < value.size(); place++) {
            if (value.get(place).isObject()) {
                notifications.add(notification(body, place, value.get(place)));
            }
        }
        return new Envelope(notifications, value.size() - notifications.size(), false);
    }

    private static JsonNode tree(byte[] body) throws Refusal {
        try (JsonParser parser = GraphJson.mapper().createParser(body)) {
            JsonNode root = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                throw new Refusal(RefusalReason.BODY, "the body goes on after its JSON");
            }
            return root == null ? MissingNode.getInstance() : root;
        } catch (JsonProcessingException e) { // its message would quote the body
            throw new Refusal(
                    RefusalReason.BODY, "the body is no JSON (" + e.getClass().getSimpleName() + ")");
        } catch (IOException e) {
            throw new Refusal(RefusalReason.BODY, "the body could not be read");
        }
    }

    private static boolean isNotification(JsonNode node) {
        return node.has("resourceUrl") || node.has("resource") || node.has("resourceData");
    }

    private static Notification notification(byte[] body, int place, JsonNode entry) {
        String url = text(entry, "resourceUrl");
        if (url.isEmpty()) {
            url = text(entry, "resource");
        }
        JsonNode data = entry.path("resourceData");
        ResourcePath resource = ResourcePath.of(url);
        if (resource.callId().isEmpty()) { // invitations may name the resource in one of the two alone
            resource = ResourcePath.of(text(entry, "resource"));
        }
        return new Notification(
                place,
                text(entry, "changeType").toLowerCase(Locale.ROOT),
                url,
                resource,
                data,
                () -> again(body, place));
    }

    /** What the entry at that place of a body that was read before has as its data. */
    private static JsonNode again(byte[] body, int place) {
        try {
            return parse(body).notifications().stream()
                    .filter(one -> one.place() == place)
                    .findFirst()
                    .orElseThrow()
                    .data();
        } catch (Refusal e) {
            throw new IllegalStateException("A body was read, and could not be read again", e);
        }
    }

    /** The text of a member, empty where it is missing or is no text or number. */
    static String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
