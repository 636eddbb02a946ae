package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Awaited;
import io.github.graphcalls.callback.Goal;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.model.GraphJson;
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

    private static final String CALL_NOT_FOUND = Integer.toString(OperationResult.CALL_NOT_FOUND.subcode());

    private final GraphClient client;
    private final RequestPlan call;
    private final RequestPlan operation;

    LastLook(GraphClient client, ProducerSettings settings) {
        this.client = client;
        this.call = settings.planOf(CallOperation.GET);
        this.operation = settings.planOf(CallOperation.GET_OPERATION);
    }

    /** How the operation came out; empty if it goes on, or if that could not be learned. */
    CompletionStage<Optional<Awaited>> atOperation(String callId, String operationId) {
        return ask(operation, headers(callId, operationId), Awaited::inAnswer, LastLook::withoutOperation);
    }

    /** Whether the call has got where it should; empty if it has not, or if that could not be learned. */
    CompletionStage<Optional<Awaited>> atCall(String callId, Goal goal) {
        return ask(call, headers(callId, ""), goal::in, gone -> Optional.of(goal.gone()));
    }

    private static Map<String, Object> headers(String callId, String operationId) {
        return Map.of(GraphCallsConstants.CALL_ID, callId, GraphCallsConstants.OPERATION_ID, operationId);
    }

    /** An operation that is not found may be over in a call that goes on; only the call's own code says that it has ended. */
    private static Optional<Awaited> withoutOperation(GraphCallsException notFound) {
        return notFound.errorCode().equals(CALL_NOT_FOUND) ? Optional.of(Awaited.callGone()) : Optional.empty();
    }

    private CompletionStage<Optional<Awaited>> ask(
            RequestPlan plan, Map<String, Object> headers, Found found, NotFound notFound) {
        try {
            return client.send(plan.request(null, headers)).handle((response, failure) -> {
                if (failure == null) {
                    return read(response, found);
                }
                return failure instanceof GraphCallsException error && error.kind() == Kind.NOT_FOUND
                        ? notFound.judge(error)
                        : Optional.empty();
            });
        } catch (GraphCallsException e) {
            LOG.debug("What was awaited could not be asked for", e);
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private static Optional<Awaited> read(GraphResponse response, Found found) {
        try {
            return found.judge(GraphJson.mapper().readTree(response.body()));
        } catch (IOException e) {
            LOG.debug("What was awaited could not be looked up", e);
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Found {
        Optional<Awaited> judge(JsonNode resource);
    }

    @FunctionalInterface
    private interface NotFound {
        Optional<Awaited> judge(GraphCallsException error);
    }
}
