package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds JSON against Graph's types: each property must be known (also to open types: what else they have on the wire stands
 * in the list of differences), of its type, of its enumeration's values, and say its own type where the declared one is
 * abstract or not its own.
 */
final class Conformity {
    private static final String COLLECTION = "Collection(";
    private static final String GRAPH = "graph.";
    private static final String TYPE = "@odata.type";
    private static final Map<String, Predicate<JsonNode>> PRIMITIVES = Map.of(
            "Edm.String", JsonNode::isTextual,
            "Edm.Guid", JsonNode::isTextual,
            "Edm.Duration", JsonNode::isTextual,
            "Edm.Boolean", JsonNode::isBoolean,
            "Edm.Int32", JsonNode::isInt,
            "Edm.Int64", JsonNode::isIntegralNumber,
            "Edm.Double", JsonNode::isNumber,
            "Edm.DateTimeOffset", Conformity::isMoment,
            "anything", any -> true);

    private final GraphTypes types;
    private final List<String> faults = new ArrayList<>();

    private Conformity(GraphTypes types) {
        this.types = types;
    }

    /** What is wrong with a body of this type; nothing is expected of the type {@code nothing} but that there is no body. */
    static List<String> faults(GraphTypes types, JsonNode body, String type) {
        Conformity conformity = new Conformity(types);
        if (type.equals("nothing")) {
            if (!body.isMissingNode() && !body.isEmpty()) {
                conformity.faults.add("there is a body, but should be none");
            }
        } else if (type.startsWith(COLLECTION)) {
            conformity.check(body.path("value"), type, "value");
        } else {
            conformity.check(body, type, "");
        }
        return conformity.faults;
    }

    /** What is wrong with the parameters of an action. */
    static List<String> faults(GraphTypes types, JsonNode body, Map<String, String> parameters) {
        Conformity conformity = new Conformity(types);
        parameters.forEach((name, type) -> {
            if (!type.endsWith("?") && !body.hasNonNull(name)) {
                conformity.faults.add(name + " is missing");
            }
        });
        body.properties()
                .forEach(one -> conformity.property(
                        one.getKey(),
                        one.getValue(),
                        Optional.ofNullable(parameters.get(one.getKey())).map(type -> type.replace("?", "")),
                        "the action",
                        one.getKey()));
        return conformity.faults;
    }

    private void check(JsonNode node, String declared, String path) {
        if (declared.startsWith(COLLECTION)) {
            String element = declared.substring(COLLECTION.length(), declared.length() - 1);
            if (!node.isArray()) {
                faults.add(path + " is no collection: " + node);
            }
            for (int index = 0; node.isArray() && index < node.size(); index++) {
                check(node.get(index), element, path + "[" + index + "]");
            }
        } else if (declared.contains("|")) {
            checkEither(node, declared, path);
        } else if (declared.startsWith(GRAPH)) {
            checkGraph(node, declared.substring(GRAPH.length()), path);
        } else if (!PRIMITIVES.get(declared).test(node)) {
            faults.add(path + " is no " + declared + ": " + node);
        }
    }

    private void checkEither(JsonNode node, String declared, String path) {
        String[] either = declared.split("\\|");
        Conformity first = new Conformity(types);
        first.check(node, either[0], path);
        if (!first.faults.isEmpty()) {
            check(node, either[1], path);
        }
    }

    private void checkGraph(JsonNode node, String declared, String path) {
        Optional<Set<String>> values = types.values(declared);
        if (values.isPresent()) {
            if (!node.isTextual() || !values.get().contains(node.textValue())) {
                faults.add(path + " is no " + declared + ": " + node);
            }
            return;
        }
        if (!node.isObject()) {
            faults.add(path + " is no object: " + node);
            return;
        }
        String actual = Json.text(node, TYPE)
                .map(said -> said.replaceFirst("^#microsoft\\.graph\\.", ""))
                .orElse(declared);
        Optional<GraphTypes.Type> type = types.type(actual);
        if (type.isEmpty() || !types.isA(actual, declared)) {
            faults.add(path + " is typed " + actual + ", which is no " + declared);
        } else if (type.get().isAbstract()) {
            faults.add(path + " has no @odata.type, though " + declared + " is abstract");
        } else {
            node.properties()
                    .forEach(one -> property(
                            one.getKey(),
                            one.getValue(),
                            types.property(actual, one.getKey()),
                            actual,
                            path.isEmpty() ? one.getKey() : path + "." + one.getKey()));
        }
    }

    private void property(String name, JsonNode value, Optional<String> declared, String owner, String path) {
        if (name.contains("@")) {
            return;
        }
        if (declared.isEmpty()) {
            faults.add(path + " is unknown to " + owner);
        } else if (!value.isNull()) {
            check(value, declared.get(), path);
        }
    }

    private static boolean isMoment(JsonNode node) {
        try {
            return node.isTextual() && OffsetDateTime.parse(node.textValue()) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
