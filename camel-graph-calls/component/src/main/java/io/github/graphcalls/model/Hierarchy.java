package io.github.graphcalls.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records of one sealed interface: by type name, and by the members that only one of them has. */
final class Hierarchy {
    private static final ClassValue<Hierarchy> ALL = new ClassValue<>() {
        @Override
        protected Hierarchy computeValue(Class<?> root) {
            return new Hierarchy(root);
        }
    };

    private final Map<String, Class<?>> byKey = new HashMap<>();
    private final Map<String, Class<?>> byMember = new HashMap<>();
    private final Class<?> unrecognised;

    private Hierarchy(Class<?> root) {
        Class<?>[] records = root.getPermittedSubclasses();
        unrecognised = Arrays.stream(records)
                .filter(Unrecognised.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
        Set<String> shared = new HashSet<>();
        for (Class<?> type : records) {
            if (type != unrecognised) {
                byKey.put(TypeNames.key(TypeNames.shortName(type)), type);
            }
            for (RecordComponent component : type.getRecordComponents()) {
                if (byMember.put(component.getName(), type) != null) {
                    shared.add(component.getName());
                }
            }
        }
        byMember.keySet().removeAll(shared);
    }

    /** The hierarchy of a sealed interface or of one of its records. */
    static Hierarchy of(Class<?> type) {
        if (type.isSealed()) {
            return ALL.get(type);
        }
        return ALL.get(Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .orElseThrow());
    }

    /** The record of that type name, else the one that keeps what no other fits. */
    Class<?> byType(String odataType) {
        return byKey.getOrDefault(TypeNames.key(odataType), unrecognised);
    }

    /** The record that alone has a member of that name. */
    Optional<Class<?>> byMember(String name) {
        return Optional.ofNullable(byMember.get(name));
    }

    Class<?> unrecognised() {
        return unrecognised;
    }

    Map<String, Class<?>> byKey() {
        return Map.copyOf(byKey);
    }
}
