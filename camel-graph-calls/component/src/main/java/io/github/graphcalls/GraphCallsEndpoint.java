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

    public GraphCallsEndpoint(String uri, GraphCallsComponent component, GraphCallsConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() throws Exception {
        throw new UnsupportedOperationException("later");
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
