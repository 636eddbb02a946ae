package io.github.graphcalls.kamelet;

import static java.util.stream.Collectors.joining;

import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.kamelet.CatalogFile.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The Kamelets in the component's jar: what differs between them. Their options are the catalog's. */
enum KameletFile {
    SOURCE("graph-calls-source", "source", "Graph Calls Source", "Receive what happens in Microsoft Teams calls.") {
        @Override
        boolean has(Entry option) {
            return !option.text("kind").equals("path")
                    && (option.isLabelled("common")
                            || option.isLabelled("consumer")
                            || option.isLabelled("security")
                            || option.isLabelled("service"));
        }

        @Override
        String dataTypes() {
            return "    out:\n      default: typed\n"
                    + headers(6, h -> h.isLabelled("common") || h.isLabelled("consumer")) + DataTypeLines.types();
        }

        @Override
        String template() {
            return """
                    from:
                      uri: "graph-calls:notifications"
                      parameters:
                    %s
                      steps:
                        - to: "kamelet:sink"
                    """.formatted(parameters(4, options()));
        }
    },
    ACTION(
            "graph-calls-action",
            "action",
            "Graph Calls Action",
            "Do something with a Microsoft Teams call: answer it, play a prompt, transfer it, hang up and more.") {
        @Override
        boolean has(Entry option) {
            return !option.isLabelled("consumer");
        }

        @Override
        Set<String> required() {
            return Set.of("operation");
        }

        @Override
        String dataTypes() {
            return "    in:\n" + headers(6, h -> h.isLabelled("common") || h.isLabelled("producer"));
        }

        @Override
        String template() {
            return """
                    from:
                      uri: "kamelet:source"
                      steps:
                        - to:
                            uri: "graph-calls:{{operation}}"
                            parameters:
                    %s
                    """.formatted(parameters(
                    10,
                    options().stream()
                            .filter(option -> !option.name().equals("operation"))
                            .toList()));
        }
    },
    PHONE_SINK(
            "graph-calls-phone-sink",
            "sink",
            "Graph Calls Phone Sink",
            "Phone somebody in Microsoft Teams or on a telephone, and say the text in the message.") {
        private final List<String> calling = List.of("callbackUri", "targets", "source", "subject", "callOptions");
        private final List<String> saying = List.of("say", "voice", "speechSynthesizer");

        @Override
        boolean has(Entry option) {
            return calling.contains(option.name()) || saying.contains(option.name());
        }

        @Override
        String dataTypes() {
            return "    in:\n" + headers(6, h -> h.name().matches("CamelGraphCalls(Targets|Say|Voice)"));
        }

        // the call is hung up whatever happens, and that it is gone by then is what was wanted
        @Override
        String template() {
            return """
                    beans:
                      - name: door
                        type: "#class:io.github.graphcalls.OpenDoor"
                        properties:
                          subscription: graph-calls-phone-sink
                    from:
                      uri: "kamelet:source"
                      steps:
                        - process:
                            ref: "{{door}}"
                        - removeHeaders:
                            pattern: "CamelGraphCalls.*"
                            excludePattern: "CamelGraphCalls(Targets|Say|Voice)"
                        - convertBodyTo:
                            type: String
                            mandatory: false
                        - setVariable:
                            name: graphCallsText
                            simple: "${body}"
                        - setBody:
                            simple: "${null}"
                        - doTry:
                            steps:
                              - to:
                                  uri: "graph-calls:create"
                                  parameters:
                                    await: mediaActive
                    %s
                              - setBody:
                                  variable: graphCallsText
                              - to:
                                  uri: "graph-calls:say"
                                  parameters:
                                    await: completed
                    %s
                            doFinally:
                              steps:
                                - filter:
                                    simple: "${header.CamelGraphCallsCallId} != null"
                                    steps:
                                      - setBody:
                                          simple: "${null}"
                                      - doTry:
                                          steps:
                                            - to: "graph-calls:hangUp"
                                          doCatch:
                                            - exception:
                                                - io.github.graphcalls.graph.GraphCallsException
                                              onWhen:
                                                simple: "${exception.kind} == 'NOT_FOUND'"
                                - setBody:
                                    variable: graphCallsText
                    """.formatted(parameters(16, named(calling)), parameters(16, named(saying)));
        }
    };

    private final String name;
    private final String type;
    private final String title;
    private final String description;

    KameletFile(String name, String type, String title, String description) {
        this.name = name;
        this.type = type;
        this.title = title;
        this.description = description;
    }

    /** Which of the endpoint's options it takes. */
    abstract boolean has(Entry option);

    abstract String dataTypes();

    abstract String template();

    Set<String> required() {
        return Set.of();
    }

    List<Entry> options() {
        return CatalogFile.options().stream().filter(this::has).toList();
    }

