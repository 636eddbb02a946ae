package io.github.graphcalls;

import org.apache.camel.Exchange;
import org.slf4j.MDC;

/**
 * Puts the call's id into the MDC of a thread that goes on with an exchange, where the context has Camel's MDC logging on. The
 * exchange property of the same name is there always: camel-mdc takes it by its option {@code customProperties}.
 */
final class CallMdc {

    /** The key in the MDC, and the exchange property. */
    static final String KEY = "camel.graphCalls.callId";

    private CallMdc() {}

    /** Remembers which call an exchange is about; an empty id says nothing. */
    static void about(Exchange exchange, String callId) {
        if (!callId.isEmpty()) {
            exchange.setProperty(KEY, callId);
        }
    }

    /** Does the work with the id in the MDC, and leaves there what was there before. */
    static void during(Exchange exchange, Runnable work) {
        String callId = exchange.getProperty(KEY, String.class);
        if (callId == null || !Boolean.TRUE.equals(exchange.getContext().isUseMDCLogging())) {
            work.run();
            return;
        }
        String before = MDC.get(KEY);
        MDC.put(KEY, callId);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
