package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.Script;
import io.github.graphcalls.simulator.SimulatedCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Meetings: a place for people and bots to come together. */
final class MeetingRoutes {
    private static final String MEETINGS = ControlApi.ROOT + "/meetings";

    private final GraphCallsSimulator simulator;
    private final FollowedSteps steps;

    MeetingRoutes(GraphCallsSimulator simulator, FollowedSteps steps) {
        this.simulator = simulator;
        this.steps = steps;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", MEETINGS, this::open),
                new Route("GET", MEETINGS + "/{id}", this::get),
                new Route("POST", MEETINGS + "/{id}/joins", this::join));
    }

    private HttpReply open(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("join", "bots"));
        String join = ScenarioFile.require(request.whole(), body, "join").text();
        ScenarioFile.way(body, "bots").isOfBotsIn(simulator.meeting(join));
        return shown(201, join);
    }

    private HttpReply get(ControlRequest request) {
        return shown(200, request.id());
    }

    private HttpReply shown(int status, String join) {
        Meeting meeting = simulator.meeting(join);
        return HttpReply.json(
                status,
                Shown.object()
                        .put("join", join)
                        .put(
                                "path",
                                MEETINGS + "/"
                                        + URLEncoder.encode(join, StandardCharsets.UTF_8)
                                                .replace("+", "%20"))
                        .set(
                                "calls",
                                Shown.texts(meeting.calls().stream()
                                        .map(SimulatedCall::id)
                                        .toList())));
    }

    private HttpReply join(ControlRequest request) {
        Map<String, Part> body = request.body(Set.of("person", "name", "by", "steps"));
        String id = ScenarioFile.require(request.whole(), body, "person").text();
        String name = ScenarioFile.get(body, "name").map(Part::text).orElse("Attendee");
        Script script = ScenarioFile.get(body, "steps").map(StepWords::read).orElse(Script.begin());
        Person person = simulator.attendee(id, name);
        steps.begin(
                person,
                ScenarioFile.way(body, "by")
                        .into(Script.begin(), simulator.meeting(request.id()))
                        .then(script));
        return HttpReply.json(202, Shown.person(person).set("steps", steps.shown(person)));
    }
}
