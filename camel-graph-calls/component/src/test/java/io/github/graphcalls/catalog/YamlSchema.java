package io.github.graphcalls.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;

/**
 * A JSON schema of YAML routes for editors: Camel's own, which takes whatever parameters an endpoint may have, and what this
 * component knows of its own.
 */
public final class YamlSchema {

    /** Where Camel publishes its schema; editors fetch it. */
    static final String OF_CAMEL = "https://raw.githubusercontent.com/apache/camel/camel-4.18.0/dsl/camel-yaml-dsl/"
            + "camel-yaml-dsl/src/generated/resources/schema/camelYamlDsl.json";

    private static final Map<String, Object> NODE = Map.of("$ref", "#/definitions/node");
    private static final Map<String, Object> OF_GRAPH_CALLS = ordered("type", "string", "pattern", "^graph-calls:");
    /** What Camel puts in another value for, so that nothing can be said of it before. */
    private static final String LATER = "\\{\\{|\\$\\{|^#";

    private static final Map<String, List<String>> TYPES = Map.of(
            "integer", List.of("integer", "string"),
            "boolean", List.of("boolean", "string"),
            "duration", List.of("string", "integer"));

    private YamlSchema() {}

    public static String text() {
        ComponentModel model = CatalogWords.model();
        Map<String, Object> schema = ordered(
                "$schema", "http://json-schema.org/draft-07/schema#",
                "$comment", "Written from the code by ReferenceIsCurrentTest: change the code, not this file.",
                "title", "Camel's YAML DSL, and the options of graph-calls",
                "allOf", List.of(Map.of("$ref", OF_CAMEL), NODE),
                "definitions", ordered("node", node(), "endpoint", endpoint(model), "parameters", parameters(model)));
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Endpoints may stand anywhere in a route, so each node is looked at, but where names of data types look like them. */
    private static Map<String, Object> node() {
        Map<String, Object> endpointHere =
                ordered("required", List.of("uri"), "properties", Map.of("uri", OF_GRAPH_CALLS));
        return ordered(
                "items",
                NODE,
                "properties",
                Map.of("transformDataType", Map.of()),
                "additionalProperties",
                NODE,
                "allOf",
                List.of(
                        ordered("if", OF_GRAPH_CALLS, "then", Map.of("$ref", "#/definitions/endpoint")),
                        ordered(
                                "if",
                                ordered("type", "object", "allOf", List.of(endpointHere)),
                                "then",
                                Map.of(
                                        "properties",
                                        Map.of("parameters", Map.of("$ref", "#/definitions/parameters"))))));
    }

    private static Map<String, Object> endpoint(ComponentModel model) {
        return ordered(
                "description", model.getEndpointPathOptions().get(0).getDescription(),
                "anyOf",
                        List.of(
                                ordered(
                                        "pattern",
                                        "^graph-calls:(" + String.join("|", CatalogWords.operations(model))
                                                + ")(\\?|$)"),
                                ordered("pattern", LATER)));
    }

    private static Map<String, Object> parameters(ComponentModel model) {
        Map<String, Object> options = new LinkedHashMap<>();
        model.getEndpointParameterOptions().forEach(option -> options.put(option.getName(), parameter(option)));
        return ordered("type", "object", "properties", options, "additionalProperties", false);
    }

    private static Map<String, Object> parameter(EndpointOptionModel option) {
        Map<String, Object> parameter = ordered("description", option.getDescription());
        if (option.getDefaultValue() != null) {
            parameter.put("default", option.getDefaultValue());
        }
        if (option.getEnums() == null) {
            parameter.put("type", TYPES.getOrDefault(option.getType(), List.of("string", "number", "boolean")));
        } else {
            parameter.put(
                    "anyOf", List.of(ordered("enum", option.getEnums()), ordered("type", "string", "pattern", LATER)));
        }
        return parameter;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
