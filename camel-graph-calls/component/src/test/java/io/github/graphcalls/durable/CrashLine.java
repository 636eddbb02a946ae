package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsConstants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * One line of the ledger, which outlives the processes that write it: that a route began or ended an event.
 *
 * @param node the start of a bot that wrote it
 * @param subscription of the route
 * @param messageId of the notification that told it; empty for what the component found out
 */
record CrashLine(
        String node,
        Step step,
        String subscription,
        String event,
        String callId,
        String messageId,
        Delivered delivered) {

    enum Step {
        BEGIN,
        END
    }

    /** Whether it carries the mark that it may have come before. */
    enum Delivered {
        FIRST,
        AGAIN
    }

    private static final String BETWEEN = "\t";

    static CrashLine of(String node, Step step, Exchange exchange) {
        Message message = exchange.getMessage();
        return new CrashLine(
                node,
                step,
                exchange.getFromRouteId(),
                message.getHeader(GraphCallsConstants.EVENT, String.class),
                message.getHeader(GraphCallsConstants.CALL_ID, String.class),
                message.getHeader(GraphCallsConstants.MESSAGE_ID, "", String.class),
                message.getHeader(GraphCallsConstants.REDELIVERED, false, Boolean.class)
                        ? Delivered.AGAIN
                        : Delivered.FIRST);
    }

    /** Appends it with one write, which the system finishes even if the process is killed right after. */
    void append(Path ledger) {
        String line = String.join(BETWEEN, node, step.name(), subscription, event, callId, messageId, delivered.name());
        try {
            Files.writeString(ledger, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CrashLine> all(Path ledger) {
        try {
            return Files.exists(ledger)
                    ? Files.readString(ledger, StandardCharsets.UTF_8)
                            .lines()
                            .map(CrashLine::parse)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CrashLine parse(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return new CrashLine(
                parts[0], Step.valueOf(parts[1]), parts[2], parts[3], parts[4], parts[5], Delivered.valueOf(parts[6]));
    }

    boolean ends() {
        return step == Step.END;
    }
}
