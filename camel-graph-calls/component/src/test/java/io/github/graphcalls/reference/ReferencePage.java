package io.github.graphcalls.reference;

import io.github.graphcalls.catalog.YamlSchema;
import java.util.function.Supplier;

/** The files of docs/reference, each written from what the code says. */
enum ReferencePage {
    OPERATIONS("operations.md", () -> page(OperationsPage.text())),
    PERMISSIONS("permissions.md", () -> page(PermissionsPage.text())),
    OPTIONS("options.md", () -> page(OptionsPage.text())),
    HEADERS("headers.md", () -> page(HeadersPage.text())),
    EVENTS("events.md", () -> page(EventsPage.text())),
    ENDS("ends.md", () -> page(EndsPage.text())),
    YAML_SCHEMA("graph-calls-yaml.json", YamlSchema::text);

    private final String name;
    private final Supplier<String> text;

    ReferencePage(String name, Supplier<String> text) {
        this.name = name;
        this.text = text;
    }

    /** From the root of the repository. */
    String path() {
        return "docs/reference/" + name;
    }

    String text() {
        return text.get();
    }

    private static String page(String text) {
        return "<!-- Written from the code by ReferenceIsCurrentTest: change the code, not this page. -->\n" + text;
    }

    @Override
    public String toString() {
        return path();
    }
}
