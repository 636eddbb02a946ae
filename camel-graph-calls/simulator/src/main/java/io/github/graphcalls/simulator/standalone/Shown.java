package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.RequestRecord;
import io.github.graphcalls.simulator.SentNotification;
import io.github.graphcalls.simulator.SimulatedCall;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How the control API shows things as JSON. */
final class Shown {
    private Shown() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Collection<ObjectNode> values) {
        return JsonNodeFactory.instance.arrayNode().addAll(values);
    }

    static ArrayNode texts(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static ObjectNode call(SimulatedCall call) {
        ObjectNode shown = object().put("id", call.id())
                .put("number", call.number())
                .put("state", call.state().toString())
                .put("application", call.applicationId());
        shown.set("people", texts(call.people().stream().map(Person::id).toList()));
        return shown;
    }

    static ObjectNode whole(SimulatedCall call) {
        ObjectNode shown = call(call);
        ObjectNode heard = shown.putObject("heard");
        call.people().forEach(person -> heard.set(person.id(), texts(person.heard())));
        shown.set("transcript", texts(List.of(call.transcript().split("\n"))));
        return shown;
    }

    static ObjectNode person(Person person) {
        ObjectNode shown = object().put("id", person.id()).put("role", person.toString());
        person.call()
                .ifPresent(call -> shown.put("call", call.id())
                        .put("callState", call.state().toString()));
        shown.set("heard", texts(person.heard()));
        return shown;
    }

    static ObjectNode request(RequestRecord request) {
        ObjectNode shown = object().put("at", seconds(request.at()))
                .put("call", request.callId())
                .put("operation", request.operation())
                .put("method", request.method())
                .put("path", request.path())
                .put("status", request.status());
        return shown.set("body", request.body().isMissingNode() ? object().nullNode() : request.body());
    }

    /** Ids and answers, by which what was sent is compared with what a bot has processed. */
    static ObjectNode notification(SentNotification notification) {
        ObjectNode shown = object().put("id", notification.messageId())
                .put("call", notification.callId())
                .put("what", notification.what())
                .put("acknowledged", notification.acknowledged());
        return shown.set(
                "attempts",
                array(notification.attempts().stream()
                        .map(attempt -> object().put("at", seconds(attempt.at()))
                                .put("to", attempt.to().toString())
                                .put("status", attempt.status()))
                        .toList()));
    }

    /** The same with the body. */
    static ObjectNode withBody(SentNotification notification) {
        return notification(notification).set("body", notification.body());
    }
}
