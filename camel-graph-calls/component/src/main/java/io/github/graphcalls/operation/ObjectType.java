package io.github.graphcalls.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import java.util.Optional;

/**
 * One of Graph's complex types. As text it is JSON.
 *
 * @param record the model's record for it, or the sealed interface of its kinds
 */
record ObjectType(Class<?> record) implements ParameterType {

    static ObjectType object(Class<?> record) {
        return new ObjectType(record);
    }

    @Override
    public String description() {
        return record.getSimpleName() + " or its JSON";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isObject()) {
            throw new Unfit(description() + " as " + name, Unfit.kindOf(value));
        }
        try {
            Object read = GraphJson.read(value, record);
            return isOneOfSeveralKinds() && !value.has("@odata.type") ? ParameterType.tree(name, read) : value;
        } catch (JsonProcessingException e) {
            throw new Unfit(description() + " as " + name, "one that is wrong" + where(e));
        }
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return check(name, parse(name, text));
    }

    /** Then the service must be told which kind it is; the model finds it by the members and writes it. */
    private boolean isOneOfSeveralKinds() {
        return record.isInterface() || record.getInterfaces().length > 0;
    }

    static JsonNode parse(String name, String json) throws Unfit {
        try {
            return GraphJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new Unfit("JSON as " + name, "text that is none");
        }
    }

    /** Where it is wrong; the exception's own message may show values. */
    private static String where(JsonProcessingException e) {
        return Optional.of(e)
                .filter(JsonMappingException.class::isInstance)
                .map(JsonMappingException.class::cast)
                .flatMap(wrong -> wrong.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(field -> field != null)
                        .reduce((first, last) -> last))
                .map(field -> " in " + field)
                .orElse("");
    }
}
