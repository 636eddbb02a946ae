package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.LiveCall;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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
    /** How often it was tried, by the call that broke off and by the one that replaces it. */
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    private Optional<AsyncProducer> producer = Optional.empty();

    Rejoins(GraphCallsComponent component, Calls calls) {
        this.component = component;
        this.calls = calls;
        this.clock = component.getClock();
    }

    /** When the meeting of a call that is over is to be joined again; {@link Instant#MAX} for never. */
    Instant dueAt(LiveCall call, RejoinPolicy.Cause cause) {
        if (!call.brokenOff() || !component.getRejoinPolicy().covers(cause)) {
            return Instant.MAX;
        }
        if (wasUp(call).compareTo(MENDED) >= 0) {
            forget(call.callId());
        }
        int before = tries.getOrDefault(call.callId(), 0);
        if (before >= PAUSES.size()) {
            LOG.warn("Call {} broke off; its meeting was joined again {} times and is left now", call.callId(), before);
            return Instant.MAX;
        }
        return clock.instant().plus(PAUSES.get(before));
    }

    private static Duration wasUp(LiveCall call) {
        Instant from = call.view().establishedAt();
        Instant to = call.view().endedAt();
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    void forget(String callId) {
        tries.remove(callId);
    }

    /**
     * Tries once.
     *
     * @return how long to wait before the next try; empty for no more
     */
    CompletionStage<Optional<Duration>> again(LiveCall call) {
        String callId = call.callId();
        if (isReplaced(callId)) { // before this node stopped, or by the application
            return CompletableFuture.completedFuture(Optional.empty());
        }
        int number = tries.merge(callId, 1, Integer::sum);
        return joined(callId).handle((newId, failure) -> {
            if (failure == null) {
                tries.put(newId, number);
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
