package io.github.graphcalls.transform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Bodies as {@code bodyType=map} makes them. */
@DataTypeTransformer(
        name = "graph-calls:map",
        description = "Turns an event's or answer's body into Maps, lists and plain values")
public final class MapDataTypeTransformer extends Transformer {

    /** @throws IllegalArgumentException if the body is nothing that JSON stands for */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        if (message.getBody() != null) {
            Resource resource = new Resource(message, to);
            JsonNode json = resource.json();
            resource.becomes(GraphJson.mapper().convertValue(json, Object.class));
        }
    }
}
