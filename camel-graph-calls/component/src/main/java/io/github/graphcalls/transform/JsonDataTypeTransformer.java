package io.github.graphcalls.transform;

import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Bodies as {@code bodyType=json} makes them. */
@DataTypeTransformer(
        name = "graph-calls:json",
        description = "Turns an event's or answer's body into Jackson's JsonNode")
public final class JsonDataTypeTransformer extends Transformer {

    /** @throws IllegalArgumentException if the body is nothing that JSON stands for */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        Resource.turn(message, to, Resource::json);
    }
}
