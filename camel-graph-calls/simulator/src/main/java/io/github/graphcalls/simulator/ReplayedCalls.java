package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.ReplayReport.Difference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calls of a recording while it is replayed: answers the bot's requests about them as they were answered then, and notes
 * what is otherwise. Guarded by its own lock.
 */
final class ReplayedCalls {

    private static final int FIRST_ERROR = 400;

    private final SimulatedTime time;
    private final Set<String> callIds;
    private final List<Recording.Request> awaited;
    private final Map<String, Recording.Request> last = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> contexts = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int made;

    ReplayedCalls(Recording recording, SimulatedTime time) {
        this.time = time;
        this.awaited = new ArrayList<>(recording.requests());
        this.callIds = Stream.concat(
                        recording.requests().stream().map(Recording.Request::callId),
                        recording.notifications().stream().map(Recording.Notified::callId))
                .filter(id -> !id.isEmpty())
                .map(Switchboard::normal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The recorded answer, or empty where the request is about none of these calls. */
    synchronized Optional<Answer> answer(Operation operation, OperationRequest request) {
        Optional<String> callId = Optional.ofNullable(request.ids().get("call"));
        if (callId.isPresent() && !callIds.contains(Switchboard.normal(callId.get()))) {
            return Optional.empty();
        }
        Predicate<Recording.Request> fits = one -> one.operation().equals(operation.name())
                && callId.map(id -> isSame(id, one.callId())).orElse(true);
        Optional<Recording.Request> recorded = awaited.stream().filter(fits).findFirst();
        if (recorded.isEmpty() && callId.isEmpty()) {
            return Optional.empty();
        }
        operation.checkParameters(request);
        try {
            return Optional.of(recorded.map(one -> again(one, request))
                    .orElseGet(() -> additional(operation, request, callId.orElseThrow())));
        } finally {
            time.changed(this);
        }
    }

    private Answer again(Recording.Request recorded, OperationRequest request) {
        awaited.remove(recorded);
        made++;
        last.put(key(recorded.callId(), recorded.operation()), recorded);
        JsonNode then = recorded.body().isMissingNode() ? Json.object() : recorded.body();
        List<String> otherwise = Shapes.differences(then, request.body());
        if (!otherwise.isEmpty()) {
            note(
                    Difference.Sort.PARAMETERS,
                    recorded.callId(),
                    recorded.operation(),
                    recorded.operation() + ": " + String.join(", ", otherwise));
        }
        // Bots find by it what a notification is about; in the recording it is in disguise.
        Json.text(then, "clientContext")
                .ifPresent(old -> request.text("clientContext").ifPresent(now -> contexts.put(old, now)));
        return answer(recorded);
    }

    private Answer answer(Recording.Request recorded) {
        if (recorded.status() == 0 || recorded.status() >= FIRST_ERROR) {
            int status = recorded.status() == 0 ? 503 : recorded.status();
            ObjectNode error = Json.object();
            error.putObject("error").put("code", "Recorded").put("message", "So it was answered in the recording.");
            return Answer.of(status, error).saying("as recorded");
        }
        Answer answer = recorded.answer().isMissingNode()
                ? Answer.empty(recorded.status())
                : Answer.of(recorded.status(), withContexts(recorded.answer()));
        return recorded.operation().equals("create") ? answer.at("/communications/calls/" + recorded.callId()) : answer;
    }

    /** The best that can be said about what nobody asked for then. */
    private Answer additional(Operation operation, OperationRequest request, String callId) {
        if (operation.name().equals("get")) {
            return Answer.of(
                    200,
                    Json.typed("call")
                            .put("id", callId)
                            .put("state", states.getOrDefault(Switchboard.normal(callId), "established")));
        }
        note(
                Difference.Sort.ADDITIONAL,
                callId,
                operation.name(),
                operation.name() + " was asked for once more than in the recording");
        Optional<Recording.Request> before = Optional.ofNullable(last.get(key(callId, operation.name())));
        if (before.isPresent()) {
            return answer(before.get());
        }
        return operation.method().equals("DELETE")
                ? Answer.empty(204)
                : Answer.of(
                        200,
                        Json.typed(operation.answers())
                                .put("id", UUID.randomUUID().toString())
                                .put("status", "completed")
                                .put(
                                        "clientContext",
                                        request.text("clientContext").orElse("")));
    }

    /** Waits until the bot has asked for all that it asked for before that, and notes what it did not ask for. */
    void awaitUntil(Duration recorded, Predicate<Recording.Request> which, Duration patience) {
        Predicate<Recording.Request> due = one -> one.at().compareTo(recorded) < 0 && which.test(one);
        time.await(this, "the bot to do as recorded", patience, () -> isDone(due));
        synchronized (this) {
            awaited.stream()
                    .filter(due)
                    .forEach(one -> note(
                            Difference.Sort.MISSING,
                            one.callId(),
                            one.operation(),
                            one.operation() + " was asked for in the recording, and is not now"));
            awaited.removeIf(due);
        }
    }

    private synchronized boolean isDone(Predicate<Recording.Request> due) {
        return awaited.stream().noneMatch(due);
    }

    /** What the bot is to be told, with what it has called things itself. */
    synchronized JsonNode told(Recording.Notified notified) {
        notified.envelope()
                .path("value")
                .forEach(one -> Json.text(one.path("resourceData"), "state")
                        .ifPresent(state -> states.put(Switchboard.normal(notified.callId()), state)));
        return withContexts(notified.envelope());
    }

    private JsonNode withContexts(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue();
            return Json.object().textNode(contexts.getOrDefault(text, text));
        }
        if (value.isArray()) {
            ArrayNode array = Json.object().arrayNode();
            value.forEach(one -> array.add(withContexts(one)));
            return array;
        }
        if (value.isObject()) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), withContexts(field.getValue())));
            return Json.object().setAll(fields);
        }
        return value;
    }

    synchronized void note(Difference.Sort sort, String callId, String operation, String text) {
        differences.add(new Difference(sort, callId, operation, text));
    }

    synchronized ReplayReport report(int notifications) {
        return new ReplayReport(notifications, made, differences);
    }

    private static boolean isSame(String one, String other) {
        return Switchboard.normal(one).equals(Switchboard.normal(other));
    }

    private static String key(String callId, String operation) {
        return Switchboard.normal(callId) + " " + operation;
    }
}
