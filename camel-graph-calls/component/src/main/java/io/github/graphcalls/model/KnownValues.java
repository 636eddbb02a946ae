package io.github.graphcalls.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The values of one of Graph's enumerations, found whatever their case. Filled by static initialisers, then only read. */
final class KnownValues<T> {
    private final Function<String, T> constructor;
    private final Map<String, T> byName = new HashMap<>();
    private final List<T> all = new ArrayList<>();

    KnownValues(Function<String, T> constructor) {
        this.constructor = constructor;
    }

    T add(String name) {
        T value = constructor.apply(name);
        byName.put(name, value);
        byName.put(name.toLowerCase(Locale.ROOT), value);
        all.add(value);
        return value;
    }

    /** The known value of that name, else a new one that keeps the name as it is. */
    T find(String name) {
        T exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        T known = byName.get(name.toLowerCase(Locale.ROOT));
        return known != null ? known : constructor.apply(name);
    }

    List<T> all() {
        return Collections.unmodifiableList(all);
    }
}
