package io.github.graphcalls.transform;

import io.github.graphcalls.BodyType;
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
        Resource.turn(message, to, resource -> resource.in(BodyType.MAP));
    }
}
