package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Makes events of notifications and what these change. */
final class ToldEvent {

    private ToldEvent() {}

    static String callId(Notification notification) {
        String named = notification.resource().callId();
        if (!named.isEmpty()) {
            return named;
        }
        JsonNode call = notification.data().path("call");
        return ResourcePath.id(Envelope.text(call.isObject() ? call : notification.data(), "id"));
    }

    static CallNotification of(
            KnownCall call,
            Notification notification,
            String resourceType,
            CallNotification.Received received,
            Change change) {
        boolean operation = notification.resource().kind() == ResourcePath.Kind.OPERATIONS;
        boolean one = !change.participant().isMissingNode();
        JsonNode data = one ? change.participant() : notification.data();
        String itemId = one ? RosterEntry.idOf(data) : notification.resource().oneId();
        String id = itemId.isEmpty() ? ResourcePath.id(Envelope.text(data, "id")) : itemId;
        return new CallNotification(
                change.event(),
                callId(notification),
                operation && !one ? id : "",
                operation && !one ? "" : observed(notification.data()).orElse(itemId),
                change.state(),
                change.previousState(),
                change.tone(),
                Envelope.text(data, "clientContext"),
                resourceType,
                Resource.shared(data),
                received,
                call.snapshot(),
                false);
    }

    /** Whom it is about, where it is about recording by policy. */
    private static Optional<String> observed(JsonNode data) {
        String left = Envelope.text(data, "participantId");
        String id = left.isEmpty()
                ? Envelope.text(data.path("call").path("incomingContext"), "observedParticipantId")
                : left;
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
