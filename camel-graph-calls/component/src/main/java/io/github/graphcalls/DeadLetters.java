package io.github.graphcalls;

import io.github.graphcalls.callback.CallNotification;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is parked to the endpoint of the option {@code deadLetterUri}, if it is set. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final GraphCallsEndpoint endpoint;
    private final NotificationExchanges exchanges;

    DeadLetters(GraphCallsEndpoint endpoint, NotificationExchanges exchanges) {
        this.endpoint = endpoint;
        this.exchanges = exchanges;
    }

    /** Sends on the calling thread; what cannot be sent stays parked all the same. */
    void send(CallNotification notification, Optional<Throwable> why) {
        String uri = endpoint.getConfiguration().getDeadLetterUri();
        if (uri == null || uri.isBlank()) {
            return;
        }
        Exchange exchange = endpoint.createExchange(ExchangePattern.InOnly);
        exchanges.fill(exchange, notification);
        why.ifPresent(cause -> exchange.setProperty(Exchange.EXCEPTION_CAUGHT, cause));
        exchange.setProperty(Exchange.FAILURE_ENDPOINT, endpoint.getEndpointBaseUri());
        try (ProducerTemplate template = endpoint.getCamelContext().createProducerTemplate()) {
            Exchange sent = template.send(uri, exchange);
            if (sent.getException() != null) {
                throw sent.getException();
            }
        } catch (Exception e) { // its message may quote what came from outside
            LOG.error(
                    "{} of call {} is parked and could not be sent to deadLetterUri ({})",
                    notification.event(),
                    notification.callId(),
                    e.getClass().getName());
            LOG.debug("Not sent because of", e);
        }
    }
}
