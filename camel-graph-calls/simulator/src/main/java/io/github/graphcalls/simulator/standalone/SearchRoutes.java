package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.SimulatedCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A search in all that happened: the transcript's lines, and the bodies of requests and notifications. */
final class SearchRoutes {
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    /** Of bodies the latest are searched: a notification's is read from its bytes each time. */
    private static final int MOST_BODIES = 20_000;

    private static final Pattern LINE = Pattern.compile("(\\d{2,}):(\\d\\d\\.\\d) (?:\\[(\\d+)\\] )?(.*)");

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
        Map<String, SimulatedCall> calls = simulator.calls().stream()
                .collect(Collectors.toMap(SimulatedCall::id, Function.identity(), (one, same) -> one));
        Map<Integer, SimulatedCall> byNumber =
                calls.values().stream().collect(Collectors.toMap(SimulatedCall::number, Function.identity()));
        List<Found> found = new ArrayList<>();
        for (String line : simulator.transcript().split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && contains(line, text)) {
                Optional<SimulatedCall> call = Optional.ofNullable(matcher.group(3))
                        .map(Integer::valueOf)
                        .map(byNumber::get);
                double at = Integer.parseInt(matcher.group(1)) * 60 + Double.parseDouble(matcher.group(2));
                found.add(new Found(at, "line", call, matcher.group(4), Optional.empty()));
            }
        }
        latest(simulator.requests()).stream()
                .filter(one -> contains(one.body().toString(), text))
                .map(one -> new Found(
                        Shown.seconds(one.at()),
                        "request",
                        Optional.ofNullable(calls.get(one.callId())),
                        one.method() + " " + (one.operation().isEmpty() ? one.path() : one.operation()),
                        Optional.of(one.body())))
                .forEach(found::add);
        latest(simulator.notifications()).forEach(one -> {
            JsonNode body = one.body();
            if (contains(body.toString(), text)) {
                found.add(new Found(
                        Shown.seconds(one.attempts().get(0).at()),
                        "notification",
                        Optional.ofNullable(calls.get(one.callId())),
                        one.what(),
                        Optional.of(body)));
            }
        });
        return HttpReply.json(
                200,
                Shown.object()
                        .put("found", found.size())
                        .set(
                                "results",
                                Shown.array(found.stream()
                                        .sorted(Comparator.comparing(Found::at).reversed())
                                        .limit(limit)
                                        .map(Found::shown)
                                        .toList())));
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
