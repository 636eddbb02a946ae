package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The simulator as a whole: how it is, its time, beginning anew, and what this API is. */
final class ServiceRoutes {
    private final GraphCallsSimulator simulator;
    private final FollowedSteps steps;

    ServiceRoutes(GraphCallsSimulator simulator, FollowedSteps steps) {
        this.simulator = simulator;
        this.steps = steps;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ControlApi.ROOT + "/openapi.json", request -> HttpReply.json(200, document())),
                new Route("GET", ControlApi.ROOT + "/status", this::status),
                new Route("POST", ControlApi.ROOT + "/time/advance", this::advance),
                new Route("DELETE", ControlApi.ROOT, this::reset));
    }

    /** The OpenAPI document of this API; what is a table here is put into it. */
    static ObjectNode document() {
        try (InputStream file = ServiceRoutes.class.getResourceAsStream("openapi.json")) {
            ObjectNode document = (ObjectNode) new ObjectMapper().readTree(file);
            ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
            schemas.set("Steps", StepWords.schema());
            schemas.set("Oddity", Shown.object().put("type", "string").set("enum", Shown.texts(OddityRequest.names())));
            return document;
        } catch (IOException missing) {
            throw new UncheckedIOException("openapi.json is not in the jar", missing);
        }
    }

    private HttpReply status(ControlRequest request) {
        List<SimulatedCall> calls = simulator.calls();
        ObjectNode status = Shown.object()
                .put("now", simulator.clock().instant().toString())
                .put("elapsed", Shown.seconds(simulator.time().elapsed()))
                .put(
                        "callsLive",
                        calls.stream()
                                .filter(call -> call.state() != CallState.TERMINATED)
                                .count())
                .put("callsTotal", calls.size())
                .put("people", simulator.people().size())
                .put("requests", simulator.requests().size())
                .put("notifications", simulator.notifications().size());
        return HttpReply.json(200, status);
    }

    private HttpReply advance(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("by"));
        Duration by = ScenarioFile.require(request.whole(), body, "by").duration();
        simulator.time().leap(by);
        return HttpReply.json(
                200,
                Shown.object().put("elapsed", Shown.seconds(simulator.time().elapsed())));
    }

    private HttpReply reset(ControlRequest request) {
        simulator.faults().stop();
        simulator.oddities().asAtStart();
        simulator.reset();
        steps.forget();
        return HttpReply.empty(204);
    }
}
