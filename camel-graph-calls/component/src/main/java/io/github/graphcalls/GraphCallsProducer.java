package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.RecordOperation;
import io.github.graphcalls.operation.Answer;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.PathVariable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;

/**
 * Performs one operation for each exchange. Sending occupies the calling thread; where Graph asks to wait, the exchange
 * goes on in the component's route pool.
 */
final class GraphCallsProducer extends DefaultAsyncProducer {

    private final ProducerSettings settings;
    private SharedServices services;
    private MediaGate gate;
    private Awaiting awaiting;
    private PromptRequests requests;
    private RecordingDownload download;
    private AnswerAgain again;

    GraphCallsProducer(GraphCallsEndpoint endpoint, ProducerSettings settings) {
        super(endpoint);
        this.settings = settings;
    }

    @Override
    public GraphCallsEndpoint getEndpoint() {
        return (GraphCallsEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        services = getEndpoint().getComponent().services();
        GraphClient client = services.client(getEndpoint().getConfiguration());
        gate = new MediaGate(settings.operation().outcome().start(), services, client);
        awaiting = new Awaiting(settings, services, client);
        requests = new PromptRequests(settings, getEndpoint());
        requests.check();
        download = RecordingDownload.of(getEndpoint());
        again = new AnswerAgain(getEndpoint());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        PromptRequests.Prepared prepared;
        try {
            prepared = prepared(exchange);
        } catch (GraphCallsException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
        GraphRequest request = prepared.request();
        CallMdc.about(exchange, request.callId());
        CompletableFuture<Ended> outcome = outcome(exchange, prepared).toCompletableFuture();
        if (outcome.isDone()) {
            outcome.whenComplete((ended, failure) -> end(exchange, request, ended, failure));
            callback.done(true);
            return true;
        }
        outcome.whenComplete((ended, failure) -> {
            end(exchange, request, ended, failure);
            CallMdc.during(exchange, () -> callback.done(false));
        });
        return false;
    }

    private PromptRequests.Prepared prepared(Exchange exchange) throws GraphCallsException {
        PromptRequests.Prepared prepared = requests.prepare(exchange, requestIn(exchange, exchange.getMessage()));
        GraphRequest request = prepared.request();
        awaiting.check(exchange, request);
        return settings.operation().settlesRinging()
                ? prepared.with(request.notAfter(services.calls().answerBy(request.callId())))
                : prepared;
    }

    /** What the exchange waits for. */
    private CompletionStage<Ended> outcome(Exchange exchange, PromptRequests.Prepared prepared) {
        GraphRequest request = prepared.request();
        if (settings.await() == Await.RESPONSE) {
            return sent(exchange, request)
                    .thenApply(response -> new Ended(response, Optional.empty(), Optional.empty()));
        }
        Awaiting.Wait wait = awaiting.begin(request, prepared.awaitTimeout());
        return sent(exchange, request)
                .thenCompose(response -> wait.answered(response)
                        .handle((resource, failure) ->
                                new Ended(response, Optional.ofNullable(resource), Optional.ofNullable(failure))))
                .whenComplete((ended, failure) -> wait.close());
    }

    private CompletionStage<GraphResponse> sent(Exchange exchange, GraphRequest request) {
        if (settings.operation() == CallOperation.HANG_UP) {
            services.calls().hangsUp(request.callId());
        }
        return services.quota().send(settings.operation(), request, () -> sentNow(exchange, request));
    }

    private CompletionStage<GraphResponse> sentNow(Exchange exchange, GraphRequest request) {
        CompletionStage<GraphResponse> answer = AnswerAgain.mayHaveCome(exchange, settings.operation(), request)
                ? again.send(request, () -> gate.send(request))
                : gate.send(request);
        return answer.thenApply(response -> {
            LearnedCall.learn(
                    services.calls(),
                    settings.operation(),
                    request,
                    response,
                    Optional.ofNullable(exchange.getProperty(GraphCallsConstants.REPLACES, String.class)));
            return response;
        });
    }

    /**
     * How it ended.
     *
     * @param response Graph's answer
     * @param outcome the resource as notified at last, where that was awaited
     * @param failure why the wait failed, where it did
     */
    private record Ended(GraphResponse response, Optional<JsonNode> outcome, Optional<Throwable> failure) {}

    /** The body, unless this component put it there: what an operation answered is not the next one's request. */
    private static Object requestIn(Exchange exchange, Message message) {
        Object body = message.getBody();
        return body == exchange.getProperty(GraphCallsConstants.RESOURCE) ? null : body;
    }

    private void end(Exchange exchange, GraphRequest request, Ended ended, Throwable failure) {
        try {
            if (failure != null) {
                exchange.setException(reason(failure));
            } else if (ended.failure().isPresent()) {
                // What was made is there, though what was awaited of it did not come: a call can still be hung up.
                ids(exchange.getMessage(), json(request, ended.response()));
                exchange.setException(reason(ended.failure().get()));
            } else {
                answer(exchange, request, ended.response());
                if (ended.outcome().isPresent()) {
                    outcome(exchange, request, ended.response(), ended.outcome().get());
                }
            }
        } catch (GraphCallsException | RuntimeException e) {
            exchange.setException(e);
        }
    }

    private static Throwable reason(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private void answer(Exchange exchange, GraphRequest request, GraphResponse response) throws GraphCallsException {
        Message message = exchange.getMessage();
        JsonNode json = json(request, response);
        Object body = null;
        if (!json.isMissingNode()) {
            try {
                body = settings.bodyType()
                        .of(json, settings.operation().answer().type());
            } catch (IOException e) {
                throw GraphErrors.unreadableAnswer(request, response, withoutValues(e));
            }
            ids(message, json);
        }
        message.setBody(body);
        exchange.setProperty(GraphCallsConstants.RESOURCE, body);
    }

    /** What Graph answered; a missing node where that is nothing. */
    private JsonNode json(GraphRequest request, GraphResponse response) throws GraphCallsException {
        Answer answer = settings.operation().answer();
        if (answer.shape() == Answer.Shape.NONE || response.body().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return resource(answer, response);
        } catch (IOException e) {
            throw GraphErrors.unreadableAnswer(request, response, withoutValues(e));
        }
    }

    private void ids(Message message, JsonNode json) {
        for (PathVariable id : settings.operation().answer().ids()) {
            setHeader(message, id.header(), json.path("id"));
            if (id == PathVariable.CALL) {
                CallMdc.about(message.getExchange(), json.path("id").asText());
            }
        }
        setHeader(message, GraphCallsConstants.STATE, json.path("state"));
    }

    private void outcome(Exchange exchange, GraphRequest request, GraphResponse response, JsonNode resource)
            throws GraphCallsException {
        Message message = exchange.getMessage();
        try {
            Object body = settings.bodyType().of(resource, awaiting.outcomeType());
            message.setBody(body);
            exchange.setProperty(GraphCallsConstants.RESOURCE, body);
        } catch (IOException e) {
            throw GraphErrors.unreadableAnswer(request, response, withoutValues(e));
        }
        setHeader(message, GraphCallsConstants.STATE, resource.path("state"));
        if (settings.keepsRecordings()) {
            RecordOperation recording = GraphJson.mapper().convertValue(resource, RecordOperation.class);
            Path file = download.save(download.of(recording, message));
            message.setHeader(GraphCallsConstants.RECORDING_FILE, file.toString());
        }
    }

    private static JsonNode resource(Answer answer, GraphResponse response) throws IOException {
        JsonNode json = GraphJson.mapper().readTree(response.body());
        JsonNode resource = answer.shape() == Answer.Shape.LIST ? json.path("value") : json;
        if (answer.shape() == Answer.Shape.LIST ? !resource.isArray() : !resource.isObject()) {
            throw new IOException(
                    "No " + answer.shape() + " of " + answer.type().getSimpleName());
        }
        return resource;
    }

    /** Jackson's own messages quote what was read, phone numbers and all. */
    private static IOException withoutValues(IOException e) {
        IOException shown = new IOException(e.getClass().getSimpleName());
        shown.setStackTrace(e.getStackTrace());
        return shown;
    }

    private static void setHeader(Message message, String header, JsonNode value) {
        if (value.isTextual()) {
            message.setHeader(header, value.textValue());
        }
    }
}
