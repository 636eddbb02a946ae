package io.github.graphcalls.reference;

import static io.github.graphcalls.reference.Table.code;

import io.github.graphcalls.reference.Catalog.Entry;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The headers of messages. */
final class HeadersPage {

    private static final String INTRODUCTION = """
            # Headers

            A consumer sets those of the group *consumer*, and those of the group *common* where the notification has
            them. A producer reads those of the groups *common* and *producer*; a header goes before the option of its
            name. The names begin with `Camel`, so Camel keeps what comes from outside from setting them.
            """;

    /** What stands above each group, in the order of the page. */
    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            "common", "Ids",
            "consumer", "Of notifications",
            "producer", "Request parameters"));

    private HeadersPage() {}

    static String text() {
        Collection<Entry> headers = Catalog.section("headers").values();
        return INTRODUCTION
                + GROUPS.entrySet().stream()
                        .map(group -> "\n## " + group.getValue() + "\n\n" + table(headers, group.getKey()))
                        .collect(Collectors.joining())
                + "\nNext: [operations](operations.md), which take the parameters, and [events](events.md).\n";
    }

    private static Table table(Collection<Entry> headers, String group) {
        Table table = new Table("header", "type", "what it is");
        headers.stream()
                .filter(header -> header.group().equals(group))
                .forEach(header -> table.row(code(header.name()), header.type(), header.description()));
        return table;
    }
}
