package io.github.graphcalls.reference;

import static io.github.graphcalls.reference.Table.code;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.operation.Answer;
import io.github.graphcalls.operation.ApiVersion;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.Outcome.Told;
import io.github.graphcalls.operation.Parameter;
import io.github.graphcalls.operation.Parameter.Need;
import io.github.graphcalls.operation.Parameter.Place;
import io.github.graphcalls.operation.PathVariable;
import io.github.graphcalls.reference.Catalog.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The operations, from the rows of {@link CallOperation}. */
final class OperationsPage {

    private static final String INTRODUCTION = """
            # Operations

            `to: graph-calls:NAME` performs one. The ids in its path come from headers or options. Each parameter comes
            from the message body, else from the header of its name, else from the option of its name; all is checked
            before anything is sent. The seconds after `await` are how long is waited unless `awaitTimeout` is set. [The guide](../guide.md#sending) tells what a body may be, [headers](headers.md) and
            [options](options.md) list the names, [permissions](permissions.md) what the application must be granted.

            """;

    private static final Map<Told, String> TOLD = Map.of(
            Told.IN_THE_ANSWER, "the answer is all there is",
            Told.BY_NOTIFICATION, "told by a notification of the operation",
            Told.BY_CALL_STATE, "told by the states that the call gets to");

    private final Map<String, Entry> options = new HashMap<>(Catalog.section("componentProperties"));

    private OperationsPage() {
        options.putAll(Catalog.section("properties"));
    }

    private static final Map<CallOperation, String> OF_NO_REQUEST = Map.of(
            CallOperation.COLLECT_TONES,
                    "the digits as text, empty if there are none; see [its options](options.md#asking-for-keys)",
            CallOperation.DOWNLOAD_RECORDING, "the recording, as a stream or a file",
            CallOperation.CHECK, "`CheckReport`, a finding for each respect; see [the self-test](../self-test.md)");

    static String text() {
        OperationsPage page = new OperationsPage();
        Table index = new Table("operation", "request", "versions");
        CallOperation.sent()
                .forEach(operation -> index.row(link(operation), request(operation), shown(operation.versions())));
        return INTRODUCTION
                + index
                + CallOperation.sent().stream().map(page::section).collect(Collectors.joining())
                + "\nNext: [events](events.md), which tell what became of an operation and of its call.\n";
    }

    static String link(CallOperation operation) {
        return "[" + operation + "](operations.md#" + operation.toString().toLowerCase(Locale.ROOT) + ")";
    }

    private static String request(CallOperation operation) {
        return operation.path().isEmpty() ? "no request to Graph" : code(operation.method() + " " + operation.path());
    }

    private static String shown(Collection<ApiVersion> versions) {
        return versions.stream().sorted().map(ApiVersion::toString).collect(Collectors.joining(", "));
    }

    private String section(CallOperation operation) {
        List<String> facts = new ArrayList<>();
        facts.add(request(operation) + ", in " + shown(operation.versions()));
        if (!operation.variables().isEmpty()) {
            facts.add("Ids: "
                    + operation.variables().stream()
                            .map(PathVariable::option)
                            .map(Table::code)
                            .collect(Collectors.joining(", ")));
        }
        facts.add("Body: "
                + (operation.requestType() == Void.class
                        ? "none; a message body is ignored"
                        : code(operation.requestType().getSimpleName()) + ", or the same as Map or JSON"));
        operation.conditions().forEach(condition -> facts.add("Needs " + condition));
        facts.add("Answer: " + OF_NO_REQUEST.getOrDefault(operation, answer(operation.answer())));
        facts.add("Outcome: " + outcome(operation));
        facts.add("Permission: " + PermissionsPage.shown(operation.permissions()));
        return "\n## " + operation + "\n\n"
                + facts.stream().map(fact -> "- " + fact + "\n").collect(Collectors.joining())
                + (operation.parameters().isEmpty() ? "" : "\n" + parameters(operation));
    }

    private static String answer(Answer answer) {
        String type = code(answer.type().getSimpleName());
        return switch (answer.shape()) {
            case NONE -> "empty; the message body becomes null";
            case LIST -> "a list of " + type;
            case ONE ->
                type
                        + answer.ids().stream()
                                .map(id -> "; its id goes to the header " + code(id.header()))
                                .collect(Collectors.joining());
        };
    }

    private static String outcome(CallOperation operation) {
        Map<Await, Duration> timeouts = new TreeMap<>(operation.outcome().timeouts());
        return TOLD.get(operation.outcome().told())
                + (timeouts.isEmpty()
                        ? ""
                        : timeouts.entrySet().stream()
                                .map(each -> code("await=" + each.getKey()) + shown(each.getValue()))
                                .collect(Collectors.joining(", ", "; can be awaited with ", "")));
    }

    private static String shown(Duration timeout) {
        return timeout.isZero() ? "" : " (" + timeout.toSeconds() + " s)";
    }

    private Table parameters(CallOperation operation) {
        Table table = new Table("parameter", "takes", "", "meaning");
        for (Parameter parameter : operation.parameters()) {
            table.row(
                    code(parameter.name()) + whereElse(parameter),
                    parameter.type().description(),
                    need(parameter) + versions(operation, parameter),
                    meaning(parameter));
        }
        return table;
    }

    private static String whereElse(Parameter parameter) {
        String place = parameter.place() == Place.HTTP_HEADER ? " (HTTP header)" : "";
        return place + (parameter.option().equals(parameter.name()) ? "" : ", option " + code(parameter.option()));
    }

    private static String need(Parameter parameter) {
        JsonNode standard = parameter.standard();
        return parameter.need() == Need.REQUIRED
                ? "**required**"
                : standard.isMissingNode() ? "" : "default " + code(standard);
    }

    private static String versions(CallOperation operation, Parameter parameter) {
        return parameter.versions().containsAll(operation.versions())
                ? ""
                : " " + shown(parameter.versions()) + " only";
    }

    private String meaning(Parameter parameter) {
        Entry option = options.get(parameter.option());
        return option == null ? "" : option.description();
    }
}
