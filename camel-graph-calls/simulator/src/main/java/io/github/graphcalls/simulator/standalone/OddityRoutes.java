package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.Oddity;
import java.util.Arrays;
import java.util.List;

/** Oddities: which there are, which are on, and switching them. */
final class OddityRoutes {
    private static final String ODDITIES = ControlApi.ROOT + "/oddities";

    private final GraphCallsSimulator simulator;

    OddityRoutes(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ODDITIES, request -> shown()),
                new Route("POST", ODDITIES, this::ask),
                new Route("DELETE", ODDITIES, request -> asAtStart()));
    }

    private HttpReply shown() {
        return HttpReply.json(
                200,
                Shown.object()
                        .set(
                                "oddities",
                                Shown.array(Arrays.stream(Oddity.values())
                                        .map(oddity -> Shown.object()
                                                .put("name", oddity.name())
                                                .put("page", oddity.page())
                                                .put("usual", oddity.isUsual())
                                                .put(
                                                        "on",
                                                        simulator
                                                                .oddities()
                                                                .list()
                                                                .contains(oddity)))
                                        .toList())));
    }

    private HttpReply ask(ControlRequest request) {
        OddityRequest.read(request.whole()).switches(simulator.oddities());
        return shown();
    }

    private HttpReply asAtStart() {
        simulator.oddities().asAtStart();
        return shown();
    }
}
