package io.github.graphcalls;

import io.github.graphcalls.operation.CallOperation;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/**
 * Answer, steer and observe Microsoft Teams calls with the calling API of Microsoft Graph.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "graph-calls",
        title = "Microsoft Graph Calls",
        syntax = "graph-calls:operation",
        category = {Category.CLOUD, Category.API, Category.CHAT},
        headersClass = GraphCallsConstants.class)
public class GraphCallsEndpoint extends DefaultEndpoint {

    @UriPath(description = "The operation to perform, or notifications to receive what the service tells.")
    @Metadata(required = true)
    private CallOperation operation;

    @UriParam
    private GraphCallsConfiguration configuration;

    private ProducerSettings producerSettings;

    public GraphCallsEndpoint(
            String uri, GraphCallsComponent component, CallOperation operation, GraphCallsConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    public GraphCallsComponent getComponent() {
        return (GraphCallsComponent) super.getComponent();
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        if (operation.isSent()) {
            producerSettings = ProducerSettings.of(this);
        }
    }

    @Override
    public Producer createProducer() throws Exception {
        if (!operation.isSent()) {
            throw new IllegalArgumentException("graph-calls:notifications is what the service tells and cannot be sent"
                    + " to. Send to an operation such as graph-calls:answer, or receive from"
                    + " graph-calls:notifications.");
        }
        return new GraphCallsProducer(this, producerSettings);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        throw new UnsupportedOperationException("later");
    }

    public CallOperation getOperation() {
        return operation;
    }

    public void setOperation(CallOperation operation) {
        this.operation = operation;
    }

    public GraphCallsConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(GraphCallsConfiguration configuration) {
        this.configuration = configuration;
    }
}
