package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.RosterSource;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CallOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks Graph for a call's participants, where and as a consumer's endpoint says. */
final class ListedParticipants implements RosterSource {

    private final GraphCallsEndpoint endpoint;

    ListedParticipants(GraphCallsEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public String applicationId() {
        return Objects.requireNonNullElse(endpoint.getConfiguration().getApplicationId(), "");
    }

    @Override
    public CompletionStage<JsonNode> participants(String callId) {
        GraphCallsConfiguration options = endpoint.getConfiguration();
        try {
            return endpoint.getComponent()
                    .services()
                    .client(options)
                    .send(ProducerSettings.plan(CallOperation.LIST_PARTICIPANTS, options)
                            .request(null, Map.of(GraphCallsConstants.CALL_ID, callId)))
                    .thenApply(ListedParticipants::value);
        } catch (GraphCallsException | IllegalArgumentException e) { // a consumer may have no credentials
            return CompletableFuture.failedFuture(e);
        }
    }

    private static JsonNode value(GraphResponse response) {
        try {
            return GraphJson.mapper().readTree(response.body()).path("value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
