package io.github.graphcalls.catalog;

import io.github.graphcalls.docs.Repository;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments above the methods of the endpoint DSL say, read from its source. */
final class EndpointDslWords {

    private static final String SOURCE =
            "camel-graph-calls/component/src/generated/java/io/github/graphcalls/builder/dsl/"
                    + "GraphCallsEndpointBuilderFactory.java";

    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+";
    private static final Pattern OPTION =
            Pattern.compile(COMMENT + "default \\w+Endpoint\\w*Builder (\\w+)\\([\\w.$]+ \\2\\) \\{", Pattern.DOTALL);
    private static final Pattern HEADER =
            Pattern.compile(COMMENT + "public String \\w+\\(\\) \\{\\s+return \"(\\w+)\";", Pattern.DOTALL);
    private static final Pattern OPERATIONS = Pattern.compile("the value can be one of: ([\\w, ]+?) @param");

    private EndpointDslWords() {}

    static Words words() {
        String source = Repository.text(SOURCE);
        Map<String, String> options = said(OPTION.matcher(source));
        return new Words(
                "the endpoint DSL",
                Map.of(
                        Kind.ENDPOINT_OPTION, options,
                        Kind.HEADER, said(HEADER.matcher(source)),
                        Kind.OPERATION, operations(source),
                        Kind.EVENT, CatalogWords.events(options.get("events"))));
    }

    private static Map<String, String> said(Matcher methods) {
        Map<String, String> said = new TreeMap<>();
        while (methods.find()) {
            said.put(methods.group(2), words(methods.group(1)));
        }
        return said;
    }

    /** What stands above "The option is a", on one line. */
    private static String words(String comment) {
        return onOneLine(comment)
                .replaceFirst(" The option (is a|will be converted).*", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String onOneLine(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\s+", " ").strip();
    }

    private static Map<String, String> operations(String source) {
        Matcher operations = OPERATIONS.matcher(onOneLine(source));
        return operations.find()
                ? CatalogWords.names(Arrays.asList(operations.group(1).split(", ")))
                : Map.of();
    }
}
