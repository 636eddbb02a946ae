package io.github.graphcalls.kamelet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a component's JSON in its jar says. */
final class CatalogFile {

    static final CatalogFile GRAPH_CALLS = new CatalogFile("/META-INF/io/github/graphcalls/graph-calls.json");
    private static final CatalogFile KAMELET =
            new CatalogFile("/META-INF/org/apache/camel/component/kamelet/kamelet.json");

    private final JsonNode json;

    private CatalogFile(String file) {
        try (InputStream in = CatalogFile.class.getResourceAsStream(file)) {
            json = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An option or header: its name and what is said of it. */
    record Entry(String name, JsonNode said) {
        boolean isLabelled(String label) {
            return List.of(said.path("label").asText().split(",")).contains(label);
        }

        String text(String member) {
            return said.path(member).asText();
        }
    }

    String version() {
        return json.path("component").path("version").asText();
    }

    List<Entry> headers(Predicate<Entry> which) {
        return section("headers").stream().filter(which).toList();
    }

    /**
     * What an endpoint takes, without the options of the same name that a {@code kamelet:} endpoint keeps for itself, and
     * without {@code path}: where nobody sets it, Camel would take it from the environment variable PATH.
     */
    static List<Entry> options() {
        Set<String> taken = takenByCamel();
        taken.add("path");
        return GRAPH_CALLS.section("properties").stream()
                .filter(option -> !taken.contains(option.name()))
                .toList();
    }

    static Set<String> takenByCamel() {
        Set<String> names = new TreeSet<>();
        KAMELET.section("properties").forEach(option -> names.add(option.name()));
        return names;
    }

    private List<Entry> section(String section) {
        List<Entry> entries = new ArrayList<>();
        json.path(section).properties().forEach(each -> entries.add(new Entry(each.getKey(), each.getValue())));
        return entries;
    }
}
