package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CallOperation;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Graph how a call stands, where and as an endpoint says. */
final class CallLook {

    /** How a call stands. */
    enum Standing {
        /** It rings. */
        RINGING,
        /** It is up, or about to be. */
        UP,
        /** Graph does not know it any more, or says that it is over. */
        GONE,
        /** That could not be learned. */
        UNKNOWN
    }

    private static final Set<String> RINGING = Set.of("", "incoming", "ringing");
    private static final Set<String> OVER = Set.of("terminating", "terminated");

    private static final Logger LOG = LoggerFactory.getLogger(CallLook.class);

    private final Supplier<SharedServices> services;
    private final GraphCallsConfiguration options;

    CallLook(GraphCallsEndpoint endpoint) {
        this(() -> endpoint.getComponent().services(), endpoint.getConfiguration());
    }

    /** @param options where and with which credentials */
    CallLook(Supplier<SharedServices> services, GraphCallsConfiguration options) {
        this.services = services;
        this.options = options;
    }

    /** Why nothing can be asked; empty if it can. */
    Optional<String> whyNot() {
        try {
            services.get().client(options);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Never fails: what cannot be learned is {@link Standing#UNKNOWN}. Sends on the calling thread. */
    CompletionStage<Standing> at(String callId) {
        return asked(CallOperation.GET, callId, CallLook::standing);
    }

    /** Keeps the call alive, which tells that it is up or gone; otherwise as {@link #at}. */
    CompletionStage<Standing> keepAlive(String callId) {
        return asked(CallOperation.KEEP_ALIVE, callId, response -> Standing.UP);
    }

    private CompletionStage<Standing> asked(
            CallOperation operation, String callId, Function<GraphResponse, Standing> answered) {
        try {
            GraphClient client = services.get().client(options);
            return client.send(ProducerSettings.plan(operation, options)
                            .request(null, Map.of(GraphCallsConstants.CALL_ID, callId)))
                    .handle((response, failure) -> failure == null ? answered.apply(response) : afterFailure(failure));
        } catch (GraphCallsException | IllegalArgumentException e) { // a consumer may have no credentials
            return CompletableFuture.completedFuture(Standing.UNKNOWN);
        }
    }

    private static Standing standing(GraphResponse response) {
        try {
            JsonNode call = GraphJson.mapper().readTree(response.body());
            String state = call.path("state").asText("").toLowerCase(Locale.ROOT);
            if (OVER.contains(state)) {
                return Standing.GONE;
            }
            return RINGING.contains(state) ? Standing.RINGING : Standing.UP;
        } catch (IOException e) { // it answered, and said nothing
            return Standing.UNKNOWN;
        }
    }

    private static Standing afterFailure(Throwable failure) {
        Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
        LOG.debug("How a call stands was not told: {}", reason.getMessage());
        return reason instanceof GraphCallsException error && error.kind() == Kind.NOT_FOUND
                ? Standing.GONE
                : Standing.UNKNOWN;
    }
}
