package io.github.graphcalls.simulator.standalone;

import static io.github.graphcalls.simulator.standalone.ScenarioFile.get;

import io.github.graphcalls.simulator.Oddities;
import io.github.graphcalls.simulator.Oddity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Oddities that are to be switched: {@code on} and {@code off}, each a list of names. */
record OddityRequest(List<Oddity> on, List<Oddity> off) {
    static final OddityRequest NONE = new OddityRequest(List.of(), List.of());

    private static final Set<String> KEYS = Set.of("on", "off");
    private static final Map<String, Oddity> BY_NAME =
            Arrays.stream(Oddity.values()).collect(Collectors.toMap(Oddity::name, oddity -> oddity));

    OddityRequest {
        on = List.copyOf(on);
        off = List.copyOf(off);
    }

    /** The names that can be said. */
    static List<String> names() {
        return Arrays.stream(Oddity.values()).map(Oddity::name).toList();
    }

    static Optional<Oddity> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static OddityRequest read(Part part) {
        Map<String, Part> keys = part.mapping(KEYS);
        return new OddityRequest(oddities(keys, "on"), oddities(keys, "off"));
    }

    private static List<Oddity> oddities(Map<String, Part> keys, String key) {
        return get(keys, key)
                .map(names -> names.list(BY_NAME.size()).stream()
                        .map(name -> named(name.text())
                                .orElseThrow(() ->
                                        name.wrong("there is no oddity " + name.text() + "; known are " + names())))
                        .toList())
                .orElse(List.of());
    }

    /** These, and then the others. */
    OddityRequest and(OddityRequest others) {
        return new OddityRequest(
                Stream.concat(on.stream(), others.on.stream()).toList(),
                Stream.concat(off.stream(), others.off.stream()).toList());
    }

    void switches(Oddities oddities) {
        oddities.on(on.toArray(Oddity[]::new)).off(off.toArray(Oddity[]::new));
    }
}
