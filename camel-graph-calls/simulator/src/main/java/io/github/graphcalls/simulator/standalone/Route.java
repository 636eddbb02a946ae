package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.HttpReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that the control API can do.
 *
 * @param path with {@code {id}} where an id stands
 */
record Route(String method, String path, Function<ControlRequest, HttpReply> handler) {
    private static final String ID = "{id}";

    /** The id in that path, or an empty text if this route has none; empty if the path is another. */
    Optional<String> fits(String rawPath) {
        List<String> own = List.of(path.split("/"));
        List<String> given = List.of(rawPath.split("/"));
        if (own.size() != given.size()) {
            return Optional.empty();
        }
        String id = "";
        for (int index = 0; index < own.size(); index++) {
            if (own.get(index).equals(ID)) {
                id = ControlRequest.decoded(given.get(index));
            } else if (!own.get(index).equals(given.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(id);
    }
}
