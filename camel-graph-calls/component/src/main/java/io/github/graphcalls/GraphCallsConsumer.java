package io.github.graphcalls;

import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.callback.Subscriber;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;

/** Receives the service's notifications: one exchange for each event that its endpoint asks for. */
public class GraphCallsConsumer extends DefaultConsumer implements ShutdownAware, Suspendable {

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
        subscriber = new RoutedEvents(
                getEndpoint(), getRouteId() == null ? "" : getRouteId(), getAsyncProcessor(), getExceptionHandler());
        doors().open(settings, subscriber);
        getEndpoint().getComponent().services().media().prompts().open(settings.path());
    }

    /** Whether notifications get here. */
    boolean isReceiving() {
        return doors().isReceiving(settings, subscriber);
    }

    @Override
    protected void doStop() throws Exception {
        doors().close(settings, subscriber);
        super.doStop();
    }

    /** Suspending shuts the door and leaves the route going: that is how Camel begins a graceful stop. */
    @Override
    protected void doSuspend() throws Exception {
        doors().close(settings, subscriber);
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        doors().open(settings, subscriber);
    }

    // ---- what was acknowledged is routed before a graceful stop ends

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return subscriber == null ? 0 : doors().pending(subscriber);
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // suspending has shut the door; there is nothing to prepare
    }

    private Doors doors() {
        return getEndpoint().getComponent().services().doors();
    }
}
