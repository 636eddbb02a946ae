package io.github.graphcalls.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.docs.Repository;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What editors show of the properties of a Spring Boot application, read from the starter's metadata. */
final class SpringMetadataWords {

    private static final String METADATA =
            "camel-graph-calls/starter/src/generated/resources/META-INF/spring-configuration-metadata.json";

    private static final String PREFIX = "camel.component.graph-calls.";
    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");
    private static final Set<String> SPRINGS_OWN = Set.of("enabled", "customizer.enabled");

    private SpringMetadataWords() {}

    static Words words() {
        Map<String, String> options = new TreeMap<>();
        for (JsonNode property : metadata().path("properties")) {
            String name = property.path("name").asText().substring(PREFIX.length());
            if (!SPRINGS_OWN.contains(name)) {
                options.put(optionOf(name), property.path("description").asText());
            }
        }
        return new Words(
                "Spring's metadata",
                Map.of(Kind.COMPONENT_OPTION, options, Kind.EVENT, CatalogWords.events(options.get("events"))));
    }

    private static String optionOf(String property) {
        return HYPHEN.matcher(property).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static JsonNode metadata() {
        try {
            return new ObjectMapper().readTree(Repository.text(METADATA));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
