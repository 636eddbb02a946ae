package io.github.graphcalls;

import io.github.graphcalls.callback.HandedDoor;
import io.github.graphcalls.operation.CallOperation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.webhook.WebhookCapableEndpoint;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.LoggingExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
public class GraphCallsEndpoint extends DefaultEndpoint
        implements WebhookCapableEndpoint, AsyncEndpoint, MultipleConsumersSupport {

    private static final Logger LOG = LoggerFactory.getLogger(GraphCallsEndpoint.class);

    /** Who performs the operations that are more, or other, than one request of Graph's. */
    private static final Map<CallOperation, Function<GraphCallsEndpoint, Producer>> PRODUCERS = Map.of(
            CallOperation.CHECK, CheckProducer::new,
            CallOperation.COLLECT_TONES, CollectTonesProducer::new,
            CallOperation.DOWNLOAD_RECORDING, RecordingProducer::new,
            CallOperation.REJOIN, RejoinProducer::new);

    @UriPath(description = "The operation to perform, or notifications to receive what the service tells.")
    @Metadata(required = true)
    private CallOperation operation;

    @UriParam
    private GraphCallsConfiguration configuration;

    private ProducerSettings producerSettings;

    private WebhookConfiguration webhookConfiguration;

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
        return PRODUCERS
                .getOrDefault(operation, GraphCallsEndpoint::operationProducer)
                .apply(this);
    }

    /**
     * An endpoint for an operation that this endpoint's own consists of: it talks to the same service about the same call.
     *
     * @param more sets what that operation needs beside
     */
    GraphCallsEndpoint part(CallOperation other, UnaryOperator<GraphCallsConfiguration> more) {
        GraphCallsConfiguration options = getComponent().getConfiguration().copy();
        options.setCloud(configuration.getCloud());
        options.setBaseUrl(configuration.getBaseUrl());
        options.setApiVersion(configuration.getApiVersion());
        options.setLegacyPaths(configuration.isLegacyPaths());
        options.setApplicationId(configuration.getApplicationId());
        options.setAccessToken(configuration.getAccessToken());
        options.setCallId(configuration.getCallId());
        GraphCallsEndpoint part = new GraphCallsEndpoint(getEndpointUri(), getComponent(), other, more.apply(options));
        part.setCamelContext(getCamelContext());
        part.init();
        return part;
    }

    /** The producer of an operation that is one request of Graph's. */
    GraphCallsProducer operationProducer() {
        return new GraphCallsProducer(this, producerSettings);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        checkReceives();
        GraphCallsConsumer consumer = new GraphCallsConsumer(this, processor, ConsumerSettings.of(configuration));
        configureConsumer(consumer);
        return consumer;
    }

    /** Routes that want the same events share one door. */
    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    private void checkReceives() {
        if (operation != CallOperation.NOTIFICATIONS) {
            throw new IllegalArgumentException(
                    "graph-calls:" + operation + " is an operation and cannot be received from."
                            + " Receive from graph-calls:notifications, or send to graph-calls:" + operation + ".");
        }
    }

    // ---- webhook:graph-calls:notifications

    @Override
    public Processor createWebhookHandler(Processor next) {
        checkReceives();
        HandedDoor door = getComponent()
                .services()
                .doors()
                .handed(
                        ConsumerSettings.of(configuration),
                        new RoutedEvents(
                                this,
                                AsyncProcessorConverterHelper.convert(next),
                                new LoggingExceptionHandler(getCamelContext(), GraphCallsConsumer.class)));
        return door;
    }

    /** There is nothing to register by request: the address is entered by hand where the bot is registered. */
    @Override
    public void registerWebhook() throws Exception {
        LOG.info(
                "Enter this address as the calling webhook of the bot in the Azure portal: {}",
                webhookConfiguration == null ? "" : webhookConfiguration.computeFullExternalUrl());
    }

    @Override
    public void unregisterWebhook() {
        LOG.debug("The calling webhook of the bot stays as it is entered in the Azure portal");
    }

    @Override
    public void setWebhookConfiguration(WebhookConfiguration webhookConfiguration) {
        this.webhookConfiguration = webhookConfiguration;
    }

    @Override
    public List<String> getWebhookMethods() {
        return List.of("POST");
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
