package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that happened, in order. Safe for use by many threads. */
final class Journal {
    private final SimulatedTime time;
    private final List<Line> lines = new ArrayList<>();
    private final List<RequestRecord> requests = new ArrayList<>();
    private final List<NotificationRecord> notifications = new ArrayList<>();

    Journal(SimulatedTime time) {
        this.time = time;
    }

    synchronized void say(Optional<SimulatedCall> call, String what) {
        lines.add(new Line(time.elapsed(), call.map(SimulatedCall::number).orElse(0), what));
    }

    synchronized void add(RequestRecord request) {
        requests.add(request);
    }

    synchronized void add(NotificationRecord notification) {
        notifications.add(notification);
    }

    synchronized List<RequestRecord> requests(Predicate<RequestRecord> which) {
        return requests.stream().filter(which).toList();
    }

    synchronized List<NotificationRecord> notifications(Predicate<NotificationRecord> which) {
        return notifications.stream().filter(which).toList();
    }

    synchronized void clear() {
        lines.clear();
        requests.clear();
        notifications.clear();
    }

    /** The lines of one call: time and what happened. */
    synchronized String transcript(SimulatedCall call) {
        return lines.stream()
                .filter(line -> line.call == call.number())
                .map(line -> call.shown(line.at) + " " + line.what)
                .collect(Collectors.joining("\n"));
    }

    /** All lines; those about a call carry its number. */
    synchronized String transcript() {
        return lines.stream()
                .map(line -> Texts.time(line.at) + (line.call == 0 ? " " : " [" + line.call + "] ") + line.what)
                .collect(Collectors.joining("\n"));
    }

    private record Line(Duration at, int call, String what) {}
}
