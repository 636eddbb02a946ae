package io.github.graphcalls.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What records keep of the collections they are given: copies that nobody can change. */
final class Kept {
    /** Stands for a list that was not there; told by identity from one that was there and empty. */
    private static final List<?> ABSENT = Collections.unmodifiableList(new ArrayList<>(0));

    private Kept() {}

    /** A copy without nulls. */
    @SuppressWarnings("unchecked") // an empty list is one of any type
    static <T> List<T> list(List<T> given) {
        if (given == null || isAbsent(given)) {
            return (List<T>) ABSENT;
        }
        return given.stream().filter(Objects::nonNull).toList();
    }

    /** A copy in the order given; nulls in it are kept, because Graph sends them. */
    static Map<String, Object> map(Map<String, Object> given) {
        return given == null || given.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    static boolean isAbsent(Object value) {
        return value == null || value == ABSENT;
    }
}
