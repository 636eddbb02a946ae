package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.SimulatedCall;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search in all that happened: the transcript's lines, and the bodies of requests and notifications. */
final class SearchRoutes {
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    /** Of bodies the latest are searched: a notification's is read from its bytes each time. */
    private static final int MOST_BODIES = 20_000;

    private final GraphCallsSimulator simulator;

    SearchRoutes(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    List<Route> routes() {
        return List.of(new Route("GET", ControlApi.ROOT + "/search", this::search));
    }

    private HttpReply search(ControlRequest request) {
        Map<String, String> query = request.query(Set.of("text", "limit"));
        String text = Optional.ofNullable(query.get("text")).orElse("").strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            throw ControlRefusal.badRequest("text is missing: what is to be found.");
        }
        int limit = ControlRequest.number(query, "limit", USUAL, MOST);
        List<Found> found = Stream.of(lines(text), requests(text), notifications(text))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Found::at).reversed())
                .toList();
        return HttpReply.json(
                200,
                Shown.object()
                        .put("found", found.size())
                        .set(
                                "results",
                                Shown.array(found.stream()
                                        .limit(limit)
                                        .map(Found::shown)
                                        .toList())));
    }

    private Stream<Found> lines(String text) {
        Map<Integer, SimulatedCall> calls =
                simulator.calls().stream().collect(Collectors.toMap(SimulatedCall::number, Function.identity()));
        return simulator.journal().stream()
                .filter(entry -> contains(entry.text(), text))
                .map(entry -> new Found(
                        Shown.seconds(entry.at()),
                        "line",
                        Optional.ofNullable(calls.get(entry.call())),
                        entry.text(),
                        Optional.empty()));
    }

    private Stream<Found> requests(String text) {
        return latest(simulator.requests()).stream()
                .filter(one -> contains(one.body().toString(), text))
                .map(one -> new Found(
                        Shown.seconds(one.at()),
                        "request",
                        simulator.call(one.callId()),
                        one.method() + " " + (one.operation().isEmpty() ? one.path() : one.operation()),
                        Optional.of(one.body())));
    }

    private Stream<Found> notifications(String text) {
        return latest(simulator.notifications()).stream().flatMap(one -> {
            JsonNode body = one.body();
            return contains(body.toString(), text)
                    ? Stream.of(new Found(
                            Shown.seconds(one.attempts().get(0).at()),
                            "notification",
                            simulator.call(one.callId()),
                            one.what(),
                            Optional.of(body)))
                    : Stream.empty();
        });
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST_BODIES), all.size());
    }

    private static boolean contains(String where, String text) {
        return where.toLowerCase(Locale.ROOT).contains(text);
    }

    private record Found(double at, String sort, Optional<SimulatedCall> call, String text, Optional<JsonNode> body) {
        ObjectNode shown() {
            ObjectNode shown = Shown.object().put("at", at).put("sort", sort).put("text", text);
            call.ifPresent(it -> shown.put("call", it.id()).put("number", it.number()));
            body.ifPresent(it -> shown.set("body", it));
            return shown;
        }
    }
}
