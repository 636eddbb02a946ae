package io.github.graphcalls.examples.cookbook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;

/** What ended routes with an error that they did not handle. */
final class Failures extends EventNotifierSupport {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof ExchangeFailedEvent failed) {
            seen.add(failed.getExchange().getFromRouteId() + ": "
                    + failed.getExchange().getException());
        }
    }

    void requireNone() {
        if (!seen.isEmpty()) {
            throw new AssertionError("The recipe's routes ended with errors: " + seen);
        }
    }
}
