package io.github.graphcalls.reference;

import static io.github.graphcalls.reference.Table.code;

import io.github.graphcalls.reference.Catalog.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The options of the component and of endpoints. */
final class OptionsPage {

    private static final String INTRODUCTION = """
            # Options

            An option of an endpoint stands in its URI, `graph-calls:playPrompt?bodyType=json`; one of the component in
            the application's properties, `camel.component.graph-calls.body-type=json`, or in a setter. *both* means that
            the component's value holds for each endpoint that does not set its own. Durations are written as Camel does:
            `30s`, `5m`. Secrets are masked wherever Camel shows a URI.
            """;

    private static final Map<String, String> GROUPS = groups();

    private OptionsPage() {}

    static String text() {
        Map<String, Entry> ofComponent = Catalog.section("componentProperties");
        Map<String, Entry> ofEndpoint = Catalog.section("properties");
        Map<String, Entry> all = new LinkedHashMap<>(ofEndpoint);
        ofComponent.forEach(all::putIfAbsent);
        all.values().forEach(option -> {
            if (!GROUPS.containsKey(option.group())) {
                throw new IllegalStateException("The page has no heading for the group '" + option.group()
                        + "' of the option " + option.name() + ". Add it to GROUPS.");
            }
        });
        return INTRODUCTION
                + GROUPS.entrySet().stream()
                        .map(group -> "\n## " + group.getValue() + "\n\n"
                                + table(
                                        all.values().stream()
                                                .filter(option -> option.group().equals(group.getKey())
                                                        && !option.kind().equals("path"))
                                                .toList(),
                                        ofComponent,
                                        ofEndpoint))
                        .collect(Collectors.joining())
                + "\nNext: [operations](operations.md), which tell what each request parameter takes.\n";
    }

    private static Table table(List<Entry> options, Map<String, Entry> ofComponent, Map<String, Entry> ofEndpoint) {
        Table table = new Table("option", "of", "default", "what it does");
        for (Entry option : options) {
            table.row(
                    code(option.name()),
                    scope(ofComponent.containsKey(option.name()), ofEndpoint.containsKey(option.name())),
                    code(option.standard()),
                    (option.secret() ? "**Secret.** " : "") + option.description() + choices(option));
        }
        return table;
    }

    private static String scope(boolean component, boolean endpoint) {
        return component && endpoint ? "both" : component ? "component" : "endpoint";
    }

    private static String choices(Entry option) {
        return option.choices().isEmpty()
                ? ""
                : option.choices().stream().map(Table::code).collect(Collectors.joining(", ", " One of ", "."));
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("security", "Security");
        groups.put("service", "Service");
        groups.put("common", "Common");
        groups.put("consumer", "Consumer");
        groups.put("consumer (advanced)", "Consumer, advanced");
        groups.put("producer", "Producer and request parameters");
        groups.put("producer (advanced)", "Producer, advanced");
        groups.put("tones", "Asking for keys");
        groups.put("media", "Prompts, speech and recordings");
        groups.put("calls", "Calls");
        groups.put("store", "Store");
        groups.put("advanced", "Advanced");
        groups.put("health", "Health");
        return groups;
    }
}
