package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.simulator.SentNotification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.Message;

/** What routes have been told, on all nodes, in the order in which they began. For any number of threads. */
final class NodesLedger {

    /** One event in one route. */
    record Entry(
            String node,
            String subscription,
            String callId,
            String event,
            String messageId,
            String operationId,
            String tone,
            boolean redelivered) {

        private String what() {
            return callId + " " + event + " " + messageId;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    void add(String node, String subscription, Message message) {
        Entry entry = new Entry(
                node,
                subscription,
                text(message, GraphCallsConstants.CALL_ID),
                text(message, GraphCallsConstants.EVENT),
                text(message, GraphCallsConstants.MESSAGE_ID),
                text(message, GraphCallsConstants.OPERATION_ID),
                text(message, GraphCallsConstants.TONE),
                Boolean.TRUE.equals(message.getHeader(GraphCallsConstants.REDELIVERED, Boolean.class)));
        synchronized (entries) {
            entries.add(entry);
        }
    }

    private static String text(Message message, String header) {
        return message.getHeader(header, "", String.class);
    }

    List<Entry> of(String subscription) {
        synchronized (entries) {
            return entries.stream()
                    .filter(entry -> entry.subscription().equals(subscription))
                    .toList();
        }
    }

    Map<String, List<Entry>> byCall(String subscription) {
        return of(subscription).stream()
                .collect(Collectors.groupingBy(Entry::callId, TreeMap::new, Collectors.toList()));
    }

    /** Acknowledged notifications of which a subscription to everything was told nothing. */
    List<String> untold(String subscription, Collection<SentNotification> sent) {
        Set<String> told = of(subscription).stream().map(Entry::messageId).collect(Collectors.toSet());
        return sent.stream()
                .filter(SentNotification::acknowledged)
                .filter(notification -> !told.contains(notification.messageId()))
                .map(SentNotification::toString)
                .toList();
    }

    /** Events that a subscription was told again although they were told before, and not marked so. */
    List<String> doubled(String subscription) {
        Set<String> before = new HashSet<>();
        return of(subscription).stream()
                .filter(entry -> !before.add(entry.what()) && !entry.redelivered())
                .map(Entry::what)
                .toList();
    }
}
