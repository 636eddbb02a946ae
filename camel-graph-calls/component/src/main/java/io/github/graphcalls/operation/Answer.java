package io.github.graphcalls.operation;

import io.github.graphcalls.model.CommsOperation;
import java.util.List;

/**
 * What an operation's answer is.
 *
 * @param type the model's type of it, or of each of its elements; {@link Void} for an empty answer
 * @param shape whether it is one, a list or empty
 * @param ids the id that the answer's {@code id} is: one, or none
 */
public record Answer(Class<?> type, Shape shape, List<PathVariable> ids) {

    /** How many resources an answer holds. */
    public enum Shape {
        NONE,
        ONE,
        LIST
    }

    static Answer answersNothing() {
        return new Answer(Void.class, Shape.NONE, List.of());
    }

    static Answer answers(Class<? extends CommsOperation> operation) {
        return answers(operation, PathVariable.OPERATION);
    }

    static Answer answers(Class<?> resource, PathVariable id) {
        return new Answer(resource, Shape.ONE, List.of(id));
    }

    static Answer answersListOf(Class<?> resource) {
        return new Answer(resource, Shape.LIST, List.of());
    }
}
