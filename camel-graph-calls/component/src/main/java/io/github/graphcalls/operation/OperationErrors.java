package io.github.graphcalls.operation;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The one place that makes this room's errors: {@link IllegalArgumentException} for what is wrong with an endpoint, and
 * {@link GraphCallsException} for what is wrong with a message.
 */
final class OperationErrors {

    private OperationErrors() {}

    // ---- endpoints

    static IllegalArgumentException unknownOperation(String name) {
        List<String> all = Arrays.stream(CallOperation.values())
                .map(CallOperation::toString)
                .toList();
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> near = all.stream()
                .filter(each -> distance(each.toLowerCase(Locale.ROOT), lower) <= 1 + lower.length() / 4)
                .toList();
        return new IllegalArgumentException("graph-calls has no operation " + name + ". "
                + (near.isEmpty()
                        ? "Set one of " + String.join(", ", all)
                        : "Did you mean " + String.join(" or ", near))
                + (near.isEmpty() ? "." : "?"));
    }

    static IllegalArgumentException notInVersion(CallOperation operation) {
        String versions = joined(operation.versions());
        return new IllegalArgumentException(
                operation + " exists in " + versions + " only. Set apiVersion=" + versions + ".");
    }

    static IllegalArgumentException legacyPathsOutsideBeta(CallOperation operation) {
        return new IllegalArgumentException("graph-calls:" + operation
                + " has legacyPaths=true, which the beta alone had. Set apiVersion=beta, or leave legacyPaths out.");
    }

    static IllegalArgumentException cannotAwait(CallOperation operation, Await await) {
        String possible = operation.outcome().timeouts().keySet().stream()
                .map(Await::toString)
                .sorted()
                .collect(Collectors.joining(" or "));
        return new IllegalArgumentException(operation + " cannot be awaited for " + await + ". Set await=response"
                + (possible.isEmpty() ? "" : " or " + possible) + ".");
    }

    static IllegalArgumentException foreignOption(CallOperation operation, String option) {
        String owners = CallOperation.sent().stream()
                .filter(each -> OperationOptions.of(each).contains(option))
                .map(CallOperation::toString)
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                operation + " has no option " + option + ". Leave it out; these operations have it: " + owners + ".");
    }

    static IllegalArgumentException wrongOption(CallOperation operation, String option, Unfit unfit) {
        return new IllegalArgumentException(operation + " takes " + unfit.takes() + ", the option " + option + " has "
                + unfit.has() + "." + sentence(unfit.advice()));
    }

    static IllegalArgumentException optionOfOtherVersion(CallOperation operation, Parameter parameter) {
        String versions = joined(parameter.versions());
        return new IllegalArgumentException(operation + " takes " + parameter.option() + " in " + versions
                + " only. Set apiVersion=" + versions + ", or leave the option out.");
    }

    // ---- messages

    static GraphCallsException unfit(CallOperation operation, String callId, String where, Unfit unfit) {
        return GraphErrors.invalidRequest(
                operation.toString(),
                callId,
                "takes " + unfit.takes() + ", " + where + " has " + unfit.has(),
                unfit.advice());
    }

    static GraphCallsException missing(CallOperation operation, String callId, Parameter parameter) {
        String body = parameter.place() == Parameter.Place.BODY ? "in the body, " : "in ";
        return GraphErrors.invalidRequest(
                operation.toString(),
                callId,
                "needs " + parameter.name(),
                "Give it " + body + "the header " + parameter.header() + " or the option " + parameter.option() + ".");
    }

    static GraphCallsException missing(CallOperation operation, String callId, PathVariable variable) {
        return GraphErrors.invalidRequest(
                operation.toString(),
                callId,
                "needs " + variable.meaning(),
                "Give it in the header " + variable.header() + " or the option " + variable.option() + ".");
    }

    static GraphCallsException broken(CallOperation operation, String callId, RequestBody.Rule rule) {
        return GraphErrors.invalidRequest(operation.toString(), callId, "needs " + rule.needs(), "");
    }

    static GraphCallsException otherVersion(CallOperation operation, String callId, Parameter parameter, String where) {
        String versions = joined(parameter.versions());
        return GraphErrors.invalidRequest(
                operation.toString(),
                callId,
                "takes " + parameter.name() + " in " + versions + " only, " + where + " has it",
                "Set apiVersion=" + versions + ", or leave it out.");
    }

    static GraphCallsException noRequest(CallOperation operation, String callId, String has) {
        return GraphErrors.invalidRequest(
                operation.toString(),
                callId,
                "takes " + operation.requestType().getSimpleName()
                        + ", a Map or a JSON object (text, bytes, stream, JsonNode) as body, and the body is " + has,
                "Set the body to null to have options and headers count.");
    }

    private static String sentence(String advice) {
        return advice.isEmpty() ? "" : " " + advice;
    }

    private static String joined(Collection<ApiVersion> versions) {
        return versions.stream().sorted().map(ApiVersion::toString).collect(Collectors.joining(" and "));
    }

    /** How many letters must be changed, added or taken away to make one word of the other. */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        Arrays.setAll(previous, index -> index);
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
