package io.github.graphcalls.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one place says of options, headers, operations and events.
 *
 * @param place where users read it
 * @param said by kind, then by name; what a place only names, such as an operation, has no words. A kind that a place
 *     leaves out is not in the map
 * @param leftOut names that the place cannot have, of any kind
 */
public record Words(String place, Map<Kind, Map<String, String>> said, Set<String> leftOut) {

    /** Of a place that leaves out nothing of its kinds. */
    Words(String place, Map<Kind, Map<String, String>> said) {
        this(place, said, Set.of());
    }

    /** The catalog's words of what this place says, to compare them with. */
    Words asInTheCatalog() {
        Map<Kind, Map<String, String>> same = new TreeMap<>(CatalogWords.words().said());
        same.keySet().retainAll(said.keySet());
        same.replaceAll((kind, all) -> {
            Map<String, String> some = new TreeMap<>(all);
            some.keySet().removeAll(leftOut);
            return some;
        });
        return new Words(place, same);
    }

    @Override
    public String toString() {
        return place;
    }
}
