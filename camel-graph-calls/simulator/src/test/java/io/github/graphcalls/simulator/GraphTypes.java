package io.github.graphcalls.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Graph's types and actions, read from tables. A line that begins a block is {@code type NAME [: BASE] [abstract]},
 * {@code action NAME BOUND_TO -> RETURNS} or {@code enum NAME}; the indented lines below are its properties, parameters or
 * values. What begins with {@code #} is a remark. A later table adds to, or replaces, what an earlier one says.
 */
final class GraphTypes {
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, Set<String>> enums = new LinkedHashMap<>();

    /** @param base empty for none */
    record Type(String name, String base, boolean isAbstract, Map<String, String> properties) {}

    /** @param parameters with their types; a question mark after the type is for one that may be left out */
    record Action(String name, String boundTo, String returns, Map<String, String> parameters) {}

    static GraphTypes v1() {
        return new GraphTypes().with("graph-v1.0.txt").with("graph-v1.0-differences.txt");
    }

    static GraphTypes beta() {
        return v1().with("graph-beta.txt");
    }

    static List<String> lines(String resource) {
        try (InputStream in = GraphTypes.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private GraphTypes with(String resource) {
        Block block = line -> {
            throw new IllegalStateException(resource + " begins inside a block: " + line);
        };
        for (String line : lines(resource)) {
            if (line.startsWith("  ")) {
                block.add(line.trim());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                block = begin(line.split(" "));
            }
        }
        return this;
    }

    private interface Block {
        void add(String line);
    }

    private Block begin(String[] words) {
        if (words[0].equals("enum")) {
            Set<String> values = enums.computeIfAbsent(words[1], name -> new LinkedHashSet<>());
            return values::add;
        }
        Map<String, String> members = words[0].equals("type") ? type(words).properties : action(words).parameters;
        return line -> members.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }

    private Type type(String[] words) {
        List<String> rest = List.of(words).subList(2, words.length);
        return types.computeIfAbsent(
                words[1],
                name -> new Type(
                        name,
                        rest.contains(":") ? rest.get(rest.indexOf(":") + 1) : "",
                        rest.contains("abstract"),
                        new LinkedHashMap<>()));
    }

    private Action action(String[] words) {
        return actions.computeIfAbsent(
                words[2] + " " + words[1], key -> new Action(words[1], words[2], words[4], new LinkedHashMap<>()));
    }

    int size() {
        return types.size() + actions.size() + enums.size();
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Set<String>> values(String enumeration) {
        return Optional.ofNullable(enums.get(enumeration));
    }

    Optional<Action> action(String boundTo, String name) {
        return Optional.ofNullable(actions.get(boundTo + " " + name));
    }

    /** The declared type of a property, its own or inherited. */
    Optional<String> property(String type, String property) {
        return type(type)
                .flatMap(it -> Optional.ofNullable(it.properties.get(property)).or(() -> property(it.base, property)));
    }

    boolean isA(String type, String declared) {
        return type.equals(declared)
                || type(type).filter(it -> isA(it.base, declared)).isPresent();
    }
}
