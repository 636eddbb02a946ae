package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls: which there are, and all about one. */
final class CallRoutes {
    private static final int MOST = 100_000;

    private final GraphCallsSimulator simulator;

    CallRoutes(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ControlApi.ROOT + "/calls", this::list),
                new Route("GET", ControlApi.ROOT + "/calls/{id}", this::get));
    }

    private HttpReply list(ControlRequest request) {
        Map<String, String> query = request.query(Set.of("state", "limit"));
        Optional<String> state = Optional.ofNullable(query.get("state"));
        return HttpReply.json(
                200,
                Shown.object()
                        .set(
                                "calls",
                                Shown.array(simulator.calls().stream()
                                        .filter(call -> state.isEmpty()
                                                || state.get()
                                                        .equals(call.state().toString()))
                                        .limit(ControlRequest.number(query, "limit", MOST, MOST))
                                        .map(Shown::call)
                                        .toList())));
    }

    private HttpReply get(ControlRequest request) {
        return HttpReply.json(
                200,
                simulator
                        .call(request.id())
                        .map(Shown::whole)
                        .orElseThrow(() -> ControlRefusal.notFound("There is no call " + request.id() + ".")));
    }
}
