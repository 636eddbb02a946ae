package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares a request with a recorded one, of which all that may be about somebody is in disguise and says nothing. */
final class Shapes {
    private static final Pattern DISGUISED = Pattern.compile("x[0-9a-f]{16}|\\+999\\d{10}|https://capture\\.invalid/.*"
            + "|(?i:[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})");

    private final List<String> differences = new ArrayList<>();

    private Shapes() {}

    /** What is otherwise, each as the end of a sentence; empty when nothing is. */
    static List<String> differences(JsonNode recorded, JsonNode now) {
        Shapes shapes = new Shapes();
        shapes.compare("", recorded, now);
        return shapes.differences;
    }

    private void compare(String at, JsonNode recorded, JsonNode now) {
        if (recorded.isObject() && now.isObject()) {
            compareObjects(at, recorded, now);
        } else if (recorded.isArray() && now.isArray()) {
            if (recorded.size() != now.size()) {
                differences.add(at + " had " + recorded.size() + " elements and has " + now.size());
                return;
            }
            for (int index = 0; index < recorded.size(); index++) {
                compare(at + "[" + index + "]", recorded.get(index), now.get(index));
            }
        } else if (!recorded.equals(now) && !isHidden(recorded)) {
            differences.add(at + " was " + shown(recorded) + " and is " + shown(now));
        }
    }

    private void compareObjects(String at, JsonNode recorded, JsonNode now) {
        TreeSet<String> names = new TreeSet<>();
        recorded.fieldNames().forEachRemaining(names::add);
        boolean unknown = names.removeIf(name -> DISGUISED.matcher(name).matches());
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String place = at.isEmpty() ? name : at + "." + name;
            if (!now.has(name)) {
                differences.add(place + " is missing");
            } else if (recorded.has(name)) {
                compare(place, recorded.get(name), now.get(name));
            } else if (!unknown) {
                differences.add(place + " is new");
            }
        }
    }

    /** Numbers that were not to be recorded are 0. */
    private static boolean isHidden(JsonNode recorded) {
        return recorded.isTextual() && DISGUISED.matcher(recorded.textValue()).matches()
                || recorded.isNumber() && recorded.asDouble() == 0;
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
