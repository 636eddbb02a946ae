package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Writes the table of Graph's published types anew, from an excerpt of Graph's metadata, which is no part of this repository.
 */
final class GraphTypesTable {
    static final Path TABLE = Path.of("src/test/resources/io/github/graphcalls/simulator/graph-v1.0.txt");

    private GraphTypesTable() {}

    /** @param arguments the file with the excerpt; the working folder is this module's */
    public static void main(String[] arguments) throws IOException {
        JsonNode metadata = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        Files.write(TABLE, table(metadata.path("v1.0")));
    }

    static List<String> table(JsonNode metadata) {
        List<String> lines = new ArrayList<>();
        lines.add("# Types, actions and enumerations of calls in Graph v1.0, as its metadata publishes them.");
        lines.add("# Written by GraphTypesTable; not to be changed by hand.");
        lines.add("type entity");
        lines.add("  id Edm.String");
        metadata.path("types").properties().forEach(type -> {
            JsonNode says = type.getValue();
            lines.add("type " + type.getKey()
                    + (says.path("base").isTextual() ? " : " + says.path("base").textValue() : "")
                    + (says.path("abstract").booleanValue() ? " abstract" : ""));
            addMembers(lines, says.path("properties"), List.of());
        });
        metadata.path("operations").forEach(action -> {
            lines.add("action " + action.path("name").textValue() + " "
                    + action.path("boundTo").textValue() + " -> "
                    + action.path("returns").asText("nothing").replace("null", "nothing"));
            addMembers(
                    lines,
                    action.path("parameters"),
                    StreamSupport.stream(action.path("optional").spliterator(), false)
                            .map(JsonNode::textValue)
                            .toList());
        });
        metadata.path("enums").properties().forEach(enumeration -> {
            lines.add("enum " + enumeration.getKey());
            enumeration.getValue().forEach(value -> lines.add("  " + value.textValue()));
        });
        return lines;
    }

    private static void addMembers(List<String> lines, JsonNode members, List<String> optional) {
        members.properties()
                .forEach(one -> lines.add("  " + one.getKey() + " "
                        + one.getValue().textValue()
                        + (optional.contains(one.getKey()) ? "?" : "")));
    }
}
