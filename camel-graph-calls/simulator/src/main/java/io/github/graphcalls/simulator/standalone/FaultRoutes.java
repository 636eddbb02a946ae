package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import java.util.List;
import java.util.Locale;

/** Faults: asking for them, stopping them all, and what has happened so far. */
final class FaultRoutes {
    private static final String FAULTS = ControlApi.ROOT + "/faults";

    private final GraphCallsSimulator simulator;

    FaultRoutes(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", FAULTS, request -> happened()),
                new Route("GET", FAULTS + "/kinds", request -> kinds()),
                new Route("POST", FAULTS, this::ask),
                new Route("DELETE", FAULTS, request -> stop()));
    }

    private HttpReply happened() {
        ObjectNode counts = Shown.object();
        simulator.faults().injected().forEach((kind, count) -> counts.put(name(kind), count));
        ObjectNode shown = Shown.object().set("counts", counts);
        return HttpReply.json(
                200,
                shown.set(
                        "faults",
                        Shown.array(simulator.faults().list().stream()
                                .map(fault -> Shown.object()
                                        .put("at", Shown.seconds(fault.at()))
                                        .put("kind", name(fault.kind()))
                                        .put("call", fault.callId())
                                        .put("subject", fault.subject())
                                        .put("detail", fault.detail()))
                                .toList())));
    }

    private static HttpReply kinds() {
        ObjectNode kinds = Shown.object();
        kinds.set("requests", Shown.texts(FaultRequest.kindsOfRequests()));
        kinds.set("notifications", Shown.texts(FaultRequest.kindsOfNotifications()));
        return HttpReply.json(200, kinds);
    }

    private static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private HttpReply ask(ControlRequest request) {
        new FaultRequest(request.whole()).ask(simulator.faults());
        return HttpReply.empty(204);
    }

    private HttpReply stop() {
        simulator.faults().stop();
        return HttpReply.empty(204);
    }
}
