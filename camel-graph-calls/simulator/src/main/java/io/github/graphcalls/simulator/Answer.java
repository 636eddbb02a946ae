package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What Graph answers.
 *
 * @param location path of the new resource below the version, such as {@code /communications/calls/1}
 * @param detail what the transcript says beside the operation's name, or an empty text
 */
record Answer(int status, Optional<JsonNode> body, Optional<String> location, String detail) {
    static Answer empty(int status) {
        return new Answer(status, Optional.empty(), Optional.empty(), "");
    }

    static Answer of(int status, JsonNode body) {
        return new Answer(status, Optional.of(body), Optional.empty(), "");
    }

    Answer at(String path) {
        return new Answer(status, body, Optional.of(path), detail);
    }

    Answer saying(String words) {
        return new Answer(status, body, location, words);
    }
}
