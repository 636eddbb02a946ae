package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.Script;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What became of the steps that people were last given by the control API. Safe for use by many threads. */
final class FollowedSteps {
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    void begin(Person person, Script steps) {
        last.put(person.id(), person.follows(steps));
    }

    void forget() {
        last.clear();
    }

    /** {@code state}: none, running, done or failed, and then the {@code failure}. */
    ObjectNode shown(Person person) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        CompletableFuture<Void> steps = last.get(person.id());
        if (steps == null) {
            return shown.put("state", "none");
        }
        if (!steps.isDone()) {
            return shown.put("state", "running");
        }
        return steps.handle((done, failure) -> failure == null
                        ? shown.put("state", "done")
                        : shown.put("state", "failed").put("failure", Failure.text(failure)))
                .join();
    }
}
