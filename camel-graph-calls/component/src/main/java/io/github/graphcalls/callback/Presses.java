package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The keys of one call in the order they were pressed, so that each is handed on once, however this node learned of it.
 * Guarded by the call's monitor.
 */
final class Presses {

    private static final int REMEMBERED = 32;

    private final PressedKeys keys = new PressedKeys();
    private Deque<String> last = new ArrayDeque<>(1); // in most calls it stays empty
    private long pressed;
    private long handedOn;

    PressedKeys keys() {
        return keys;
    }

    void press(String key) {
        if (last.size() == REMEMBERED) {
            last.remove();
        }
        last.add(key);
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
        last = new ArrayDeque<>(1);
        from.path("keys").forEach(key -> last.add(key.asText()));
        pressed = from.path("pressed").asLong(0);
        handedOn = handsOn ? Math.min(handedOn, pressed) : pressed;
    }
}
