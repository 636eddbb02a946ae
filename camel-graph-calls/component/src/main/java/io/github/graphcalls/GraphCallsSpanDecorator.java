package io.github.graphcalls;

import io.github.graphcalls.graph.GraphCallsException;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * Describes spans of this component to camel-telemetry, which finds it as a service: by operation, event and call id. An
 * endpoint's URI is left out, unlike with other components: its options hold phone numbers and tokens.
 */
public final class GraphCallsSpanDecorator extends AbstractSpanDecorator {

    private static final String EVENT = "camel.graphCalls.event";

    @Override
    public String getComponent() {
        return "graph-calls";
    }

    @Override
    public String getComponentClassName() {
        return GraphCallsComponent.class.getName();
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return "graph-calls:" + stripSchemeAndOptions(endpoint);
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        span.setComponent("camel-graph-calls");
        span.setTag(TagConstants.URL_SCHEME, "graph-calls");
        span.setTag(TagConstants.URL_PATH, stripSchemeAndOptions(endpoint));
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        String event = exchange.getIn().getHeader(GraphCallsConstants.EVENT, String.class);
        if (event != null) {
            span.setTag(EVENT, event);
        }
        callId(span, exchange);
    }

    /** Of a call that was made, only the answer tells the id. What failed is told without the words of others. */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        callId(span, exchange);
        if (exchange.isFailed()) {
            span.setError(true);
            Exception failure = exchange.getException();
            if (failure != null) {
                String what = failure instanceof GraphCallsException
                        ? failure.getMessage()
                        : failure.getClass().getName();
                span.log(Map.of("event", "error", "error.kind", "Exception", "message", what));
            }
        }
    }

    private static void callId(Span span, Exchange exchange) {
        String header = exchange.getMessage().getHeader(GraphCallsConstants.CALL_ID, String.class);
        String callId = header == null ? exchange.getProperty(CallMdc.KEY, String.class) : header;
        if (callId != null) {
            span.setTag(CallMdc.KEY, callId);
        }
    }
}
