package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What must be known beside notifications to say who comes and goes. */
public interface RosterSource {

    /** Knows nothing. */
    RosterSource NONE = new RosterSource() {
        @Override
        public String applicationId() {
            return "";
        }

        @Override
        public CompletionStage<JsonNode> participants(String callId) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException("nobody can be asked"));
        }
    };

    /** The application's id, empty if it is not known. */
    String applicationId();

    /** Asks the service for the participants, an array. It may block the calling thread, which is one of the route pool. */
    CompletionStage<JsonNode> participants(String callId);
}
