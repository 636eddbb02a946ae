package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.ServiceLoader;

/** Tells the listeners of this JVM, if there are any. */
final class Traffic {
    private final List<TrafficListener> listeners = ServiceLoader.load(TrafficListener.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    void answered(RequestRecord request, JsonNode answer) {
        listeners.forEach(one -> one.answered(request, answer));
    }

    /** Its body is parsed only if somebody listens. */
    void told(Journal.Post post) {
        if (!listeners.isEmpty()) {
            NotificationRecord notification = post.toRecord();
            listeners.forEach(one -> one.told(notification));
        }
    }
}