    private static List<Entry> named(List<String> names) {
        return CatalogFile.options().stream()
                .filter(option -> names.contains(option.name()))
                .toList();
    }

    /** From the root of the repository; in the jar, where Camel looks for Kamelets by default. */
    String path() {
        return "camel-graph-calls/component/src/main/resources/kamelets/" + name + ".kamelet.yaml";
    }

    String text() {
        String version = CatalogFile.GRAPH_CALLS.version();
        return """
                # Written from the catalog by KameletsAreCurrentTest: change KameletFile, not this file.
                apiVersion: camel.apache.org/v1
                kind: Kamelet
                metadata:
                  name: %s
                  annotations:
                    camel.apache.org/kamelet.support.level: "Preview"
                    camel.apache.org/catalog.version: "%s"
                    camel.apache.org/kamelet.icon: "%s"
                    camel.apache.org/provider: "graph-calls"
                    camel.apache.org/kamelet.group: "Microsoft Teams Calls"
                    camel.apache.org/kamelet.namespace: "Microsoft Graph"
                  labels:
                    camel.apache.org/kamelet.type: "%s"
                spec:
                  definition:
                    title: %s
                    description: %s
                %s    type: object
                    properties:
                %s  dataTypes:
                %s  dependencies:
                    - "camel:core"
                    - "camel:kamelet"
                    - "camel:platform-http-main"
                    - "mvn:io.github.graphcalls:camel-graph-calls:%s"
                  template:
                %s""".formatted(
                        name,
                        version,
                        Icon.DATA,
                        type,
                        quoted(title),
                        quoted(description),
                        required().isEmpty()
                                ? ""
                                : required().stream()
                                        .sorted()
                                        .map(option -> "      - " + option + "\n")
                                        .collect(joining("", "    required:\n", "")),
                        options().stream().map(KameletFile::property).collect(joining()),
                        dataTypes(),
                        version,
                        template().stripTrailing().indent(4));
    }

    /**
     * As JSON schema. A default is not told: what a Kamelet has a default for it sets, and the component's configuration
     * would not count any more.
     */
    private static String property(Entry option) {
        StringBuilder text = new StringBuilder("      " + option.name() + ":\n");
        text.append("        title: ")
                .append(quoted(option.text("displayName")))
                .append('\n');
        text.append("        description: ")
                .append(quoted(option.text("description")))
                .append('\n');
        text.append("        type: ").append(schemaType(option)).append('\n');
        if (option.said().path("secret").asBoolean()) {
            text.append("        format: password\n        x-descriptors:\n          - urn:camel:group:credentials\n");
        }
        List<String> choices = new ArrayList<>();
        option.said().path("enum").forEach(choice -> choices.add(choice.asText()));
        choices.remove("notifications"); // is received from, by the source
        if (!choices.isEmpty()) {
            text.append("        enum:\n");
            choices.forEach(
                    choice -> text.append("          - ").append(quoted(choice)).append('\n'));
        }
        return text.toString();
    }

    private static String schemaType(Entry option) {
        String type = option.text("type");
        return Set.of("boolean", "integer").contains(type) ? type : "string";
    }

    private static String headers(int indent, Predicate<Entry> which) {
        String headers = CatalogFile.GRAPH_CALLS.headers(which).stream()
                .map(header -> "  " + header.name() + ":\n    title: " + quoted(title(header.name()))
                        + "\n    description: " + quoted(header.text("description")) + "\n    type: "
                        + headerType(header.text("javaType")) + "\n"
                        + (header.name().equals(GraphCallsConstants.EVENT) ? events().indent(4) : ""))
                .collect(joining("", "headers:\n", ""));
        return headers.indent(indent);
    }

    private static String events() {
        return Arrays.stream(CallEvent.values())
                .map(event -> "\n  - " + quoted(event.toString()))
                .collect(joining("", "enum:", ""));
    }

    private static String headerType(String javaType) {
        return switch (javaType.toLowerCase(Locale.ROOT)) {
            case "boolean" -> "boolean";
            case "integer", "int", "long" -> "integer";
            default -> "string";
        };
    }

    /** CamelGraphCallsCallId: Call Id. */
    private static String title(String header) {
        return header.substring("CamelGraphCalls".length()).replaceAll("([a-z])([A-Z])", "$1 $2");
    }

    private static String parameters(int indent, List<Entry> options) {
        return options.stream()
                .map(option -> option.name() + ": \"" + value(option) + "\"")
                .collect(joining("\n"))
                .indent(indent)
                .stripTrailing();
    }

    /** Left out where it is not set. RAW, because a text may hold what separates options. */
    private static String value(Entry option) {
        String value = "{{?" + option.name() + "}}";
        return option.text("type").equals("string") ? "RAW(" + value + ")" : value;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return name;
    }
}
