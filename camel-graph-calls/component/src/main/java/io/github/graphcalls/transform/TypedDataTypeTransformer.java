package io.github.graphcalls.transform;

import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** Bodies as {@code bodyType=typed} makes them. */
@DataTypeTransformer(
        name = "graph-calls:typed",
        description = "Turns an event's or answer's JSON into the component's records; a list of them for a list")
public final class TypedDataTypeTransformer extends Transformer {

    /** @throws IllegalArgumentException if neither the body nor its resource URL tells its type, or the body has another shape */
    @Override
    public void transform(Message message, DataType from, DataType to) {
        Resource.turn(message, to, Resource::typed);
    }
}
