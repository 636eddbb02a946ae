package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Awaited;
import io.github.graphcalls.callback.Awaited.Result;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.RequestPlan;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service how things stand before a wait is given up: notifications get lost (facts, sections 10 and 11), and a
 * wait should end with the truth rather than with a guess.
 */
final class LastLook {

    private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);

    private final GraphClient client;
    private final Await awaited;
    private final RequestPlan call;
    private final RequestPlan operation;

    LastLook(GraphClient client, ProducerSettings settings) {
        this.client = client;
        this.awaited = settings.await();
        this.call = settings.planOf(CallOperation.GET);
        this.operation = settings.planOf(CallOperation.GET_OPERATION);
    }

    /** How the operation came out; empty if it goes on, or if that could not be learned. */
    CompletionStage<Optional<Awaited>> atOperation(String callId, String operationId) {
        return ask(operation, headers(callId, operationId), Awaited::inAnswer);
    }

    /** Whether the call has got where it should; empty if it has not, or if that could not be learned. */
    CompletionStage<Optional<Awaited>> atCall(String callId) {
        return ask(call, headers(callId, ""), this::inCall);
    }

    private static Map<String, Object> headers(String callId, String operationId) {
        return Map.of(GraphCallsConstants.CALL_ID, callId, GraphCallsConstants.OPERATION_ID, operationId);
    }

    private Optional<Awaited> inCall(JsonNode found) {
        String state = found.path("state").asText();
        boolean established = state.equalsIgnoreCase("established");
        boolean active = found.path("mediaState").path("audio").asText().equalsIgnoreCase("active");
        boolean ended = state.equalsIgnoreCase("terminated");
        boolean reached = awaited == Await.ESTABLISHED && established
                || awaited == Await.MEDIA_ACTIVE && established && active
                || awaited == Await.TERMINATED && ended;
        if (reached) {
            return Optional.of(new Awaited(Result.REACHED, found));
        }
        return ended ? Optional.of(new Awaited(Result.CALL_ENDED, found)) : Optional.empty();
    }

    private CompletionStage<Optional<Awaited>> ask(RequestPlan plan, Map<String, Object> headers, Reader reader) {
        try {
            return client.send(plan.request(null, headers))
                    .handle((response, failure) -> read(response, failure, reader));
        } catch (GraphCallsException e) {
            return CompletableFuture.completedFuture(read(null, e, reader));
        }
    }

    private Optional<Awaited> read(GraphResponse response, Throwable failure, Reader reader) {
        if (failure instanceof GraphCallsException error && error.kind() == Kind.NOT_FOUND) {
            Result result = awaited == Await.TERMINATED ? Result.REACHED : Result.CALL_ENDED;
            return Optional.of(new Awaited(result, GraphJson.mapper().createObjectNode()));
        }
        try {
            return failure == null ? reader.read(GraphJson.mapper().readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("What was awaited could not be looked up", e);
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reader {
        Optional<Awaited> read(JsonNode json);
    }
}
