package io.github.graphcalls.model;

import java.util.Locale;

/** The spellings of {@code @odata.type} that come: with and without {@code #} and namespace, in any case. */
final class TypeNames {
    private static final String NAMESPACE = "microsoft.graph.";

    private TypeNames() {}

    /** As Graph documents it: {@code #microsoft.graph.call} for Call. */
    static String full(Class<?> type) {
        return "#" + NAMESPACE + shortName(type);
    }

    static String shortName(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** What tables are looked up by: the short name, in lower case. */
    static String key(String odataType) {
        String name = odataType.startsWith("#") ? odataType.substring(1) : odataType;
        name = name.toLowerCase(Locale.ROOT);
        return name.startsWith(NAMESPACE) ? name.substring(NAMESPACE.length()) : name;
    }
}
