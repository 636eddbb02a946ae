package io.github.graphcalls.transform;

import io.github.graphcalls.BodyType;
import io.github.graphcalls.GraphCallsConstants;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.cloudevents.CloudEvents;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * Describes an event by Camel's headers of CloudEvents 1.0, as Camel's own components do, and makes its body JSON text.
 * The subject is the call, so that what is sorted by subject keeps each call's order.
 */
@DataTypeTransformer(
        name = "graph-calls:application-cloudevents",
        description = "Adds CloudEvent headers to the Camel message with the event of a call, and makes its body JSON")
public final class CloudEventDataTypeTransformer extends Transformer {

    private static final String TYPE = "io.github.graphcalls.event.";
    private static final String SOURCE = "graph.calls.tenant.";
    private static final String SOURCE_UNKNOWN = "graph.calls";
    private static final String JSON = "application/json";

    /** @throws IllegalArgumentException if the message is no event, or its body is nothing that JSON stands for */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        Map<String, Object> headers = message.getHeaders();
        Object event = headers.get(GraphCallsConstants.EVENT);
        if (event == null) {
            throw new IllegalArgumentException("The message has no header " + GraphCallsConstants.EVENT
                    + ", so it cannot become " + to + ". Only what graph-calls:notifications receives can.");
        }
        CloudEvent cloudEvent = CloudEvents.v1_0;
        headers.putIfAbsent(
                CloudEvent.CAMEL_CLOUD_EVENT_ID, message.getExchange().getExchangeId());
        headers.putIfAbsent(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, cloudEvent.version());
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, TYPE + event);
        Object tenant = headers.get(GraphCallsConstants.TENANT_ID);
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, tenant == null ? SOURCE_UNKNOWN : SOURCE + tenant);
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, headers.get(GraphCallsConstants.CALL_ID));
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_TIME, cloudEvent.getEventTime(message.getExchange()));
        headers.put(CloudEvent.CAMEL_CLOUD_EVENT_CONTENT_TYPE, JSON);
        Resource.turn(message, to, resource -> resource.in(BodyType.STRING));
    }
}
