package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Graph's side for requests: finds the operation and lets it answer; an unknown one is refused with those there are. */
final class GraphApi {
    private static final List<String> CALLS_ROOT = List.of("communications");
    private static final List<String> FORMER_ROOT = List.of("app");

    private final List<Operation> operations;
    private final Switchboard switchboard;

    GraphApi(Switchboard switchboard) {
        this.switchboard = switchboard;
        this.operations = Stream.of(
                        LifeOperations.rows(switchboard),
                        IncomingOperations.rows(),
                        VoiceOperations.rows(),
                        EstablishedOperations.rows(),
                        ParticipantOperations.rows(),
                        AudioRoutingOperations.rows())
                .flatMap(List::stream)
                .toList();
        switchboard.faults().know(operations.stream().map(Operation::name).toList());
    }

    HttpReply answer(HttpCall http) {
        Optional<Operation> found = Optional.empty();
        Answer answer;
        Optional<Refusal> refused = Optional.empty();
        Optional<RequestFault> fault = Optional.empty();
        Map<String, String> ids = Map.of();
        try {
            String applicationId = requireToken(http);
            Path path = parse(http.path());
            Operation operation = find(http.method(), path);
            found = Optional.of(operation);
            ids = operation.fits(path.segments).orElseThrow();
            fault = switchboard.faults().ofRequest(operation.name(), call(ids));
            if (fault.filter(one -> !one.acts()).isPresent()) {
                answer = Answer.empty(0);
            } else {
                OperationRequest request = new OperationRequest(
                        path.version,
                        http.baseUrl(),
                        applicationId,
                        ids,
                        http.jsonBody(),
                        http.header("User-Agent"),
                        operation.answers());
                answer = switchboard
                        .replayedAnswer(operation, request)
                        .orElseGet(() -> operation.handler().handle(operation, request, switchboard));
            }
        } catch (Refusal refusal) {
            refused = Optional.of(refusal);
            answer = Answer.of(
                            refusal.status(),
                            refusal.body(
                                    switchboard.time().now(),
                                    http.header("client-request-id").orElse("")))
                    .saying(refusal.getMessage());
        }
        HttpReply whole = HttpReply.of(
                answer.status(),
                answer.body(),
                answer.location().map(path -> http.baseUrl() + "/" + versionOf(http.path()) + path));
        HttpReply reply = fault.map(one -> one.on(whole, new RequestFault.FaultyRequest(http, switchboard)))
                .orElse(whole);
        note(http, found, ids, answer, refused, reply.statusSeen());
        return reply;
    }

    private Optional<SimulatedCall> call(Map<String, String> ids) {
        return Optional.ofNullable(ids.get("call")).flatMap(switchboard::callEverKnown);
    }

    private void note(
            HttpCall http,
            Optional<Operation> operation,
            Map<String, String> ids,
            Answer answer,
            Optional<Refusal> refused,
            int status) {
        Optional<SimulatedCall> call = call(ids)
                .or(() -> answer.location()
                        .map(location -> location.substring(location.lastIndexOf('/') + 1))
                        .flatMap(switchboard::callEverKnown));
        String name = operation.map(Operation::name).orElse("");
        RequestRecord request = new RequestRecord(
                switchboard.time().elapsed(),
                call.map(SimulatedCall::id).orElse(""),
                name,
                http.method(),
                http.path(),
                http.bodyForRecord(),
                status);
        switchboard.journal().add(request);
        switchboard.traffic().answered(request, answer.body().orElse(MissingNode.getInstance()));
        refused.ifPresent(refusal -> switchboard.journal().add(request, refusal));
        switchboard
                .journal()
                .say(
                        call,
                        status == 0 || status >= 400 ? JournalEntry.Sort.REFUSAL : JournalEntry.Sort.REQUEST,
                        "bot",
                        http.method() + " " + (name.isEmpty() ? http.path() : name)
                                + (answer.status() < 400 && !answer.detail().isEmpty() ? " " + answer.detail() : "")
                                + (status == 0 ? " gets no answer" : " " + status)
                                + (answer.status() >= 400 ? ": " + answer.detail() : ""));
        call.ifPresent(switchboard.time()::changed);
        switchboard.time().changed(switchboard);
    }

    private String requireToken(HttpCall http) {
        String token = http.bearerToken().orElseThrow(Refusal::withoutToken);
        return switchboard
                .tokens()
                .applicationOf(token)
                .orElseThrow(() -> Refusal.tokenRefused(
                        "The access token has expired, was revoked, or is none that this simulator gave out."));
    }

    private Operation find(String method, Path path) {
        List<Operation> here = operations.stream()
                .filter(operation -> operation.fits(path.segments).isPresent())
                .toList();
        List<Operation> inVersion =
                here.stream().filter(operation -> operation.isIn(path.version)).toList();
        if (!here.isEmpty() && inVersion.isEmpty()) {
            throw Refusal.unknownOperation(here.get(0).name() + " is not in " + path.version + ", only in beta.");
        }
        if (inVersion.isEmpty()) {
            throw Refusal.unknownOperation("There is no operation at /" + String.join("/", path.segments)
                    + ". The simulator knows: "
                    + operations.stream().map(Operation::name).distinct().collect(Collectors.joining(", ")) + ".");
        }
        return inVersion.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst()
                .orElseThrow(() -> Refusal.methodNotAllowed(method + " is not possible here, but "
                        + inVersion.stream()
                                .map(operation -> operation.method() + " (" + operation.name() + ")")
                                .collect(Collectors.joining(", "))
                        + " is."));
    }

    private static Path parse(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.substring(1).split("/")) {
            segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        ApiVersion version = versionOf(path);
        List<String> root = segments.size() > 1 ? List.of(segments.get(1)) : List.of();
        if (!root.equals(CALLS_ROOT) && !(version == ApiVersion.BETA && root.equals(FORMER_ROOT))) {
            throw Refusal.unknownOperation("The simulator knows /" + version + "/communications"
                    + (version == ApiVersion.BETA ? " and /beta/app" : "") + ", not " + path + ".");
        }
        return new Path(version, List.copyOf(segments.subList(2, segments.size())));
    }

    private static ApiVersion versionOf(String path) {
        return path.startsWith("/beta/") ? ApiVersion.BETA : ApiVersion.V1_0;
    }

    /** @param segments decoded, those below the root */
    private record Path(ApiVersion version, List<String> segments) {}
}
