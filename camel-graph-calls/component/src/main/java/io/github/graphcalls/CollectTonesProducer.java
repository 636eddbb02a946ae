package io.github.graphcalls;

import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.operation.KeyQuestion;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Asks a question that the caller answers by keys, for each exchange. The body becomes the digits, empty if there are none;
 * headers say what they are and how it ended. No thread waits meanwhile.
 */
final class CollectTonesProducer extends DefaultAsyncProducer {

    private static final String NAME = "collectTones";

    private final KeyCollectionParts parts;

    CollectTonesProducer(GraphCallsEndpoint endpoint) {
        super(endpoint);
        this.parts = new KeyCollectionParts(endpoint);
    }

    @Override
    public GraphCallsEndpoint getEndpoint() {
        return (GraphCallsEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(parts);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(parts);
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        SharedServices services = getEndpoint().getComponent().services();
        try {
            String callId = callId(exchange.getMessage(), services.doors());
            CallMdc.about(exchange, callId);
            new KeyCollection(services, parts, callId).ask().whenComplete((end, failure) -> {
                finish(exchange, end, failure);
                CallMdc.during(exchange, () -> callback.done(false));
            });
            return false;
        } catch (GraphCallsException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private String callId(Message message, Doors doors) throws GraphCallsException {
        Object header = message.getHeader(GraphCallsConstants.CALL_ID);
        Object id = header == null ? getEndpoint().getConfiguration().getCallId() : header;
        if (id == null) {
            throw GraphErrors.invalidRequest(
                    NAME, "", "the call is missing", "Set the header CamelGraphCallsCallId or the option callId");
        }
        if (!doors.isAnyOpen()) {
            throw GraphErrors.invalidRequest(
                    NAME,
                    "",
                    "keys are told by the service's notifications, but nothing receives them",
                    "Start a route from graph-calls:notifications");
        }
        return id.toString();
    }

    private static void finish(Exchange exchange, KeyQuestion.End end, Throwable failure) {
        if (failure != null) {
            exchange.setException(failure instanceof CompletionException ? failure.getCause() : failure);
            return;
        }
        Message message = exchange.getMessage();
        message.setBody(end.digits());
        exchange.setProperty(GraphCallsConstants.RESOURCE, end.digits());
        message.setHeader(
                GraphCallsConstants.DIGITS_OUTCOME, end.answer().name().toLowerCase(Locale.ROOT));
        if (end.answer() == KeyQuestion.Answer.COLLECTED) {
            message.setHeader(GraphCallsConstants.DIGITS, end.digits());
        } else {
            message.removeHeader(GraphCallsConstants.DIGITS);
        }
    }
}
