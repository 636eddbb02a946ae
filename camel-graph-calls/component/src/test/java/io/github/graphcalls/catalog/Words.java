package io.github.graphcalls.catalog;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one place says of options, headers, operations and events.
 *
 * @param place where users read it
 * @param said by kind, then by name; what a place only names, such as an operation, has no words. A kind that a place
 *     leaves out is not in the map
 */
public record Words(String place, Map<Kind, Map<String, String>> said) {

    /** The catalog's words of what this place says, to compare them with. */
    Words asInTheCatalog() {
        Map<Kind, Map<String, String>> same = new TreeMap<>(CatalogWords.words().said());
        same.keySet().retainAll(said.keySet());
        return new Words(place, same);
    }

    /** The same of some names only: what a place shows a choice of is compared with the catalog's words of that choice. */
    Words ofThoseIn(Words choice) {
        Map<Kind, Map<String, String>> some = new TreeMap<>();
        said.forEach((kind, all) -> {
            Map<String, String> chosen = new TreeMap<>(all);
            chosen.keySet().retainAll(choice.said().get(kind).keySet());
            some.put(kind, chosen);
        });
        return new Words(place, some);
    }

    @Override
    public String toString() {
        return place;
    }
}
