package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.Parameter.optional;
import static io.github.graphcalls.simulator.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** Operations that are valid while a call is incoming. */
final class IncomingOperations {
    private static final int TIMEOUT_FOR_ONE = 55;
    private static final int TIMEOUT_FOR_SEVERAL = 60;

    private IncomingOperations() {}

    static List<Operation> rows() {
        return List.of(
                Operation.of("POST", "answer", "/calls/{call}/answer", "call-answer")
                        .takes(
                                required("mediaConfig", Parameter.mediaConfig()),
                                optional("acceptedModalities", Parameter.modalities()),
                                optional("callbackUri", Parameter.callbackUri()),
                                optional("callOptions", Parameter.object()),
                                optional("participantCapacity", Parameter.number(1, Integer.MAX_VALUE)))
                        .in(CallState.INCOMING)
                        .does(IncomingOperations::answer),
                Operation.of("POST", "reject", "/calls/{call}/reject", "call-reject")
                        .takes(
                                optional("reason", Parameter.oneOf("none", "busy", "forbidden")),
                                optional("callbackUri", Parameter.callbackUri()))
                        .in(CallState.INCOMING)
                        .does(IncomingOperations::reject),
                Operation.of("POST", "redirect", "/calls/{call}/redirect", "call-redirect")
                        .takes(
                                required("targets", Parameter.participants(1, 25)),
                                optional("timeout", Parameter.number(15, 90)),
                                optional("callbackUri", Parameter.callbackUri()),
                                optional("maskCallee", Parameter.bool()).onlyInBeta(),
                                optional("maskCaller", Parameter.bool()).onlyInBeta(),
                                optional("routingPolicies", Parameter.listOf(Parameter.text())),
                                optional("targetDisposition", Parameter.oneOf("default", "simultaneousRing", "forward"))
                                        .onlyInBeta())
                        .in(CallState.INCOMING)
                        .does(IncomingOperations::redirect));
    }

    private static Answer answer(SimulatedCall call, OperationRequest request) {
        call.answered();
        call.moveCallbacks(request.text("callbackUri"));
        call.recording().allows(request.number("participantCapacity", 0));
        call.roster().heeds(request.body().path("callOptions"));
        call.resource().set("mediaConfig", request.body().get("mediaConfig"));
        request.text("callbackUri").ifPresent(uri -> call.resource().put("callbackUri", uri));
        return Answer.empty(202);
    }

    private static Answer reject(SimulatedCall call, OperationRequest request) {
        call.moveCallbacks(request.text("callbackUri"));
        call.goesOn(CallEvent.HUNG_UP_BY_BOT);
        call.after(SimulatedCall.LATENCY, "the end", () -> call.end(Ending.REJECTED_BY_BOT));
        return Answer.empty(202).saying(request.text("reason").orElse(""));
    }

    private static Answer redirect(SimulatedCall call, OperationRequest request) {
        call.moveCallbacks(request.text("callbackUri"));
        call.goesOn(CallEvent.REDIRECTED_BY_BOT);
        List<JsonNode> targets = request.list("targets");
        Duration longest = Duration.ofSeconds(
                request.number("timeout", targets.size() == 1 ? TIMEOUT_FOR_ONE : TIMEOUT_FOR_SEVERAL));
        Person caller = call.other().orElseThrow();
        for (JsonNode target : targets) {
            Person person = call.switchboard()
                    .person(Identity.of(target.path("identity")).orElseThrow(), "callee");
            person.disposition()
                    .ring(
                            call,
                            longest,
                            () -> {
                                call.does(person, "answers");
                                caller.talksTo(person);
                                isAnsweredBy(call, person);
                                call.end(Ending.REDIRECTED);
                            },
                            () -> call.does(person, "rejects"),
                            () -> call.does(person, "does not answer"));
        }
        call.after(longest.plusMillis(1), "the end of redirecting", () -> call.end(Ending.REDIRECTED_IN_VAIN));
        return Answer.empty(202);
    }

    /** The page's example of a redirect to a phone says it; those of redirects to others do not. */
    private static void isAnsweredBy(SimulatedCall call, Person person) {
        if (person.identity().kind().equals("phone")
                && call.switchboard().oddities().has(Oddity.ANSWERED_BY_ENCRYPTED)) {
            ObjectNode info = Json.typed("participantInfo");
            info.set("identity", person.identity().encrypted().toJson(""));
            call.resource().set("answeredBy", info.put("endpointType", "default"));
        }
    }
}
