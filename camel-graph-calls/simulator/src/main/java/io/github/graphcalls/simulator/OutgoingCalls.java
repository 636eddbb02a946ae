package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Calls that the bot makes: to one person, to several, or into a meeting.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/application-post-calls">Create call</a>
 */
final class OutgoingCalls {
    /** The longest that the service lets a phone ring, unless the call says less. */
    private static final int RINGING_SECONDS = 60;

    private static final List<String> KEPT = List.of(
            "callbackUri",
            "mediaConfig",
            "requestedModalities",
            "targets",
            "chatInfo",
            "meetingInfo",
            "tenantId",
            "source",
            "subject",
            "callOptions",
            "routingPolicies",
            "ringingTimeoutInSeconds");

    private final Switchboard switchboard;

    OutgoingCalls(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    Answer create(OperationRequest request) {
        boolean meeting = request.body().hasNonNull("meetingInfo");
        if (!meeting && !request.body().hasNonNull("targets")) {
            throw Refusal.badRequest(
                    "create: neither targets (to call somebody) nor meetingInfo (to join a meeting) is there.");
        }
        if (meeting
                && !request.body().hasNonNull("chatInfo")
                && !Json.isA(request.body().path("meetingInfo"), "joinMeetingIdMeetingInfo")) {
            throw Refusal.badRequest("create: chatInfo is missing; only a joinMeetingIdMeetingInfo goes without it.");
        }
        ObjectNode resource = Json.object().put("direction", "outgoing");
        KEPT.stream()
                .filter(request.body()::hasNonNull)
                .forEach(name -> resource.set(name, request.body().get(name)));
        Bot bot = new Bot(
                request.applicationId(), URI.create(request.text("callbackUri").orElseThrow()));
        SimulatedCall call = switchboard.add(bot, CallState.ESTABLISHING, resource);
        synchronized (call) {
            resource.put("myParticipantId", call.roster().self().id());
            call.roster().heeds(request.body().path("callOptions"));
            List<Person> called = people(request);
            if (meeting) {
                call.roster().isOf(switchboard.meeting(key(request.body())));
            } else if (called.size() > 1) {
                call.roster().isOf(Meeting.adHoc(switchboard));
            } else {
                call.connects(called.get(0));
            }
            call.after(SimulatedCall.LATENCY, "establishing", () -> {
                call.tellEstablishing();
                begin(call, called, request, meeting);
            });
            ObjectNode body = Json.object().put("@odata.context", request.context("app/calls/$entity"));
            body.setAll(call.json());
            return Answer.of(201, body).at(call.path());
        }
    }

    private static String key(ObjectNode body) {
        return Json.text(body.path("meetingInfo"), "joinMeetingId")
                .map(Meeting::key)
                .or(() -> Json.text(body.path("chatInfo"), "threadId"))
                .orElseThrow(() -> Refusal.badRequest("create: chatInfo.threadId is missing; it says which meeting."));
    }

    /** The ids of those who call, are called or meet in a call with these properties. */
    static String othersIn(ObjectNode resource) {
        Stream<JsonNode> people = resource.path("direction").asText().equals("incoming")
                ? Stream.of(resource.path("source"))
                : StreamSupport.stream(resource.path("targets").spliterator(), false);
        return Stream.concat(
                        people.map(one -> Identity.of(one.path("identity")))
                                .flatMap(one -> one.map(Identity::id).stream()),
                        Stream.concat(
                                Json.text(resource.path("meetingInfo"), "joinMeetingId").stream(),
                                Json.text(resource.path("chatInfo"), "threadId").stream()))
                .collect(Collectors.joining(", "));
    }

    private List<Person> people(OperationRequest request) {
        List<Person> people = new ArrayList<>();
        for (JsonNode target : request.list("targets")) {
            people.add(switchboard.person(Identity.of(target.path("identity")).orElseThrow(), "callee"));
        }
        return people;
    }

    private void begin(SimulatedCall call, List<Person> called, OperationRequest request, boolean meeting) {
        if (call.roster().isGroup()) {
            call.after(SimulatedCall.LATENCY, "established", call::connect);
            called.forEach(person -> ringInGroup(call, person));
        } else {
            Person callee = called.get(0);
            Duration longest = Duration.ofSeconds(request.number("ringingTimeoutInSeconds", RINGING_SECONDS));
            call.perceives(callee, "is rung");
            call.rings();
            Disposition disposition = callee.disposition();
            disposition.ring(
                    call,
                    longest,
                    () -> {
                        call.does(callee, "answers");
                        call.roster().add(callee);
                        call.connect();
                    },
                    () -> call.end(disposition.refusal()),
                    () -> call.end(Ending.CALLEE_SILENT));
        }
    }

    private void ringInGroup(SimulatedCall call, Person person) {
        person.disposition()
                .ring(
                        call,
                        Duration.ofSeconds(RINGING_SECONDS),
                        () -> person.joins(call.roster().meeting().orElseThrow()),
                        () -> call.does(person, "rejects"),
                        () -> call.does(person, "does not answer"));
    }
}
