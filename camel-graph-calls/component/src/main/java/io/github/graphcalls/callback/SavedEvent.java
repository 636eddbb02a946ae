package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.TakenEntry;

/** An event as it is kept in the inbox. */
final class SavedEvent {

    private SavedEvent() {}

    static String write(CallNotification event) {
        ObjectNode into = GraphJson.mapper().createObjectNode();
        into.put("event", event.event().name()).put("callId", event.callId());
        put(into, "operationId", event.operationId());
        put(into, "itemId", event.itemId());
        put(into, "state", event.state());
        put(into, "previousState", event.previousState());
        put(into, "tone", event.tone());
        put(into, "clientContext", event.clientContext());
        put(into, "resourceType", event.resourceType());
        if (!event.data().isMissingNode()) {
            into.set("data", event.data());
        }
        CallNotification.Received received = event.received();
        ObjectNode by = into.putObject("received");
        put(by, "changeType", received.changeType());
        put(by, "resourceUrl", received.resourceUrl());
        put(by, "tenantId", received.tenantId());
        put(by, "messageId", received.messageId());
        put(by, "scenarioId", received.scenarioId());
        put(by, "chainId", received.chainId());
        put(by, "origin", received.origin().name());
        Snapshots.save(event.call(), into.putObject("call"));
        return into.toString();
    }

    /** @throws CallStoreException if this version cannot read it */
    static CallNotification read(TakenEntry taken) throws CallStoreException {
        CallNotification event = read(taken.payload());
        return taken.entry().redelivered() ? event.again() : event;
    }

    /** @throws CallStoreException if this version cannot read it */
    static CallNotification read(String saved) throws CallStoreException {
        JsonNode from = SavedState.read(saved);
        JsonNode by = from.path("received");
        String callId = Envelope.text(from, "callId");
        try {
            return new CallNotification(
                    CallEvent.valueOf(Envelope.text(from, "event")),
                    callId,
                    Envelope.text(from, "operationId"),
                    Envelope.text(from, "itemId"),
                    Envelope.text(from, "state"),
                    Envelope.text(from, "previousState"),
                    Envelope.text(from, "tone"),
                    Envelope.text(from, "clientContext"),
                    Envelope.text(from, "resourceType"),
                    Resource.shared(from.path("data")),
                    new CallNotification.Received(
                            Envelope.text(by, "changeType"),
                            Envelope.text(by, "resourceUrl"),
                            Envelope.text(by, "tenantId"),
                            Envelope.text(by, "messageId"),
                            Envelope.text(by, "scenarioId"),
                            Envelope.text(by, "chainId"),
                            CallNotification.Origin.valueOf(Envelope.text(by, "origin"))),
                    Snapshots.restore(callId, from.path("call")),
                    false);
        } catch (IllegalArgumentException e) {
            throw CallStoreException.lasting("an event is kept in a form that this version does not know", e);
        }
    }

    private static void put(ObjectNode into, String member, String value) {
        if (!value.isEmpty()) {
            into.put(member, value);
        }
    }
}
