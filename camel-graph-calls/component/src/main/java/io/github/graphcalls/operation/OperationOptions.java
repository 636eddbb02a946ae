package io.github.graphcalls.operation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which endpoint options belong to which operation, by the table. */
public final class OperationOptions {

    private static final Set<String> ALL = CallOperation.sent().stream()
            .flatMap(OperationOptions::names)
            .collect(LinkedHashSet::new, Set::add, Set::addAll);

    private OperationOptions() {}

    /** The ids and request parameters that some operation has as option. */
    public static Set<String> all() {
        return Set.copyOf(ALL);
    }

    /** The ids and request parameters that this operation has as option. */
    public static Set<String> of(CallOperation operation) {
        return names(operation).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /**
     * Refuses options that an endpoint sets and its operation does not have.
     *
     * @param values of the endpoint
     * @param defaults what an endpoint has that sets nothing
     * @throws IllegalArgumentException naming the option and the operations that have it
     */
    public static void check(CallOperation operation, Values values, Values defaults) {
        Set<String> own = of(operation);
        for (String option : ALL) {
            if (!own.contains(option) && !values.of(option).equals(defaults.of(option))) {
                throw OperationErrors.foreignOption(operation, option);
            }
        }
    }

    private static Stream<String> names(CallOperation operation) {
        return Stream.concat(
                operation.variables().stream().map(PathVariable::option),
                operation.parameters().stream().map(Parameter::option));
    }

    /** An endpoint's options. */
    @FunctionalInterface
    public interface Values {

        /** The value of the option of that name; empty if it is not set. */
        Optional<Object> of(String option);
    }
}
