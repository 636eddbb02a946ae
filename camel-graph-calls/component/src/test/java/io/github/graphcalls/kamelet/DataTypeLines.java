package io.github.graphcalls.kamelet;

import io.github.graphcalls.transform.CloudEventDataTypeTransformer;
import io.github.graphcalls.transform.JsonDataTypeTransformer;
import io.github.graphcalls.transform.MapDataTypeTransformer;
import io.github.graphcalls.transform.TypedDataTypeTransformer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** The data types of events as a Kamelet lists them, by the annotations of those who make them. */
final class DataTypeLines {

    private static final List<Class<? extends Transformer>> TRANSFORMERS = List.of(
            TypedDataTypeTransformer.class,
            JsonDataTypeTransformer.class,
            MapDataTypeTransformer.class,
            CloudEventDataTypeTransformer.class);

    private DataTypeLines() {}

    static String types() {
        return TRANSFORMERS.stream()
                .map(each -> each.getAnnotation(DataTypeTransformer.class))
                .map(type -> "        " + type.name().substring("graph-calls:".length()) + ":\n          format: "
                        + KameletFile.quoted(type.name()) + "\n          description: "
                        + KameletFile.quoted(type.description()) + "\n")
                .collect(Collectors.joining("", "      types:\n", ""));
    }
}
