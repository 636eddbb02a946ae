package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One operation of Graph: where it is found, what it takes, in which states of a call it is valid.
 *
 * @param path template below {@code /communications}, such as {@code /calls/{call}/answer}
 * @param page its page below {@code https://learn.microsoft.com/graph/api/}
 * @param states empty for operations about no call, or any state
 * @param answers the type of the operation that it is answered with, if it is answered with one
 */
record Operation(
        String name,
        String method,
        List<String> path,
        String page,
        boolean betaOnly,
        List<Parameter> parameters,
        Set<CallState> states,
        String answers,
        Handler handler) {

    /** What an operation does about its call. The call's lock is held. */
    interface CallHandler {
        Answer handle(SimulatedCall call, OperationRequest request);
    }

    /** What an operation does about no call in particular. */
    interface FreeHandler {
        Answer handle(OperationRequest request);
    }

    /** Either of both, with its checks. */
    interface Handler {
        Answer handle(Operation operation, OperationRequest request, Switchboard switchboard);
    }

    static Operation of(String method, String name, String path, String page) {
        return new Operation(
                name,
                method,
                List.of(path.substring(1).split("/")),
                page,
                false,
                List.of(),
                EnumSet.noneOf(CallState.class),
                "commsOperation",
                (operation, request, switchboard) -> {
                    throw new IllegalStateException(name + " has no handler");
                });
    }

    Operation onlyInBeta() {
        return new Operation(name, method, path, page, true, parameters, states, answers, handler);
    }

    Operation takes(Parameter... all) {
        return new Operation(name, method, path, page, betaOnly, List.of(all), states, answers, handler);
    }

    Operation in(CallState first, CallState... more) {
        return new Operation(name, method, path, page, betaOnly, parameters, EnumSet.of(first, more), answers, handler);
    }

    /** An operation of a type of its own. */
    Operation answers(String type) {
        return new Operation(name, method, path, page, betaOnly, parameters, states, type, handler);
    }

    Operation does(CallHandler what) {
        return new Operation(
                name, method, path, page, betaOnly, parameters, states, answers, (operation, request, switchboard) -> {
                    SimulatedCall call = switchboard.requireCall(request.id("call"));
                    operation.checkParameters(request);
                    synchronized (call) {
                        operation.checkState(call);
                        return what.handle(call, request);
                    }
                });
    }

    Operation doesFreely(FreeHandler what) {
        return new Operation(
                name, method, path, page, betaOnly, parameters, states, answers, (operation, request, switchboard) -> {
                    operation.checkParameters(request);
                    return what.handle(request);
                });
    }

    boolean isIn(ApiVersion version) {
        return !betaOnly || version == ApiVersion.BETA;
    }

    /** The ids in the path if it fits the template. */
    Optional<Map<String, String>> fits(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> ids = new HashMap<>();
        for (int index = 0; index < path.size(); index++) {
            String expected = path.get(index);
            if (expected.startsWith("{")) {
                ids.put(expected.substring(1, expected.length() - 1), segments.get(index));
            } else if (!expected.equalsIgnoreCase(segments.get(index).replaceFirst("^microsoft\\.graph\\.", ""))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }

    private void checkState(SimulatedCall call) {
        if (call.state() == CallState.TERMINATED) {
            throw Refusal.callNotFound(call.id());
        }
        // What an established call can do it can do on hold; the transfer is not in the table of its life.
        CallState state = call.state() == CallState.HOLD ? CallState.ESTABLISHED : call.state();
        if (!states.isEmpty() && !states.contains(state)) {
            throw Refusal.conflict(name + " is possible for a call that is "
                    + states.stream().map(CallState::toString).collect(Collectors.joining(" or "))
                    + "; this one is " + call.state() + " and has been " + call.history() + ". See " + pageUrl());
        }
    }

    void checkParameters(OperationRequest request) {
        List<Parameter> known =
                parameters.stream().filter(one -> one.isIn(request.version())).toList();
        List<String> complaints = new ArrayList<>();
        known.forEach(one -> one.complaint(request.body()).ifPresent(complaints::add));
        complaints.addAll(unknown(request.body(), known));
        if (!complaints.isEmpty()) {
            throw Refusal.badRequest(name + ": " + String.join("; ", complaints) + ". In " + request.version()
                    + " it takes "
                    + (known.isEmpty()
                            ? "no parameters"
                            : known.stream().map(Parameter::usage).collect(Collectors.joining(", ")))
                    + ". See " + pageUrl());
        }
    }

    private static List<String> unknown(ObjectNode body, List<Parameter> known) {
        List<String> complaints = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!name.contains("@")
                    && known.stream().noneMatch(one -> one.name().equals(name))) {
                complaints.add(name + " is no parameter of it");
            }
        });
        return complaints;
    }

    private String pageUrl() {
        return "https://learn.microsoft.com/graph/api/" + page;
    }
}
