package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Awaited;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Goal;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.graph.OperationResult;
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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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
    private final GraphCallsComponent component;

    Awaiting(ProducerSettings settings, GraphCallsComponent component) {
        this.settings = settings;
        this.component = component;
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
        if (!component.doors().isAnyOpen()) {
            throw refused(
                    request,
                    "await=" + settings.await() + " needs the service's notifications, but nothing receives them",
                    "Start a route from graph-calls:notifications, or use await=response");
        }
        if (request.callId().equals(owedAnswer(exchange))) {
            throw refused(
                    request,
                    "await=" + settings.await() + " would wait for a notification of the call whose last notification"
                            + " this route has not answered yet (acknowledge=completed)",
                    "Use acknowledge=received on the consumer, or await=response here");
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
    Class<?> typeOf(JsonNode resource) {
        boolean ofOperation = settings.operation().outcome().told() != Told.BY_CALL_STATE;
        return ofOperation ? CommsOperation.class : Call.class;
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
            this.early = settings.operation() == CallOperation.TRANSFER
                    ? Optional.of(calls().await(request.callId(), Goal.TRANSFERRED))
                    : Optional.empty();
        }

        /** The resource as notified at last, once that has come. */
        CompletionStage<JsonNode> answered(GraphResponse response) {
            CompletableFuture<Awaited> awaited = early.orElseGet(() -> awaited(response));
            if (awaited.isDone()) {
                return awaited.thenCompose(this::judged);
            }
            long millis = timeout.toMillis();
            ScheduledFuture<?> timer = component
                    .getScheduler()
                    .schedule(
                            () -> component.getRoutePool().execute(() -> giveUp(awaited)),
                            millis,
                            TimeUnit.MILLISECONDS);
            return awaited.whenComplete((result, failure) -> timer.cancel(false))
                    .thenCompose(this::judged);
        }

        private CompletableFuture<Awaited> awaited(GraphResponse response) {
            Goal state = STATES.get(settings.await());
            if (state != null) {
                return calls().await(callId(response), state);
            }
            if (settings.operation().outcome().told() == Told.BY_CALL_STATE) {
                return calls().await(request.callId(), Goal.TERMINATED);
            }
            JsonNode operation = json(response);
            return Awaited.inAnswer(operation)
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() ->
                            calls().await(request.callId(), operation.path("id").asText()));
        }

        /** Of a call that has just been made, only the answer tells the id. */
        private String callId(GraphResponse response) {
            return request.callId().isEmpty() ? json(response).path("id").asText() : request.callId();
        }

        private CompletionStage<JsonNode> judged(Awaited awaited) {
            return switch (awaited.result()) {
                case REACHED -> CompletableFuture.completedFuture(awaited.data());
                case OPERATION_FAILED ->
                    CompletableFuture.failedFuture(GraphErrors.operationFailed(
                            settings.operation().toString(), request.callId(), result(awaited.data())));
                case CALL_ENDED ->
                    CompletableFuture.failedFuture(GraphErrors.callEnded(
                            settings.operation().toString(),
                            request.callId(),
                            settings.await().toString()));
            };
        }

        private void giveUp(CompletableFuture<Awaited> awaited) {
            awaited.completeExceptionally(GraphErrors.awaitTimedOut(
                    settings.operation().toString(),
                    request.callId(),
                    settings.await().toString(),
                    timeout));
        }

        @Override
        public void close() {
            early.ifPresent(wait -> wait.cancel(false));
        }
    }

    private Calls calls() {
        return component.calls();
    }

    private static JsonNode json(GraphResponse response) {
        try {
            return GraphJson.mapper().readTree(response.body());
        } catch (IOException e) { // then it has no id either, and what is awaited times out
            return GraphJson.mapper().createObjectNode();
        }
    }

    private static OperationResult result(JsonNode resource) {
        JsonNode info = resource.path("resultInfo");
        int subcode = info.path("subcode").asInt(info.path("subCode").asInt(0));
        return new OperationResult(
                info.path("code").asInt(0), subcode, info.path("message").asText(""));
    }
}
