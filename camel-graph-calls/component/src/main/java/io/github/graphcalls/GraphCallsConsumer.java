package io.github.graphcalls;

import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.callback.Subscriber;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Receives the service's notifications: one exchange for each event that its endpoint asks for. */
public class GraphCallsConsumer extends DefaultConsumer {

    private final DoorSettings settings;
    private Subscriber subscriber;

    GraphCallsConsumer(GraphCallsEndpoint endpoint, Processor processor, DoorSettings settings) {
        super(endpoint, processor);
        this.settings = settings;
    }

    @Override
    public GraphCallsEndpoint getEndpoint() {
        return (GraphCallsEndpoint) super.getEndpoint();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        subscriber = new RoutedEvents(getEndpoint(), getAsyncProcessor(), getExceptionHandler());
        doors().open(settings, subscriber);
        getEndpoint().getComponent().promptHost().open(settings.path());
    }

    @Override
    protected void doStop() throws Exception {
        doors().close(settings, subscriber);
        super.doStop();
    }

    private Doors doors() {
        return getEndpoint().getComponent().doors();
    }
}
