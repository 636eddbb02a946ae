package io.github.graphcalls;

import io.github.graphcalls.callback.Goal;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.operation.CallOperation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * Lets {@code answer} succeed in a route that runs again for a call which it answered before it was cut off: the dialogue
 * then begins again from the top.
 */
final class AnswerAgain {

    private static final int ACCEPTED = 202;

    private final SharedServices services;
    private final CallLook look;

    AnswerAgain(GraphCallsEndpoint endpoint) {
        this.services = endpoint.getComponent().services();
        this.look = new CallLook(endpoint);
    }

    /** Whether the exchange may have done what the request is to do. */
    static boolean mayHaveCome(Exchange exchange, CallOperation operation, GraphRequest request) {
        return operation == CallOperation.ANSWER
                && request.callId().equals(exchange.getProperty(GraphCallsConstants.REDELIVERED_CALL, String.class));
    }

    /** Sends the answer, unless the call is up already; what is refused because it was answered before has succeeded. */
    CompletionStage<GraphResponse> send(GraphRequest request, Supplier<CompletionStage<GraphResponse>> sending) {
        if (services.calls().has(request.callId(), Goal.ESTABLISHED)) {
            return CompletableFuture.completedFuture(done());
        }
        return sending.get()
                .handle((response, failure) ->
                        failure == null ? CompletableFuture.completedFuture(response) : afterRefusal(request, failure))
                .thenCompose(stage -> stage);
    }

    private CompletionStage<GraphResponse> afterRefusal(GraphRequest request, Throwable failure) {
        Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
        return look.at(request.callId())
                .thenCompose(standing -> standing == CallLook.Standing.UP
                        ? CompletableFuture.completedFuture(done())
                        : CompletableFuture.failedFuture(reason));
    }

    private static GraphResponse done() {
        return new GraphResponse(ACCEPTED, new byte[0], "", "");
    }
}
