package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The keys of one call in the order they were pressed, so that each is handed on once, however this node learned of it.
 * Guarded by the call's monitor.
 */
final class Presses {

    private static final int REMEMBERED = 32;

    private final PressedKeys keys = new PressedKeys();
    private List<String> last = List.of(); // in most calls it stays empty
    private long pressed;
    private long handedOn;

    PressedKeys keys() {
        return keys;
    }

    void press(String key) {
        List<String> more = new ArrayList<>(last.subList(Math.max(0, last.size() - REMEMBERED + 1), last.size()));
        more.add(key);
        last = more;
        pressed++;
    }

    /** Hands on to those who collect keys what they have not got yet. */
    void handOn() {
        if (handedOn == pressed) {
            return;
        }
        Iterator<String> all = last.iterator();
        for (long number = pressed - last.size() + 1; number <= pressed; number++) {
            String key = all.next();
            if (number > handedOn) {
                keys.pressed(key);
            }
        }
        handedOn = pressed;
    }

    void save(ObjectNode into) {
        if (pressed > 0) {
            into.put("pressed", pressed);
            last.forEach(into.putArray("keys")::add);
        }
    }

    /** @param handsOn whether what was pressed since is to be handed on here; otherwise it belonged to a dialogue of another node */
    void restore(JsonNode from, boolean handsOn) {
        List<String> saved = new ArrayList<>();
        from.path("keys").forEach(key -> saved.add(key.asText()));
        last = List.copyOf(saved);
        pressed = from.path("pressed").asLong(0);
        handedOn = handsOn ? Math.min(handedOn, pressed) : pressed;
    }
}
