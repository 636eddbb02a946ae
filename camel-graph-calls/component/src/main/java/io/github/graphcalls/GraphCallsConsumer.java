package io.github.graphcalls;

import io.github.graphcalls.callback.Acknowledge;
import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.store.CallStore.Durability;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
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

    /** How long exchanges have to deal with the end of their waits. It is about real threads and goes by real time. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final DoorSettings settings;
    private volatile RoutedEvents subscriber;

    /** Empty while it is at the door. */
    private Optional<CompletableFuture<Void>> left = Optional.of(CompletableFuture.completedFuture(null));

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
        enter();
        getEndpoint().getComponent().services().media().prompts().open(settings.path());
    }

    /** A name that Camel makes up may be another route's after the next start; a Kamelet's route has such a name as its own. */
    private void checkSubscription() {
        GraphCallsConfiguration options = getEndpoint().getConfiguration();
        boolean named =
                options.getSubscription() != null && !options.getSubscription().isBlank();
        boolean kept = getEndpoint().getComponent().services().store().durability() == Durability.DURABLE
                && options.getAcknowledge() == Acknowledge.RECEIVED;
        boolean routeIsNamed =
                getRoute() != null && getRoute().isCustomId() && !getRoute().isCreatedByKamelet();
        if (kept && !named && !routeIsNamed) {
            throw new IllegalArgumentException("A durable store keeps events under the consumer's subscription, which"
                    + " must be the same after a restart, but the route has no id of its own. Give the route an id, or"
                    + " set the option subscription.");
        }
    }

    /** Whether notifications get here. */
    boolean isReceiving() {
        return doors().isReceiving(settings, subscriber);
    }

    @Override
    protected void doStop() throws Exception {
        leave();
        endWaits();
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

    /** Nothing is in flight any more but what comes at this moment, and that is routed yet. */
    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        CompletableFuture<Void> last = leave();
        ShutdownStrategy strategy = getEndpoint().getCamelContext().getShutdownStrategy();
        if (!strategy.isTimeoutOccurred()) {
            complete(
                    last,
                    Duration.of(strategy.getTimeout(), strategy.getTimeUnit().toChronoUnit()));
        }
    }

    /**
     * Camel's time-out is that of the waits too. As long as the route is not stopped itself, it can deal with their end; and
     * the interrupt by which Camel tells of its time-out is not meant for that moment.
     */
    private void endWaits() {
        CamelContext context = getEndpoint().getCamelContext();
        if (!context.isStopping() || !context.getShutdownStrategy().isTimeoutOccurred()) {
            return;
        }
        getEndpoint().getComponent().services().calls().close();
        boolean interrupted = Thread.interrupted();
        complete(leave(), MOMENT);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void enter() {
        if (left.isPresent()) {
            doors().open(settings, subscriber);
            left = Optional.empty();
        }
    }

    /** Completes when what was delivered before has been routed. */
    private synchronized CompletableFuture<Void> leave() {
        if (left.isEmpty()) {
            left = Optional.of(lastOf(subscriber, doors()));
        }
        return left.get();
    }

    private CompletableFuture<Void> lastOf(RoutedEvents leaving, Doors doors) {
        CompletableFuture<Void> last = new CompletableFuture<>();
        Runnable look = () -> {
            if (doors.pending(leaving) == 0) {
                last.complete(null);
            }
        };
        doors.close(settings, leaving).thenRun(() -> {
            leaving.afterEach(look);
            look.run();
        });
        return last;
    }

    private void complete(CompletableFuture<Void> last, Duration longest) {
        try {
            last.get(longest.toMillis(), TimeUnit.MILLISECONDS);
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
