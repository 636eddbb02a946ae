package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Awaited;
import io.github.graphcalls.callback.Goal;
import io.github.graphcalls.graph.EndReason;
import io.github.graphcalls.graph.EndReasons;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.graph.SentState;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.CommsOperation;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.Outcome.Told;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;

/**
 * Lets an exchange go on when what it awaits has come. No thread waits meanwhile: waits end in the route pool, by a
 * notification or by their time-out.
 */
final class Awaiting {

    /** What of the call is awaited, where it is not an operation's outcome. */
    private static final Map<Await, Goal> STATES = Map.of(
            Await.ESTABLISHED, Goal.ESTABLISHED,
            Await.MEDIA_ACTIVE, Goal.MEDIA_ACTIVE,
            Await.TERMINATED, Goal.TERMINATED);

    private final ProducerSettings settings;
    private final SharedServices services;
    private final Optional<Goal> goal;
    private final LastLook lastLook;
    private final Patience patience;

    Awaiting(ProducerSettings settings, SharedServices services, GraphClient client) {
        this.settings = settings;
        this.services = services;
        this.goal = goal(settings);
        this.lastLook = new LastLook(client, settings);
        this.patience = new Patience(services.scheduler());
    }

    /** Where the call is to get; empty where an operation's own outcome is awaited. */
    private static Optional<Goal> goal(ProducerSettings settings) {
        Goal state = STATES.get(settings.await());
        if (state != null) {
            return Optional.of(state);
        }
        if (settings.operation().outcome().told() != Told.BY_CALL_STATE) {
            return Optional.empty();
        }
        return Optional.of(settings.operation() == CallOperation.TRANSFER ? Goal.TRANSFERRED : Goal.TERMINATED);
    }

    /**
     * Refuses what could never come true, before anything is sent.
     *
     * @throws GraphCallsException if nothing receives notifications, or if what is awaited would wait for this very exchange
     */
    void check(Exchange exchange, GraphRequest request) throws GraphCallsException {
        if (settings.await() == Await.RESPONSE) {
            return;
        }
        if (!services.doors().isAnyOpen()) {
            throw refused(
                    request,
                    "await=" + settings.await() + " needs the service's notifications, but nothing receives them",
                    "Start a route from graph-calls:notifications, or use await=response.");
        }
        if (!request.callId().isEmpty() && request.callId().equals(owedAnswer(exchange))) {
            throw refused(
                    request,
                    "await=" + settings.await() + " would wait for a notification of the call whose last notification"
                            + " this route has not answered yet (acknowledge=completed)",
                    "Use acknowledge=received on the consumer, or await=response here.");
        }
    }

    private GraphCallsException refused(GraphRequest request, String what, String advice) {
        return GraphErrors.invalidRequest(settings.operation().toString(), request.callId(), what, advice);
    }

    private static String owedAnswer(Exchange exchange) {
        AnswerOwed owed = exchange.getProperty(GraphCallsConstants.ANSWER_OWED, AnswerOwed.class);
        return owed == null ? "" : owed.callId();
    }

    /** The record that an awaited resource becomes. */
    Class<?> outcomeType() {
        return goal.isPresent() ? Call.class : CommsOperation.class;
    }

    /**
     * Begins to wait, before the request is sent: what is awaited may come before the answer.
     *
     * @param timeout for how long, from the answer on
     */
    Wait begin(GraphRequest request, Duration timeout) {
        return new Wait(request, timeout);
    }

    /** One exchange's wait. */
    final class Wait implements AutoCloseable {
        private final GraphRequest request;
        private final Duration timeout;
        private final Optional<CompletableFuture<Awaited>> early;

        private Wait(GraphRequest request, Duration timeout) {
            this.request = request;
            this.timeout = timeout;
            this.early = goal.filter(Goal.TRANSFERRED::equals)
                    .map(transferred -> services.calls().await(request.callId(), transferred));
        }

