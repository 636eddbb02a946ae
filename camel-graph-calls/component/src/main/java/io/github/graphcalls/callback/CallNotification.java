package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An event of a call with all that its notification told. Texts that are not known are empty.
 *
 * @param event the event
 * @param callId the call's id
 * @param operationId the operation's id
 * @param itemId the participant's or session's id
 * @param state Graph's state of the call as notified
 * @param previousState the state before, where the event is a change of state
 * @param tone the key, as 0 to 9, * or #
 * @param clientContext what the operation was given
 * @param resourceType the type of the resource by its {@code @odata.type}, without namespace, or else by its URL
 * @param resource the resource as notified
 * @param received what the request told beside it
 * @param call the call as known at this notification
 * @param redelivered whether it was delivered before, in vain
 */
public record CallNotification(
        CallEvent event,
        String callId,
        String operationId,
        String itemId,
        String state,
        String previousState,
        String tone,
        String clientContext,
        String resourceType,
        Resource resource,
        Received received,
        GraphCall call,
        boolean redelivered) {

    /** The resource as notified, to be read only; a missing node where there is none. */
    public JsonNode data() {
        return resource.tree();
    }

    /** The same, as a tree that is the caller's own: it may be the only one, so it is asked for once. */
    public JsonNode ownData() {
        return resource.own();
    }

    /** The type of the resource; empty where neither the resource nor its URL tells. */
    public Optional<String> typeOfResource() {
        return resourceType.isEmpty() ? Optional.empty() : Optional.of(resourceType);
    }

    /**
     * Whether the item is a participant: alone, or as the one that a notification of the roster or about recording by policy
     * names.
     */
    public boolean isAboutParticipant() {
        return event.isOfRecording() || resourceType.equalsIgnoreCase("participant");
    }

    /** The same event, to be delivered once more. */
    CallNotification again() {
        return with(resource, true);
    }

    /** The same event with its resource read anew when it is changed. */
    CallNotification with(Resource alone) {
        return with(alone, redelivered);
    }

    private CallNotification with(Resource other, boolean again) {
        return new CallNotification(
                event,
                callId,
                operationId,
                itemId,
                state,
                previousState,
                tone,
                clientContext,
                resourceType,
                other,
                received,
                call,
                again);
    }

    /**
     * What a request told beside its body.
     *
     * @param changeType created, updated or deleted
     * @param resourceUrl as it came
     * @param tenantId of the token
     * @param messageId of the request
     * @param scenarioId of the request
     * @param chainId of the request
     * @param origin who tells it
     */
    public record Received(
            String changeType,
            String resourceUrl,
            String tenantId,
            String messageId,
            String scenarioId,
            String chainId,
            Origin origin) {}

    /** Who tells of something. */
    public enum Origin {
        /** The service, by a notification. */
        SERVICE,
        /** The component, which found out what the service did not tell. */
        COMPONENT
    }
}
