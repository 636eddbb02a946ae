package io.github.graphcalls;

import io.github.graphcalls.callback.Acknowledge;
import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.callback.CallNotification;
import io.github.graphcalls.callback.Rings;
import io.github.graphcalls.callback.RosterSource;
import io.github.graphcalls.callback.Subscriber;
import io.github.graphcalls.model.ParticipantJoiningResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.ExceptionHandler;

/** Takes the events that an endpoint asks for through a route, an exchange for each. */
final class RoutedEvents implements Subscriber {

    private final GraphCallsEndpoint endpoint;
    private final String routeId;
    private final AsyncProcessor route;
    private final ExceptionHandler failures;
    private final Set<CallEvent> events;
    private final NotificationExchanges exchanges;
    private final RosterSource rosters;
    private final CallLook look;
    private final DeadLetters deadLetters;

    private volatile boolean newCalls = true;
    private volatile Runnable afterEach = () -> {};

    /** For a route whose id is not known here. */
    RoutedEvents(GraphCallsEndpoint endpoint, AsyncProcessor route, ExceptionHandler failures) {
        this(endpoint, "", route, failures);
    }

    RoutedEvents(GraphCallsEndpoint endpoint, String routeId, AsyncProcessor route, ExceptionHandler failures) {
        this.endpoint = endpoint;
        this.routeId = routeId;
        this.route = route;
        this.failures = failures;
        this.events = CallEvent.parse(endpoint.getConfiguration().getEvents());
        this.rosters = new ListedParticipants(endpoint);
        this.look = new CallLook(endpoint);
        this.exchanges = new NotificationExchanges(
                endpoint.getConfiguration().getBodyType(),
                acknowledge(),
                endpoint.getComponent().services().endReasons());
        this.deadLetters = new DeadLetters(endpoint, exchanges);
    }

    @Override
    public String name() {
        String subscription = endpoint.getConfiguration().getSubscription();
        if (subscription != null && !subscription.isBlank()) {
            return subscription.trim();
        }
        return routeId.isEmpty() ? endpoint.toString() : routeId;
    }

    @Override
    public boolean isStarting() {
        return endpoint.getCamelContext().isStarting();
    }

    @Override
    public int maximumDeliveries() {
        return endpoint.getConfiguration().getMaximumDeliveries();
    }

    @Override
    public void parked(CallNotification notification, Optional<Throwable> why) {
        deadLetters.send(notification, why);
    }

    @Override
    public Set<CallEvent> events() {
        return events;
    }

    @Override
    public boolean takesNewCalls() {
        return newCalls;
    }

    /** Calls that ring from now on are for others; those under way go on. */
    void endNewCalls() {
        newCalls = false;
    }

    void beginNewCalls() {
        newCalls = true;
    }

    /** Does something small whenever an event has ended. */
    void afterEach(Runnable action) {
        afterEach = action;
    }

    @Override
    public Rings rings() {
        return endpoint.getConfiguration().isMergeRings() ? Rings.MERGED : Rings.EACH;
    }

    @Override
    public Acknowledge acknowledge() {
        return endpoint.getConfiguration().getAcknowledge();
    }

    @Override
    public RosterSource rosters() {
        return rosters;
    }

    @Override
    public void deliver(CallNotification notification, Done done) {
        if (notification.redelivered() && notification.event() == CallEvent.INCOMING) {
            look.at(notification.callId()).whenComplete((standing, failure) -> {
                if (standing == CallLook.Standing.GONE) {
                    endpoint.getComponent().services().calls().isGone(notification.callId());
                    done.done(Outcome.SUCCEEDED);
                } else {
                    route(notification, done);
                }
            });
        } else {
            route(notification, done);
        }
    }

    private void route(CallNotification notification, Done done) {
        Exchange exchange = exchange(endpoint.getExchangePattern(), notification);
        CallMdc.during(exchange, () -> route.process(exchange, sync -> end(exchange, notification, done)));
    }

    private Exchange exchange(ExchangePattern pattern, CallNotification notification) {
        Exchange exchange = endpoint.createExchange(pattern);
        if (!routeId.isEmpty()) {
            exchange.getExchangeExtension().setFromRouteId(routeId);
        }
        exchanges.fill(exchange, notification);
        return exchange;
    }

    @Override
    public void decide(CallNotification joining, Consumer<ParticipantJoiningResponse> decision) {
        Exchange exchange = exchange(ExchangePattern.InOut, joining);
        CallMdc.during(
                exchange,
                () -> route.process(exchange, sync -> {
                    ParticipantJoiningResponse[] decided = {undecided()};
                    if (exchange.getException() == null) {
                        try {
                            decided[0] = JoinDecision.of(exchange);
                        } catch (CamelExchangeException | RuntimeException e) {
                            exchange.setException(e);
                        }
                    }
                    end(exchange, joining, how -> decision.accept(decided[0]));
                }));
    }

    @Override
    public ParticipantJoiningResponse undecided() {
        return endpoint.getConfiguration().getRecordingJoinDefault().response();
    }

    private void end(Exchange exchange, CallNotification notification, Done done) {
        AnswerOwed owed = exchange.getProperty(GraphCallsConstants.ANSWER_OWED, AnswerOwed.class);
        if (owed != null) {
            owed.settle();
        }
        Exception failure = exchange.getException();
        try {
            if (failure != null) {
                failures.handleException(
                        "The event " + notification.event() + " of call " + notification.callId()
                                + " was not processed",
                        exchange,
                        failure);
            }
        } finally { // a handler of the user's own may throw
            if (failure == null) {
                done.done(Outcome.SUCCEEDED);
            } else {
                done.failed(failure);
            }
            afterEach.run();
        }
    }
}
