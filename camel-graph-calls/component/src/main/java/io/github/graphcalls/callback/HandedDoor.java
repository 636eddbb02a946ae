package io.github.graphcalls.callback;

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
        HttpExchanges.answer(exchange, answer(HttpExchanges.request(exchange)));
    }

    CallbackAnswer answer(CallbackRequest request) {
        return visits.during(() -> door.receive(request));
    }

    Door door() {
        return door;
    }

    Visits visits() {
        return visits;
    }
}
