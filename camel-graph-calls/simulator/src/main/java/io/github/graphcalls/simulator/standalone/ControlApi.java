package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpCall;
import io.github.graphcalls.simulator.HttpReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTTP API under {@code /simulator}: finds the route and lets it answer. No request waits for simulated time. */
final class ControlApi implements Function<HttpCall, HttpReply> {
    static final String ROOT = "/simulator";

    private final List<Route> routes;

    private ControlApi(List<Route> routes) {
        this.routes = routes;
    }

    /** Serves it at that simulator's addresses. */
    static ControlApi serve(GraphCallsSimulator simulator, Bots bots) {
        ControlApi api = new ControlApi(routes(simulator, bots));
        simulator.serve(ROOT, api);
        return api;
    }

    /** All that it can do. */
    static List<Route> routes(GraphCallsSimulator simulator, Bots bots) {
        FollowedSteps steps = new FollowedSteps();
        return Stream.of(
                        new ServiceRoutes(simulator, steps).routes(),
                        new CallRoutes(simulator).routes(),
                        new PeopleRoutes(simulator, bots, steps).routes(),
                        new MeetingRoutes(simulator, steps).routes(),
                        new LiveRoutes(simulator, bots).routes(),
                        new PromptRoutes(simulator).routes(),
                        new JournalRoutes(simulator).routes(),
                        new SearchRoutes(simulator).routes(),
                        new FaultRoutes(simulator).routes(),
                        new OddityRoutes(simulator).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public HttpReply apply(HttpCall http) {
        try {
            Guard.check(http);
            return answer(http);
        } catch (ControlRefusal refusal) {
            return refusal.reply();
        } catch (WrongInput wrong) {
            return ControlRefusal.badRequest(wrong.getMessage()).reply();
        } catch (AssertionError impossible) {
            // A person cannot do that now; the text tells why and what happened.
            return ControlRefusal.conflict(impossible.getMessage()).reply();
        }
    }

    private HttpReply answer(HttpCall http) {
        List<Route> here = routes.stream()
                .filter(route -> route.fits(http.path()).isPresent())
                .toList();
        if (here.isEmpty()) {
            throw ControlRefusal.notFound("There is nothing at " + http.path() + "; see " + ROOT + "/openapi.json.");
        }
        Optional<Route> route =
                here.stream().filter(one -> one.method().equals(http.method())).findFirst();
        return route.map(it -> it.handler()
                        .apply(new ControlRequest(http, it.fits(http.path()).orElseThrow())))
                .orElseThrow(() -> ControlRefusal.methodNotAllowed(
                        "Possible here: " + here.stream().map(Route::method).collect(Collectors.joining(", ")) + "."));
    }
}
