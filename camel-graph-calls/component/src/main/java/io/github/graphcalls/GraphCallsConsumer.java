package io.github.graphcalls;

import io.github.graphcalls.callback.Acknowledge;
import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.callback.Subscriber;
import io.github.graphcalls.store.CallStore.Durability;
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
        checkSubscription();
        subscriber = new RoutedEvents(
                getEndpoint(), getRouteId() == null ? "" : getRouteId(), getAsyncProcessor(), getExceptionHandler());
        doors().open(settings, subscriber);
        getEndpoint().getComponent().services().media().prompts().open(settings.path());
    }

    /** A name that Camel makes up may be another route's after the next start. */
    private void checkSubscription() {
        GraphCallsConfiguration options = getEndpoint().getConfiguration();
        boolean named =
                options.getSubscription() != null && !options.getSubscription().isBlank();
        boolean kept = getEndpoint().getComponent().services().store().durability() == Durability.DURABLE
                && options.getAcknowledge() == Acknowledge.RECEIVED;
        if (kept && !named && (getRoute() == null || !getRoute().isCustomId())) {
            throw new IllegalArgumentException("A durable store keeps events under the consumer's subscription, which"
                    + " must be the same after a restart, but the route has no id of its own. Give the route an id, or"
                    + " set the option subscription.");
        }
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
