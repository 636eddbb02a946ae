package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the body of an operation's request is.
 *
 * @param record the model's record for it; {@link Void} for an operation without a body
 * @param leftOut properties that only the service gives
 * @param rules what must hold between parameters
 */
record RequestBody(Class<?> record, Set<String> leftOut, List<Rule> rules) {

    /**
     * What must hold between parameters.
     *
     * @param needs such as {@code targets or meetingInfo}
     */
    record Rule(String needs, Predicate<ObjectNode> holds) {}

    static RequestBody takes(Class<?> record) {
        return new RequestBody(record, Set.of(), List.of());
    }

    static RequestBody takesNothing() {
        return takes(Void.class);
    }

    RequestBody leavingOut(String... properties) {
        return new RequestBody(record, Set.of(properties), rules);
    }

    RequestBody needing(String what, Predicate<ObjectNode> holds) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(what, holds));
        return new RequestBody(record, leftOut, List.copyOf(more));
    }

    RequestBody needingAnyOf(String... names) {
        return needing(String.join(" or ", names), body -> Arrays.stream(names).anyMatch(body::hasNonNull));
    }

    boolean isNothing() {
        return record == Void.class;
    }
}
