package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the console asks for again and again: the latest calls, and what one has come to since it was last asked. */
final class LiveRoutes {
    private static final int USUAL = 25;
    private static final int MOST = 200;

    private final GraphCallsSimulator simulator;
    private final Bots bots;

    LiveRoutes(GraphCallsSimulator simulator, Bots bots) {
        this.simulator = simulator;
        this.bots = bots;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ControlApi.ROOT + "/live", this::live),
                new Route("GET", ControlApi.ROOT + "/calls/{id}/steps", this::steps));
    }

    private HttpReply live(ControlRequest request) {
        int limit = ControlRequest.number(request.query(Set.of("limit")), "limit", USUAL, MOST);
        List<SimulatedCall> latest = new ArrayList<>(simulator.calls());
        Collections.reverse(latest);
        List<SimulatedCall> alive = latest.stream().filter(LiveRoutes::isLive).toList();
        ObjectNode live = Shown.object()
                .put("elapsed", Shown.seconds(simulator.time().elapsed()))
                .put("callsLive", alive.size())
                .put("callsTotal", latest.size());
        bots.callback().ifPresent(webhook -> live.put("callback", webhook.toString()));
        ObjectNode faults = live.putObject("faults");
        simulator
                .faults()
                .injected()
                .forEach((kind, count) -> faults.put(kind.name().toLowerCase(Locale.ROOT), count));
        // Those that are over fill up what room is left.
        return HttpReply.json(
                200,
                live.set(
                        "calls",
                        Shown.array(
                                Stream.concat(alive.stream(), latest.stream().filter(call -> !isLive(call)))
                                        .limit(limit)
                                        .map(call -> shown(call))
                                        .toList())));
    }

    private static boolean isLive(SimulatedCall call) {
        return call.state() != CallState.TERMINATED;
    }

    private static ObjectNode shown(SimulatedCall call) {
        ObjectNode shown = Shown.call(call);
        call.heardNow().filter(it -> isLive(call)).ifPresent(prompt -> shown.put("hearing", prompt));
        return shown.set(
                "people",
                Shown.array(call.people().stream().map(LiveRoutes::who).toList()));
    }

    private static ObjectNode who(Person person) {
        return Shown.object().put("id", person.id()).put("role", person.toString());
    }

    private HttpReply steps(ControlRequest request) {
        Map<String, String> query = request.query(Set.of("since"));
        SimulatedCall call = simulator
                .call(request.id())
                .orElseThrow(() -> ControlRefusal.notFound("There is no call " + request.id() + "."));
        List<Step> steps = CallStory.of(call.journal(), call::shown);
        int since = ControlRequest.number(query, "since", 0, Integer.MAX_VALUE);
        // The journal may have dropped some: then all are told again.
        int from = since > steps.size() ? 0 : since;
        ObjectNode shown = shown(call).put("from", from).put("next", steps.size());
        shown.set("prompts", Shown.texts(Prompts.of(call).names()));
        return HttpReply.json(
                200,
                shown.set(
                        "steps",
                        Shown.array(steps.subList(from, steps.size()).stream()
                                .map(Step::shown)
                                .toList())));
    }
}
