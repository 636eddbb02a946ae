package io.github.graphcalls.reference;

import java.util.function.Supplier;

/** The pages of docs/reference, each written from what the code says. */
enum ReferencePage {
    OPERATIONS("operations", OperationsPage::text),
    PERMISSIONS("permissions", PermissionsPage::text),
    OPTIONS("options", OptionsPage::text),
    HEADERS("headers", HeadersPage::text),
    EVENTS("events", EventsPage::text),
    ENDS("ends", EndsPage::text);

    private final String name;
    private final Supplier<String> text;

    ReferencePage(String name, Supplier<String> text) {
        this.name = name;
        this.text = text;
    }

    /** From the root of the repository. */
    String path() {
        return "docs/reference/" + name + ".md";
    }

    String text() {
        return "<!-- Written from the code by ReferenceIsCurrentTest: change the code, not this page. -->\n"
                + text.get();
    }

    @Override
    public String toString() {
        return path();
    }
}
