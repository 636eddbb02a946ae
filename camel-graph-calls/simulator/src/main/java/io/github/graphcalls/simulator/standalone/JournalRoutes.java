package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.SimulatedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What happened: requests, notifications, and the transcript. */
final class JournalRoutes {
    private static final int USUAL = 1000;
    private static final String BODY = "yes";
    private static final int MOST = 10_000;

    private final GraphCallsSimulator simulator;

    JournalRoutes(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ControlApi.ROOT + "/journal", this::requests),
                new Route("GET", ControlApi.ROOT + "/notifications", this::notifications),
                new Route("GET", ControlApi.ROOT + "/transcript", this::transcript));
    }

    private HttpReply requests(ControlRequest request) {
        Map<String, String> query = request.query(Set.of("since", "limit", "call", "operation"));
        return page(
                query,
                "requests",
                simulator.requests(),
                one -> fits(query, "call", one.callId()) && fits(query, "operation", one.operation()),
                Shown::request);
    }

    private HttpReply notifications(ControlRequest request) {
        Map<String, String> query = request.query(Set.of("since", "limit", "call", "what", "body"));
        return page(
                query,
                "notifications",
                simulator.notifications(),
                one -> fits(query, "call", one.callId()) && fits(query, "what", one.what()),
                BODY.equals(query.get("body")) ? Shown::withBody : Shown::notification);
    }

    private static boolean fits(Map<String, String> query, String name, String value) {
        return query.getOrDefault(name, value).equals(value);
    }

    /** From the entry with the number {@code since} on, and the number to go on from as {@code next}. */
    private static <T> HttpReply page(
            Map<String, String> query, String name, List<T> all, Predicate<T> which, Function<T, ObjectNode> shown) {
        int limit = ControlRequest.number(query, "limit", USUAL, MOST);
        int next = Math.min(ControlRequest.number(query, "since", 0, Integer.MAX_VALUE), all.size());
        List<ObjectNode> page = new ArrayList<>();
        while (next < all.size() && page.size() < limit) {
            T one = all.get(next++);
            if (which.test(one)) {
                page.add(shown.apply(one));
            }
        }
        return HttpReply.json(200, Shown.object().put("next", next).set(name, Shown.array(page)));
    }

    private HttpReply transcript(ControlRequest request) {
        Optional<String> id = Optional.ofNullable(request.query(Set.of("call")).get("call"));
        return HttpReply.text(
                200,
                id.map(it -> simulator
                                .call(it)
                                .map(SimulatedCall::transcript)
                                .orElseThrow(() -> ControlRefusal.notFound("There is no call " + it + ".")))
                        .orElseGet(simulator::transcript));
    }
}
