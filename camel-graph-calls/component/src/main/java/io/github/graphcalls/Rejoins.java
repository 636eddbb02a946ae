package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.LiveCall;
import io.github.graphcalls.callback.Tries;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins meetings again by itself, as the option {@code rejoinPolicy} says, so often and no more. For any number of threads. */
final class Rejoins implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rejoins.class);

    /** How long to wait before each try. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15));

    /** A call that was up for so long has made up for the tries before it. */
    private static final Duration MENDED = Duration.ofMinutes(1);

    private final GraphCallsComponent component;
    private final Calls calls;
    private final InstantSource clock;
    private Optional<AsyncProducer> producer = Optional.empty();

    Rejoins(GraphCallsComponent component, Calls calls) {
        this.component = component;
        this.calls = calls;
        this.clock = component.getClock();
    }

    /** When the meeting of a call that is over is to be joined again; {@link Instant#MAX} for never. */
    Instant dueAt(LiveCall call, Set<RejoinPolicy.Cause> causes) {
        if (!call.brokenOff() || causes.stream().noneMatch(component.getRejoinPolicy()::covers)) {
            return Instant.MAX;
        }
        int before = number(call);
        if (before >= PAUSES.size()) {
            LOG.warn("Call {} broke off; its meeting was joined again {} times and is left now", call.callId(), before);
            return Instant.MAX;
        }
        return clock.instant().plus(PAUSES.get(before));
    }

    /** How many tries there were, those before the call too unless it has made up for them. */
    private static int number(LiveCall call) {
        boolean mended = wasUp(call).compareTo(MENDED) >= 0;
        return call.tries().since() + (mended ? 0 : call.tries().before());
    }

    private static Duration wasUp(LiveCall call) {
        Instant from = call.view().establishedAt();
        Instant to = call.view().endedAt();
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    /**
     * Tries once.
     *
     * @return how long to wait before the next try; empty for no more
     */
    CompletionStage<Optional<Duration>> again(LiveCall call) {
        String callId = call.callId();
        // meanwhile it may have been joined again, or another node may have told that the application left
        if (isReplaced(callId) || !call.brokenOff()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        int number = number(call) + 1;
        calls.tried(callId, new Tries(call.tries().before(), call.tries().since() + 1));
        return joined(callId).handle((newId, failure) -> {
            if (failure == null) {
                calls.tried(newId, new Tries(number, 0));
                LOG.info("Call {} broke off; call {} has joined its meeting again", callId, newId);
                return Optional.empty();
            }
            LOG.debug("The meeting of call {} was not joined again at try {}", callId, number, failure);
            if (number >= PAUSES.size()) {
                LOG.warn(
                        "Call {} broke off, and its meeting could not be joined again in {} tries: {}",
                        callId,
                        number,
                        failure.getMessage());
                return Optional.empty();
            }
            return Optional.of(PAUSES.get(number));
        });
    }

    private boolean isReplaced(String callId) {
        return calls.live().stream()
                .anyMatch(other -> other.view().replacesCallId().equals(callId));
    }

    private CompletionStage<String> joined(String callId) {
        CompletableFuture<String> newId = new CompletableFuture<>();
        try {
            AsyncProducer rejoin = producer();
            Exchange exchange = rejoin.getEndpoint().createExchange();
            exchange.getMessage().setHeader(GraphCallsConstants.CALL_ID, callId);
            rejoin.process(exchange, sync -> {
                Exception failure = exchange.getException();
                if (failure == null) {
                    newId.complete(exchange.getMessage().getHeader(GraphCallsConstants.CALL_ID, String.class));
                } else {
                    newId.completeExceptionally(failure);
                }
            });
        } catch (Exception e) { // its options may lack something
            newId.completeExceptionally(e);
        }
        return newId;
    }

    private synchronized AsyncProducer producer() throws Exception {
        if (producer.isEmpty()) {
            GraphCallsConfiguration options = component.getConfiguration().copy();
            options.setAwait(Await.RESPONSE);
            GraphCallsEndpoint endpoint =
                    new GraphCallsEndpoint("graph-calls:rejoin", component, CallOperation.REJOIN, options);
            endpoint.setCamelContext(component.getCamelContext());
            endpoint.init();
            AsyncProducer made = endpoint.createAsyncProducer();
            ServiceHelper.startService(made);
            producer = Optional.of(made);
        }
        return producer.get();
    }

    @Override
    public synchronized void close() {
        producer.ifPresent(ServiceHelper::stopService);
    }
}
