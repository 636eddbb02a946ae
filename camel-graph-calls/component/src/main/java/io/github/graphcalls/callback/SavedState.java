package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStoreException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes the small things of what is kept in a store. */
final class SavedState {

    private SavedState() {}

    /** What was saved; an empty object where nothing was. */
    static JsonNode read(String saved) throws CallStoreException {
        try {
            return saved.isEmpty()
                    ? GraphJson.mapper().createObjectNode()
                    : GraphJson.mapper().readTree(saved);
        } catch (JsonProcessingException e) { // its message would quote it
            throw CallStoreException.lasting(
                    "what is kept of a call is no JSON; another version may have written it", null);
        }
    }

    static void put(ObjectNode into, String member, Instant at) {
        if (at != null) {
            into.put(member, at.toString());
        }
    }

    static Optional<Instant> instant(JsonNode from, String member) {
        String text = Envelope.text(from, member);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) { // written by another version: as if it were not there
            return Optional.empty();
        }
    }
}
