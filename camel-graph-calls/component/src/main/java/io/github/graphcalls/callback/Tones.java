package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that were pressed in a call. */
final class Tones {

    /** Whether a key with a sequence id that came before is the same press told again. */
    enum Repeats {
        /** The request has no message id to tell repeats by. */
        BY_SEQUENCE,
        /** Repeats are known by the request's message id. */
        BY_MESSAGE
    }

    private static final int REMEMBERED = 64;
    private static final Map<String, String> NAMED = Map.of("star", "*", "pound", "#");

    private Set<Long> sequence = Set.of(); // in most calls it stays empty

    /** Whether a call's data tell of a key. */
    static boolean isIn(JsonNode call) {
        return !Envelope.text(call.path("toneInfo"), "tone").isBlank();
    }

    /** The key as 0 to 9, * or #, or another tone's name; empty for a repeat. */
    Optional<String> pressed(JsonNode toneInfo, Repeats repeats) {
        JsonNode id = toneInfo.path("sequenceId");
        boolean isNew = !id.isValueNode() || add(id.asLong());
        if (sequence.size() > REMEMBERED) {
            sequence.remove(sequence.iterator().next());
        }
        if (!isNew && repeats == Repeats.BY_SEQUENCE) {
            return Optional.empty();
        }
        return Optional.of(key(Envelope.text(toneInfo, "tone").toLowerCase(Locale.ROOT)));
    }

    private boolean add(long id) {
        if (sequence.isEmpty()) {
            sequence = new LinkedHashSet<>();
        }
        return sequence.add(id);
    }

    private static String key(String tone) {
        return tone.startsWith("tone") ? tone.substring(4) : NAMED.getOrDefault(tone, tone);
    }

    void save(ObjectNode into) {
        if (!sequence.isEmpty()) {
            sequence.forEach(into.putArray("tones")::add);
        }
    }

    void restore(JsonNode from) {
        sequence = Set.of();
        from.path("tones").forEach(id -> add(id.asLong()));
    }
}
