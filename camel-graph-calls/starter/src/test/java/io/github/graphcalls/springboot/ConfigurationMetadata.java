package io.github.graphcalls.springboot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Writes what editors complete and explain {@code camel.component.graph-calls.*} with. */
final class ConfigurationMetadata {

    private static final String PREFIX = "camel.component.graph-calls";
    private static final String SOURCE = GraphCallsComponentConfiguration.class.getName();
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConfigurationMetadata() {}

    static String text() {
        List<CatalogOption> options = CatalogOption.all().stream()
                .sorted(Comparator.comparing(CatalogOption::dashed))
                .toList();
        ObjectNode metadata = JSON.createObjectNode();
        ArrayNode groups = metadata.putArray("groups");
        groups.addObject().put("name", PREFIX).put("type", SOURCE).put("sourceType", SOURCE);
        ArrayNode properties = metadata.putArray("properties");
        properties.add(property(
                        "customizer.enabled",
                        "java.lang.Boolean",
                        "Whether the component is configured by these" + " properties and the application's beans.")
                .put("defaultValue", true));
        properties.add(property("enabled", "java.lang.Boolean", "Whether the component is auto-configured.")
                .put("defaultValue", true));
        options.forEach(option -> properties.add(property(option)));
        ArrayNode hints = metadata.putArray("hints");
        options.stream().filter(option -> !option.choices().isEmpty()).forEach(option -> {
            ArrayNode values = hints.addObject()
                    .put("name", PREFIX + "." + option.dashed())
                    .putArray("values");
            option.choices().forEach(choice -> values.addObject().put("value", choice));
        });
        return written(metadata);
    }

    private static ObjectNode property(CatalogOption option) {
        ObjectNode property = property(option.dashed(), option.boxed().replace(" ", ""), option.description());
        if (!option.standard().isMissingNode()) {
            property.set("defaultValue", option.standard());
        }
        return property;
    }

    private static ObjectNode property(String name, String type, String description) {
        return JSON.createObjectNode()
                .put("name", PREFIX + "." + name)
                .put("type", type)
                .put("description", description)
                .put("sourceType", SOURCE);
    }

    private static String written(ObjectNode metadata) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(metadata) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
