package io.github.graphcalls.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.docs.Repository;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;

/** What the Kamelets say, all of them together: one receives, the others send. */
final class KameletWords {

    private static final List<JsonNode> KAMELETS = Stream.of("source", "action", "phone-sink")
            .map(name ->
                    "camel-graph-calls/component/src/main/resources/kamelets/graph-calls-" + name + ".kamelet.yaml")
            .flatMap(file -> YamlDocument.parse(file, Repository.text(file)))
            .map(YamlDocument::content)
            .toList();

    private static final String EVENT = "CamelGraphCallsEvent";

    private KameletWords() {}

    static Words words() {
        Map<String, String> options = new TreeMap<>();
        Map<String, String> headers = new TreeMap<>();
        Set<String> operations = new TreeSet<>();
        Set<String> events = new TreeSet<>();
        for (JsonNode kamelet : KAMELETS) {
            JsonNode properties = kamelet.at("/spec/definition/properties");
            properties.path("operation").path("enum").forEach(each -> operations.add(each.asText()));
            collect(properties, options);
            for (JsonNode direction : kamelet.at("/spec/dataTypes")) {
                collect(direction.path("headers"), headers);
                direction.at("/headers/" + EVENT + "/enum").forEach(each -> events.add(each.asText()));
            }
            received(kamelet).forEach(operations::add);
        }
        options.remove("operation"); // part of an endpoint's path, not one of its parameters
        return new Words(
                "the Kamelets",
                Map.of(
                        Kind.ENDPOINT_OPTION,
                        options,
                        Kind.HEADER,
                        headers,
                        Kind.OPERATION,
                        CatalogWords.names(operations),
                        Kind.EVENT,
                        CatalogWords.names(events)),
                keptByCamel());
    }

    /** Where two of them differ, both are told, which then is not what the catalog says. */
    private static void collect(JsonNode described, Map<String, String> into) {
        described
                .properties()
                .forEach(each -> into.merge(
                        each.getKey(),
                        each.getValue().path("description").asText(),
                        (one, other) -> one.equals(other) ? one : one + " | " + other));
    }

    private static Stream<String> received(JsonNode kamelet) {
        return Stream.of(kamelet.at("/spec/template/from/uri").asText())
                .filter(uri -> uri.startsWith("graph-calls:"))
                .map(uri -> uri.substring("graph-calls:".length()));
    }

    /** A Kamelet's endpoint has these for itself; {@code path}, unset, would be the environment's. */
    private static Set<String> keptByCamel() {
        Set<String> kept = new HashSet<>(Set.of("path"));
        new DefaultCamelCatalog()
                .componentModel("kamelet").getEndpointParameterOptions().stream()
                        .map(BaseOptionModel::getName)
                        .forEach(kept::add);
        return kept;
    }
}
