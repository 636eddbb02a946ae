package io.github.graphcalls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.graphcalls.docs.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;

/**
 * What editors and builds would say of every YAML route in this repository, those in the documentation too. Camel's own
 * goal, {@code camel-report:validate}, reads routes in Java and XML alone; the examples' builds run it.
 */
class RoutesOfTheProjectTest {

    private static final List<YamlDocument> DOCUMENTS = YamlDocument.all().toList();

    private static final Set<String> OF_OTHER_WAYS = Set.of("oneOf", "anyOf", "not", "required");

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(
                    VersionFlag.V7,
                    builder -> builder.schemaMappers(
                            places -> places.mapPrefix(YamlSchema.OF_CAMEL, "classpath:schema/camelYamlDsl.json")))
            .getSchema(Repository.text("docs/reference/graph-calls-yaml.json"));

    @Test
    void everyEndpointHasTheOptionsThatItsComponentKnows() {
        List<String> endpoints = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (YamlDocument document : DOCUMENTS) {
            for (String endpoint : document.endpoints()) {
                endpoints.add(endpoint);
                complaint(endpoint).lines().forEach(line -> wrong.add(document + ": " + line));
            }
        }

        assertThat(endpoints)
                .filteredOn(endpoint -> endpoint.startsWith("graph-calls:"))
                .hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFileOfRoutesIsWhatTheSchemaForEditorsTakes() throws IOException {
        Set<String> roots = roots();
        List<String> wrong = new ArrayList<>();
        List<YamlDocument> routes =
                DOCUMENTS.stream().filter(each -> each.isRoutes(roots)).toList();
        routes.forEach(document -> complaints(document).forEach(message -> wrong.add(document + ": " + message)));

        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aWrongOptionIsToldWithTheRightOnes() {
        assertThat(complaint("graph-calls:playPromt?prompt=x&await=complete"))
                .contains("operation", "playPromt", "Unknown option", "prompt", "Invalid enum value: complete");
        assertThat(complaint("graph-calls:playPrompt?prompts=x&await=completed"))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheComponentWould() {
        assertThat(
                        refused(
                                "{from: {uri: 'graph-calls:notifications', steps: [{to: 'graph-calls:answre?await=response'}]}}"))
                .contains("$[0].from.steps[0].to");
        assertThat(refused("{from: {uri: 'graph-calls:notifications', parameters: {event: incoming}, steps: []}}"))
                .contains("$[0].from.parameters");
        assertThat(
                        refused(
                                "{from: {uri: 'direct:a', steps: [{to: {uri: 'graph-calls:answer', parameters: {await: up}}}]}}"))
                .contains("$[0].from.steps[0].to.parameters.await");
        assertThat(refused("{from: {uri: 'direct:a', stepz: []}}")).contains("$[0].from");
        assertThat(refused(
                        "{from: {uri: 'graph-calls:notifications', parameters: {events: incoming, acknowledge: '{{ack}}'},"
                                + " steps: [{toD: 'graph-calls:${header.what}'}]}}"))
                .isEmpty();
    }

    private List<String> refused(String route) {
        return YamlDocument.parse("here", "[" + route + "]")
                .flatMap(document -> complaints(document).stream())
                .map(message -> message.getInstanceLocation().toString())
                .toList();
    }

    /** Camel's schema offers many ways to write a step: where one of them is nearly met, the others are not told of. */
    private List<ValidationMessage> complaints(YamlDocument routes) {
        Set<ValidationMessage> all = SCHEMA.validate(routes.content());
        List<ValidationMessage> telling = all.stream()
                .filter(message -> !OF_OTHER_WAYS.contains(message.getType()))
                .toList();
        return telling.isEmpty() ? List.copyOf(all) : telling;
    }

    /** What the catalog says of an endpoint; nothing if it has nothing to say. */
    private String complaint(String endpoint) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(endpoint);
        return result.isSuccess() ? "" : endpoint + result.summaryErrorMessage(false);
    }

    private static Set<String> roots() throws IOException {
        try (InputStream camels = RoutesOfTheProjectTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            JsonNode schema = new ObjectMapper().readTree(camels);
            Set<String> roots = new HashSet<>();
            schema.path("items").path("properties").fieldNames().forEachRemaining(roots::add);
            return roots;
        }
    }
}
