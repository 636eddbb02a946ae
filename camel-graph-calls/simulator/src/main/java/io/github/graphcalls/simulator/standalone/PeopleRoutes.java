package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.Script;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People: who there are, who dials in, what they do. What takes time is begun; the person's page tells its end. */
final class PeopleRoutes {
    private static final String PERSON = ControlApi.ROOT + "/people/{id}";

    private final GraphCallsSimulator simulator;
    private final Bots bots;
    private final FollowedSteps steps;

    PeopleRoutes(GraphCallsSimulator simulator, Bots bots, FollowedSteps steps) {
        this.simulator = simulator;
        this.bots = bots;
        this.steps = steps;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", ControlApi.ROOT + "/people", this::list),
                new Route("GET", PERSON, request -> shown(200, require(request))),
                new Route("POST", ControlApi.ROOT + "/callers", this::dial),
                new Route("POST", PERSON + "/steps", this::follow),
                new Route("POST", PERSON + "/keys", this::press),
                new Route("POST", PERSON + "/says", this::say),
                new Route("POST", PERSON + "/hangUp", this::hangUp),
                new Route("POST", PERSON + "/answers", this::answers));
    }

    private HttpReply list(ControlRequest request) {
        return HttpReply.json(
                200,
                Shown.object()
                        .set(
                                "people",
                                Shown.array(simulator.people().stream()
                                        .map(Shown::person)
                                        .toList())));
    }

    private HttpReply dial(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("caller", "callback", "application", "rings", "steps"));
        String id = ScenarioFile.require(request.whole(), body, "caller").text();
        URI webhook = ScenarioFile.get(body, "callback")
                .map(Part::callback)
                .or(bots::callback)
                .orElseThrow(() -> request.whole()
                        .wrong("callback is missing: where the bot is called; --callback says it for all callers"));
        Script script = ScenarioFile.get(body, "steps").map(StepWords::read).orElse(Script.begin());
        Bot bot = ScenarioFile.get(body, "application")
                .map(it -> new Bot(it.text(), webhook))
                .orElseGet(() -> bots.at(webhook));
        Person caller = simulator.caller(id);
        if (isOnACall(caller)) {
            throw ControlRefusal.conflict(id + " is on a call already.");
        }
        caller.dialsAs(bot, ScenarioFile.rings(body));
        steps.begin(caller, script);
        return shown(201, caller);
    }

    private HttpReply follow(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("steps"));
        return begin(require(request), StepWords.read(ScenarioFile.require(request.whole(), body, "steps")));
    }

    private HttpReply press(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("keys"));
        return begin(
                requireOnACall(request),
                StepWords.presses(Script.begin(), ScenarioFile.require(request.whole(), body, "keys")));
    }

    private HttpReply say(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("for"));
        return begin(
                requireOnACall(request),
                Script.begin()
                        .says(ScenarioFile.require(request.whole(), body, "for").duration()));
    }

    private HttpReply begin(Person person, Script script) {
        steps.begin(person, script);
        return shown(202, person);
    }

    private HttpReply hangUp(ControlRequest request) {
        request.body(Set.of());
        return shown(200, require(request).hangsUp());
    }

    private HttpReply answers(ControlRequest request) {
        Reaction reaction = ScenarioFile.reaction(request.body(Set.of("does", "after")));
        Person callee = simulator.callee(request.id());
        reaction.of(callee);
        return shown(200, callee);
    }

    private HttpReply shown(int status, Person person) {
        ObjectNode shown = Shown.person(person);
        return HttpReply.json(status, shown.set("steps", steps.shown(person)));
    }

    private Person require(ControlRequest request) {
        return simulator
                .person(request.id())
                .orElseThrow(() -> ControlRefusal.notFound("There is no person " + request.id() + "."));
    }

    private Person requireOnACall(ControlRequest request) {
        Person person = require(request);
        if (!isOnACall(person)) {
            throw ControlRefusal.conflict(request.id() + " is on no call.");
        }
        return person;
    }

    private static boolean isOnACall(Person person) {
        return person.call()
                .filter(call -> call.state() != CallState.TERMINATED)
                .isPresent();
    }
}
