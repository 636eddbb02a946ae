package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How often it was tried to join a meeting again.
 *
 * @param before until the call was made, because those before it had broken off
 * @param since because this call has broken off
 */
public record Tries(int before, int since) {

    static final Tries NONE = new Tries(0, 0);

    private static final String MEMBER = "tries";

    /** They are only counted up, and the count may come from a node that knows less. */
    Tries orMore(Tries other) {
        return new Tries(Math.max(before, other.before), Math.max(since, other.since));
    }

    void save(ObjectNode into) {
        if (!equals(NONE)) {
            into.putObject(MEMBER).put("before", before).put("since", since);
        }
    }

    static Tries saved(JsonNode from) {
        JsonNode tries = from.path(MEMBER);
        return new Tries(tries.path("before").asInt(), tries.path("since").asInt());
    }
}
