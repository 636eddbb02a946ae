package io.github.graphcalls.catalog;

import io.github.graphcalls.docs.Repository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages of docs/reference say, read from their tables. */
final class ReferenceWords {

    private static final Pattern RECEIVED = Pattern.compile("`graph-calls:(\\w+)\\?events=");

    private ReferenceWords() {}

    static Words words() {
        return new Words(
                "the reference",
                Map.of(
                        Kind.COMPONENT_OPTION, options(scope -> !scope.equals("endpoint")),
                        Kind.ENDPOINT_OPTION, options(scope -> !scope.equals("component")),
                        Kind.HEADER, rows("headers").collect(Collectors.toMap(row -> row.get(0), row -> row.get(2))),
                        Kind.OPERATION, operations(),
                        Kind.EVENT,
                                CatalogWords.names(
                                        rows("events").map(row -> row.get(0)).toList())));
    }

    /** What is sent has a page of its own; what is received is told above the events. */
    private static Map<String, String> operations() {
        Stream<String> sent = rows("operations")
                .map(row -> row.get(0))
                .filter(name -> name.startsWith("["))
                .map(name -> name.substring(1, name.indexOf(']')));
        Stream<String> received = RECEIVED.matcher(page("events")).results().map(found -> found.group(1));
        return CatalogWords.names(Stream.concat(sent, received).toList());
    }

    private static Map<String, String> options(Predicate<String> scope) {
        return rows("options")
                .filter(row -> scope.test(row.get(1)))
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> plain(row.get(3)), (first, second) -> first, TreeMap::new));
    }

    /** Without what the page adds: whether it is a secret, and the values it takes. */
    private static String plain(String words) {
        return words.replaceFirst("^\\*\\*Secret\\.\\*\\* ", "").replaceFirst(" One of (`[^`]+`(, )?)+\\.$", "");
    }

    private static String page(String name) {
        return Repository.text("docs/reference/" + name + ".md");
    }

    private static Stream<List<String>> rows(String page) {
        return page(page)
                .lines()
                .filter(line -> line.startsWith("| `") || line.startsWith("| ["))
                .map(ReferenceWords::cells);
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(2, row.length() - 2).split(" \\| ", -1))
                .map(cell -> cell.replace("\\|", "|").replace("&lt;", "<"))
                .map(cell -> cell.matches("`[^`]+`") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }
}