        /** The resource as notified at last, once that has come. */
        CompletionStage<JsonNode> answered(GraphResponse response) {
            JsonNode answer = json(response);
            CompletableFuture<Awaited> awaited = early.orElseGet(() -> awaited(answer));
            if (!awaited.isDone() && !patience.bound(awaited, timeout, () -> tooLong(awaited, answer))) {
                awaited.complete(Awaited.stopped());
            }
            return awaited.thenCompose(result -> judged(result, callId(answer)));
        }

        private void tooLong(CompletableFuture<Awaited> awaited, JsonNode answer) {
            try {
                services.routePool().execute(() -> giveUp(awaited, answer));
            } catch (RejectedExecutionException stopping) {
                awaited.complete(Awaited.stopped());
            }
        }

        private CompletableFuture<Awaited> awaited(JsonNode answer) {
            if (goal.isPresent()) {
                return services.calls().await(callId(answer), goal.get());
            }
            return Awaited.inAnswer(answer)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> services.calls()
                            .await(request.callId(), answer.path("id").asText()));
        }

        /** Of a call that has just been made, only the answer tells the id. */
        private String callId(JsonNode answer) {
            return request.callId().isEmpty() ? answer.path("id").asText() : request.callId();
        }

        /** A recording that was cut off, by a caller who hung up, is a message all the same where its part is offered. */
        private boolean leavesRecording(Awaited awaited) {
            return !awaited.data().path("recordingLocation").asText("").isEmpty();
        }

        private CompletionStage<JsonNode> judged(Awaited awaited, String callId) {
            return switch (awaited.result()) {
                case REACHED -> CompletableFuture.completedFuture(awaited.data());
                case OPERATION_FAILED ->
                    leavesRecording(awaited)
                            ? CompletableFuture.completedFuture(awaited.data())
                            : CompletableFuture.failedFuture(GraphErrors.operationFailed(
                                    settings.operation().toString(),
                                    callId,
                                    result(awaited),
                                    whyFailed(result(awaited))));
                case CALL_ENDED ->
                    CompletableFuture.failedFuture(GraphErrors.callEnded(
                            settings.operation().toString(),
                            callId,
                            settings.await().awaited(),
                            result(awaited),
                            reasons().of(result(awaited))));
                case STOPPED ->
                    CompletableFuture.failedFuture(GraphErrors.stopped(
                            settings.operation().toString(),
                            callId,
                            settings.await().awaited(),
                            SentState.MAYBE_CARRIED_OUT));
            };
        }

        private void giveUp(CompletableFuture<Awaited> awaited, JsonNode answer) {
            if (awaited.isDone()) {
                return;
            }
            CompletionStage<Optional<Awaited>> truth = goal.map(state -> lastLook.atCall(callId(answer), state))
                    .orElseGet(() -> lastLook.atOperation(
                            request.callId(), answer.path("id").asText()));
            truth.whenComplete((found, failure) -> {
                if (failure == null && found.isPresent()) {
                    awaited.complete(found.get());
                } else {
                    awaited.completeExceptionally(timedOut(callId(answer)));
                }
            });
        }

        private GraphCallsException timedOut(String callId) {
            return GraphErrors.awaitTimedOut(
                    settings.operation().toString(),
                    callId,
                    settings.await().awaited() + ", for which the service was asked once more,",
                    timeout);
        }

        @Override
        public void close() {
            early.ifPresent(wait -> wait.cancel(false));
        }
    }

    private static JsonNode json(GraphResponse response) {
        try {
            return GraphJson.mapper().readTree(response.body());
        } catch (IOException e) { // then it has no id either, and what is awaited times out
            return GraphJson.mapper().createObjectNode();
        }
    }

    /** Tones that could not be sent have a code of success; what that means would contradict the failure. */
    private EndReason whyFailed(OperationResult result) {
        return result.isNormal() ? EndReason.UNSAID : reasons().of(result);
    }

    private EndReasons reasons() {
        return services.endReasons();
    }

    private static OperationResult result(Awaited awaited) {
        return OperationResult.of(awaited.data());
    }
}
