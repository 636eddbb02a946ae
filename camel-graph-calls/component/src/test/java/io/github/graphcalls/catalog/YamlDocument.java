package io.github.graphcalls.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.docs.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * YAML of this repository: a file of the sources or of an example, or a block of a page.
 *
 * @param place where it stands
 */
record YamlDocument(String place, JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml$\n(.*?)^```$");
    /** Where an endpoint may be a text alone. */
    private static final Set<String> STEPS = Set.of("from", "to", "toD", "wireTap");

    static Stream<YamlDocument> all() {
        return Stream.of("camel-graph-calls", "examples", "docs")
                .flatMap(YamlDocument::files)
                .flatMap(YamlDocument::read);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Repository.file(folder))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|md)"))
                    .filter(file -> !file.toString().replace('\\', '/').contains("/target/"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<YamlDocument> read(Path file) {
        String place = Repository.file("").relativize(file).toString().replace('\\', '/');
        String text = Repository.text(place);
        return place.endsWith(".md")
                ? BLOCK.matcher(text).results().flatMap(block -> parse(place, block.group(1)))
                : parse(place, text);
    }

    static Stream<YamlDocument> parse(String place, String text) {
        return StreamSupport.stream(new Yaml().loadAll(text).spliterator(), false)
                .map(document -> new YamlDocument(place, JSON.valueToTree(document)));
    }

    /** @param roots what may stand at the top of Camel's YAML DSL */
    boolean isRoutes(Set<String> roots) {
        return content.isArray()
                && !content.isEmpty()
                && StreamSupport.stream(content.spliterator(), false)
                        .allMatch(each -> each.size() == 1
                                && roots.contains(each.fieldNames().next()));
    }

    /** The endpoints as one text each, parameters and all. */
    List<String> endpoints() {
        List<String> endpoints = new ArrayList<>();
        collect(content, endpoints);
        return endpoints;
    }

    private static void collect(JsonNode node, List<String> endpoints) {
        if (node.path("uri").isTextual()) {
            endpoints.add(node.path("uri").asText() + query(node));
        }
        node.properties().stream()
                .filter(each -> STEPS.contains(each.getKey()) && each.getValue().isTextual())
                .forEach(each -> endpoints.add(each.getValue().asText()));
        node.forEach(each -> collect(each, endpoints));
    }

    private static String query(JsonNode node) {
        String parameters = node.path("parameters").properties().stream()
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(known(each.getValue().asText()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : (node.path("uri").asText().contains("?") ? "&" : "?") + parameters;
    }

    /** What is put in later, if at all, may be of any type, as a reference may. */
    private static String known(String value) {
        return value.startsWith("{{?") ? "#later" : value;
    }

    @Override
    public String toString() {
        return place;
    }
}
