package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.store.CallStoreException;
import java.util.regex.Pattern;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Joins the meeting of a call again that is known to the store, for each exchange. What the message says beside the call is
 * left alone: the meeting is joined as it was before.
 */
final class RejoinProducer extends DefaultAsyncProducer {

    private static final String NAME = CallOperation.REJOIN.toString();
    private static final Pattern SHOWABLE = Pattern.compile("[\\w.~-]{1,512}");

    private final GraphCallsProducer join;

    RejoinProducer(GraphCallsEndpoint endpoint) {
        super(endpoint);
        GraphCallsConfiguration own = endpoint.getConfiguration();
        this.join = endpoint.part(CallOperation.JOIN, options -> {
                    options.setCallId(endpoint.getComponent().getConfiguration().getCallId());
                    options.setCallbackUri(own.getCallbackUri());
                    options.setBodyType(own.getBodyType());
                    options.setAwait(own.getAwait());
                    options.setAwaitTimeout(own.getAwaitTimeout());
                    return options;
                })
                .operationProducer();
    }

    @Override
    public GraphCallsEndpoint getEndpoint() {
        return (GraphCallsEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(join);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(join);
        super.doStop();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            String callId = callId(exchange.getMessage());
            Exchange joining = joining(exchange.getMessage(), callId);
            return join.process(joining, sync -> {
                finish(exchange, joining, callId);
                callback.done(sync);
            });
        } catch (GraphCallsException | CallStoreException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private String callId(Message message) throws GraphCallsException {
        Object header = message.getHeader(GraphCallsConstants.CALL_ID);
        Object id = header == null ? getEndpoint().getConfiguration().getCallId() : header;
        if (id == null) {
            throw GraphErrors.invalidRequest(
                    NAME,
                    "",
                    "needs the id of the call whose meeting is to be joined again",
                    "Give it in the header " + GraphCallsConstants.CALL_ID + " or the option callId.");
        }
        return id.toString();
    }

    private Exchange joining(Message message, String callId) throws GraphCallsException, CallStoreException {
        JsonNode terms = getEndpoint()
                .getComponent()
                .services()
                .calls()
                .joinTerms(callId)
                .orElseThrow(() -> unknown(callId));
        Object callbackUri = message.getHeader(GraphCallsConstants.CALLBACK_URI);
        Exchange joining = getEndpoint().createExchange();
        joining.setProperty(GraphCallsConstants.REPLACES, callId);
        if (callbackUri != null) {
            joining.getMessage().setHeader(GraphCallsConstants.CALLBACK_URI, callbackUri);
        }
        if (callbackUri != null || getEndpoint().getConfiguration().getCallbackUri() != null) {
            ((ObjectNode) terms).remove("callbackUri"); // the application may be elsewhere now
        }
        joining.getMessage().setBody(terms);
        return joining;
    }

    private static GraphCallsException unknown(String callId) {
        return GraphErrors.invalidRequest(
                NAME,
                SHOWABLE.matcher(callId).matches() ? callId : "",
                "needs a call whose meeting is known, and of this one none is",
                "A call that was not heard of, ended more than 10 minutes ago or is no meeting cannot be joined again. Use"
                        + " join with the meeting's link.");
    }

    private static void finish(Exchange exchange, Exchange joined, String callId) {
        Message from = joined.getMessage();
        Message to = exchange.getMessage();
        if (joined.getException() == null) {
            to.setBody(from.getBody());
            exchange.setProperty(GraphCallsConstants.RESOURCE, from.getBody());
        } else {
            exchange.setException(joined.getException());
        }
        Object newId = from.getHeader(GraphCallsConstants.CALL_ID);
        if (newId != null) { // it may have been made though what was awaited of it did not come
            to.setHeader(GraphCallsConstants.CALL_ID, newId);
            to.setHeader(GraphCallsConstants.REPLACES_CALL_ID, callId);
            to.setHeader(GraphCallsConstants.STATE, from.getHeader(GraphCallsConstants.STATE));
        }
    }
}
