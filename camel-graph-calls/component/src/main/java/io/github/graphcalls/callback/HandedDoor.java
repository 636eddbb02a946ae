package io.github.graphcalls.callback;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** A door as a processor of HTTP exchanges: checks, delivers, and leaves the answer in the exchange. */
public final class HandedDoor implements Processor {

    private final Door door;
    private final Visits visits = new Visits();

    HandedDoor(Door door) {
        this.door = door;
    }

    @Override
    public void process(Exchange exchange) {
        HttpExchanges.answer(exchange, visits.during(() -> door.receive(HttpExchanges.request(exchange))));
    }

    /** The answer to a request that may not be waited with; empty, with nothing done, where that would be necessary. */
    Optional<CallbackAnswer> answerAtOnce(CallbackRequest request) {
        return visits.during(() -> door.receiveAtOnce(request));
    }

    Door door() {
        return door;
    }

    Visits visits() {
        return visits;
    }
}
