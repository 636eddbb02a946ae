package io.github.graphcalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Acknowledge;
import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.callback.CallNotification;
import io.github.graphcalls.graph.EndReason;
import io.github.graphcalls.graph.EndReasons;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.model.GraphTypes;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes events into exchanges: body, headers and the variable {@code graphCall}. */
final class NotificationExchanges {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationExchanges.class);

    private final BodyType bodyType;
    private final Acknowledge acknowledge;
    private final EndReasons endReasons;

    NotificationExchanges(BodyType bodyType, Acknowledge acknowledge, EndReasons endReasons) {
        this.bodyType = bodyType;
        this.acknowledge = acknowledge;
        this.endReasons = endReasons;
    }

    void fill(Exchange exchange, CallNotification notification) {
        if (notification.event() == CallEvent.TERMINATED) { // before the body, which may be the only tree of it
            end(exchange.getIn().getHeaders(), OperationResult.of(notification.data()));
        }
        Object body = body(notification);
        exchange.getIn().setBody(body);
        exchange.setProperty(GraphCallsConstants.RESOURCE, body);
        CallMdc.about(exchange, notification.callId());
        exchange.setVariable(GraphCallsConstants.CALL_VARIABLE, notification.call());
        if (acknowledge == Acknowledge.COMPLETED) {
            exchange.setProperty(GraphCallsConstants.ANSWER_OWED, new AnswerOwed(notification.callId()));
        }
        if (notification.redelivered()) {
            exchange.setProperty(GraphCallsConstants.REDELIVERED_CALL, notification.callId());
        }
        headers(exchange.getIn().getHeaders(), notification);
    }

    private void end(Map<String, Object> headers, OperationResult result) {
        EndReason reason = endReasons.of(result);
        put(headers, GraphCallsConstants.END_REASON, reason.meaning());
        put(headers, GraphCallsConstants.END_ADVICE, reason.advice());
        headers.put(GraphCallsConstants.END_NORMAL, result.isNormal());
    }

    private static void headers(Map<String, Object> headers, CallNotification notification) {
        CallNotification.Received received = notification.received();
        headers.put(GraphCallsConstants.EVENT, notification.event().toString());
        put(headers, GraphCallsConstants.CALL_ID, notification.callId());
        put(headers, GraphCallsConstants.REPLACES_CALL_ID, notification.call().replacesCallId());
        put(headers, GraphCallsConstants.OPERATION_ID, notification.operationId());
        if (notification.isAboutParticipant()) {
            put(headers, GraphCallsConstants.PARTICIPANT_ID, notification.itemId());
        }
        put(headers, GraphCallsConstants.CLIENT_CONTEXT, notification.clientContext());
        put(headers, GraphCallsConstants.STATE, notification.state());
        put(headers, GraphCallsConstants.PREVIOUS_STATE, notification.previousState());
        put(headers, GraphCallsConstants.TONE, notification.tone());
        put(headers, GraphCallsConstants.CHANGE_TYPE, received.changeType());
        put(headers, GraphCallsConstants.RESOURCE_URL, received.resourceUrl());
        put(headers, GraphCallsConstants.TENANT_ID, received.tenantId());
        put(headers, GraphCallsConstants.MESSAGE_ID, received.messageId());
        put(headers, GraphCallsConstants.SCENARIO_ID, received.scenarioId());
        put(
                headers,
                GraphCallsConstants.CHAIN_ID,
                received.chainId().isEmpty() ? notification.call().chainId() : received.chainId());
        if (notification.redelivered()) {
            headers.put(GraphCallsConstants.REDELIVERED, Boolean.TRUE);
        }
        if (received.origin() == CallNotification.Origin.COMPONENT) {
            headers.put(GraphCallsConstants.SYNTHETIC, Boolean.TRUE);
        }
    }

    private static void put(Map<String, Object> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }

    private Object body(CallNotification notification) {
        JsonNode data = notification.data();
        if (data.isMissingNode() || data.isNull()) {
            return null;
        }
        Class<?> type = notification.typeOfResource().flatMap(GraphTypes::of).orElse(Object.class);
        // A tree can be changed, and others have it too: each route gets its own.
        if (bodyType == BodyType.JSON || type == Object.class && bodyType == BodyType.TYPED) {
            return notification.ownData();
        }
        try {
            return bodyType.of(data, type);
        } catch (JsonProcessingException | RuntimeException e) { // its message would quote the data
            LOG.warn(
                    "A {} of call {} does not have the shape of {}; its body is a JsonNode",
                    notification.event(),
                    notification.callId(),
                    type.getSimpleName());
            return notification.ownData();
        }
    }
}
