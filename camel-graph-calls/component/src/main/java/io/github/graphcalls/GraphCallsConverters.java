package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.apache.camel.spi.TypeConverterRegistry;

/** Converts the model's records to JSON in its forms (text, bytes, stream, Map, JsonNode) and back. */
@Converter(generateLoader = true)
public final class GraphCallsConverters {

    private static final String MODEL = GraphJson.class.getPackageName();

    /** How JSON becomes a value of a type. */
    private interface Writing {
        Object of(JsonNode json) throws IOException;
    }

    /** How a value of a type becomes JSON. */
    private interface Reading {
        JsonNode of(Object value) throws IOException;
    }

    private record Form(Class<?> type, Writing writing, Reading reading) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    String.class,
                    // an enumeration's value is a word, not a word in quotes
                    json -> json.isTextual() ? json.textValue() : json.toString(),
                    text -> GraphJson.mapper().readTree((String) text)),
            new Form(byte[].class, GraphJson::write, bytes -> GraphJson.mapper().readTree((byte[]) bytes)),
            new Form(
                    InputStream.class,
                    json -> new ByteArrayInputStream(GraphJson.write(json)),
                    stream -> GraphJson.mapper().readTree((InputStream) stream)),
            new Form(JsonNode.class, json -> json, tree -> (JsonNode) tree),
            new Form(
                    Map.class,
                    json -> GraphJson.read(json, Map.class),
                    map -> GraphJson.mapper().valueToTree(map)));

    private GraphCallsConverters() {}

    /** Null, as Camel has it, for what is not of the model or has no such form. */
    @Converter(fallback = true)
    public static Object convert(Class<?> type, Exchange exchange, Object value, TypeConverterRegistry registry)
            throws IOException {
        if (isOfModel(value.getClass())) {
            Optional<Form> form =
                    FORMS.stream().filter(each -> each.type() == type).findFirst();
            return form.isPresent() ? form.get().writing().of(GraphJson.mapper().valueToTree(value)) : null;
        }
        if (isOfModel(type)) {
            Optional<Form> form =
                    FORMS.stream().filter(each -> each.type().isInstance(value)).findFirst();
            return form.isPresent() ? GraphJson.read(form.get().reading().of(value), type) : null;
        }
        return null;
    }

    private static boolean isOfModel(Class<?> type) {
        return MODEL.equals(type.getPackageName()) && !type.isArray();
    }
}
