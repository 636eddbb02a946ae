package io.github.graphcalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CheckReport;
import io.github.graphcalls.operation.SelfTest;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Runs the self-test for each exchange, on the calling thread; what it finds is the body, never an exception. */
final class CheckProducer extends DefaultProducer {

    CheckProducer(GraphCallsEndpoint endpoint) {
        super(endpoint);
    }

    @Override
    public GraphCallsEndpoint getEndpoint() {
        return (GraphCallsEndpoint) super.getEndpoint();
    }

    @Override
    public void process(Exchange exchange) throws JsonProcessingException {
        GraphCallsConfiguration options = getEndpoint().getConfiguration();
        SharedServices services = getEndpoint().getComponent().services();
        Message message = exchange.getMessage();
        String callbackUri =
                message.getHeader(GraphCallsConstants.CALLBACK_URI, options.getCallbackUri(), String.class);
        CheckReport report = new SelfTest(
                        () -> services.client(options),
                        () -> ConsumerSettings.of(options),
                        services.http(),
                        services.doors())
                .run(Objects.requireNonNullElse(callbackUri, ""));
        services.checks().keep(report);
        message.setBody(
                options.getBodyType() == BodyType.TYPED
                        ? report
                        : options.getBodyType()
                                .of(GraphJson.mapper().<JsonNode>valueToTree(report), CheckReport.class));
        message.setHeader(GraphCallsConstants.CHECK_PASSED, report.passed());
    }
}
