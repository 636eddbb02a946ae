package io.github.graphcalls.callback;

import java.util.Collection;
import org.apache.camel.Route;
import org.apache.camel.ShutdownRoute;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Lets doors that the webhook component serves stop last. Its consumer would otherwise be the first to go, and knows nothing
 * of what was acknowledged and not routed yet.
 */
final class HandedDoorsLast extends LifecycleStrategySupport {

    @Override
    public void onRoutesAdd(Collection<Route> routes) {
        for (Route route : routes) {
            if (route.getConsumer() instanceof DefaultConsumer consumer
                    && consumer.getProcessor() instanceof HandedDoor door) {
                route.setShutdownRoute(ShutdownRoute.Defer);
                route.addService(new Queued(door));
            }
        }
    }

    /** Counts what waits in lanes as in flight. */
    private static final class Queued extends ServiceSupport implements ShutdownAware {

        private final HandedDoor door;

        Queued(HandedDoor door) {
            this.door = door;
        }

        @Override
        public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
            return true;
        }

        @Override
        public int getPendingExchangesSize() {
            return door.door().pending();
        }

        @Override
        public void prepareShutdown(boolean suspendOnly, boolean forced) {
            // the webhook's consumer stops by itself
        }
    }
}
