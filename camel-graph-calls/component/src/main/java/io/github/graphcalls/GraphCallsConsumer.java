package io.github.graphcalls;

import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.Doors;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.spi.ShutdownStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the service's notifications: one exchange for each event that its endpoint asks for. */
public class GraphCallsConsumer extends DefaultConsumer implements ShutdownAware, Suspendable {

    private static final Logger LOG = LoggerFactory.getLogger(GraphCallsConsumer.class);

    private final DoorSettings settings;
    private volatile RoutedEvents subscriber;
    private volatile boolean inside;

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
        enter();
        getEndpoint().getComponent().services().media().prompts().open(settings.path());
    }

    @Override
    protected void doStop() throws Exception {
        leave();
        super.doStop();
    }

    /**
     * Suspending ends new calls alone, for that is how Camel begins a graceful stop: what is in flight may await what the
     * service is yet to tell. The door is left when Camel says that nothing is in flight any more.
     */
    @Override
    protected void doSuspend() throws Exception {
        subscriber.endNewCalls();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        subscriber.beginNewCalls();
        enter();
    }

    // ---- the door stops last

    @Override
    public boolean deferShutdown(ShutdownRunningTask shutdownRunningTask) {
        return false;
    }

    @Override
    public int getPendingExchangesSize() {
        return subscriber == null ? 0 : doors().pending(subscriber);
    }

    /** Camel's time-out is that of the waits too; otherwise nothing is in flight any more but what comes at this moment. */
    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        if (forced && getEndpoint().getCamelContext().isStopping()) {
            getEndpoint().getComponent().services().calls().close();
        }
        CompletableFuture<Void> last = leave();
        if (!forced) {
            complete(last);
        }
    }

    private void enter() {
        if (!inside) {
            doors().open(settings, subscriber);
            inside = true;
        }
    }

    /** Completes when what was delivered before has been routed. */
    private CompletableFuture<Void> leave() {
        RoutedEvents leaving = subscriber;
        if (!inside) {
            return CompletableFuture.completedFuture(null);
        }
        inside = false;
        CompletableFuture<Void> last = new CompletableFuture<>();
        Runnable look = () -> {
            if (doors().pending(leaving) == 0) {
                last.complete(null);
            }
        };
        CompletableFuture<Void> visits = doors().close(settings, leaving);
        visits.thenRun(() -> {
            leaving.afterEach(look);
            look.run();
        });
        return last;
    }

    private void complete(CompletableFuture<Void> last) {
        ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
        try {
            last.get(strategy.getTimeout(), strategy.getTimeUnit());
        } catch (InterruptedException e) { // Camel's time-out has come
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Route {} stops with {} events under way", getRouteId(), getPendingExchangesSize());
        }
    }

    private Doors doors() {
        return getEndpoint().getComponent().services().doors();
    }
}
