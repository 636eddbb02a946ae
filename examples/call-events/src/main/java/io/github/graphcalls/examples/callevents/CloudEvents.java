package io.github.graphcalls.examples.callevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.callback.GraphCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Makes CloudEvents, as JSON, of what {@code graph-calls:notifications?bodyType=json} delivers. The subject is the call's id.
 * For any number of threads.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents</a>
 */
public final class CloudEvents {
    /** Opens the recording without any other permission, so it is not for everybody who reads events. */
    private static final String SECRET = "recordingAccessToken";

    private final ObjectMapper mapper = new ObjectMapper();
    private final InstantSource clock;

    /** @param clock where an event's time comes from */
    public CloudEvents(InstantSource clock) {
        this.clock = clock;
    }

    /** One event, as JSON. The exchange is left as it is. */
    public String write(Exchange exchange) {
        Message message = exchange.getMessage();
        JsonNode resource = resource(message);
        ObjectNode event = mapper.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id(exchange, resource))
                .put("source", "graph-calls")
                .put("type", "graph-calls." + header(message, GraphCallsConstants.EVENT))
                .put("time", clock.instant().toString())
                .put("subject", header(message, GraphCallsConstants.CALL_ID))
                .put("datacontenttype", "application/json");
        ObjectNode data = event.putObject("data");
        put(data, "state", header(message, GraphCallsConstants.STATE));
        put(data, "previousState", header(message, GraphCallsConstants.PREVIOUS_STATE));
        put(data, "operationId", header(message, GraphCallsConstants.OPERATION_ID));
        put(data, "endReason", header(message, GraphCallsConstants.END_REASON));
        put(data, "endNormal", header(message, GraphCallsConstants.END_NORMAL));
        GraphCall call = exchange.getVariable(GraphCallsConstants.CALL_VARIABLE, GraphCall.class);
        put(data, "startedAt", call.startedAt());
        put(data, "establishedAt", call.establishedAt());
        put(data, "endedAt", call.endedAt());
        data.set("resource", resource);
        return event.toString();
    }

    private JsonNode resource(Message message) {
        Object body = message.getBody();
        if (body instanceof ObjectNode resource) {
            return resource.deepCopy().without(SECRET);
        }
        return body instanceof JsonNode other ? other : mapper.nullNode();
    }

    /**
     * The same when the service sends the same message again. The notifications of one message differ in what they are about
     * or what they tell of it.
     */
    private static String id(Exchange exchange, JsonNode resource) {
        Message message = exchange.getMessage();
        String messageId = header(message, GraphCallsConstants.MESSAGE_ID);
        String whole = String.join(
                "\n",
                messageId.isEmpty() ? exchange.getExchangeId() : messageId,
                header(message, GraphCallsConstants.EVENT),
                header(message, GraphCallsConstants.RESOURCE_URL),
                header(message, GraphCallsConstants.PARTICIPANT_ID),
                resource.toString());
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String header(Message message, String name) {
        return message.getHeader(name, "", String.class);
    }

    private static void put(ObjectNode data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }

    private static void put(ObjectNode data, String name, Instant value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }
}
