package io.github.graphcalls.durable;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.SentNotification;
import io.github.graphcalls.simulator.SimulatedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares by id what the service was told was received with what routes did. */
final class CrashReckoning {

    /** The life of a call as routes may see it; each at most once, some may be left out. */
    private static final List<String> LIFE =
            List.of("incoming", "establishing", "established", "mediaActive", "terminating", "terminated");

    private static final Map<String, Set<String>> SUBSCRIBED = Map.of(
            CrashBot.ATTENDANT, Set.of("incoming"),
            CrashBot.KEYS, Set.of("toneReceived", "terminated"));

    /** Tells an event of one subscription from all others. */
    private record Key(String subscription, String event, String callId, String messageId) {
        static Key of(CrashLine line) {
            // whoever tells the end of a call tells it once
            String messageId = line.event().equals("terminated") ? "" : line.messageId();
            return new Key(line.subscription(), line.event(), line.callId(), messageId);
        }

        Key in(String other) {
            return new Key(other, event, callId, messageId);
        }
    }

    private final List<SentNotification> sent;
    private final Map<String, SimulatedCall> calls;
    private final List<CrashLine> lines;
    private final List<String> wrong = new ArrayList<>();

    private CrashReckoning(GraphCallsSimulator simulator, List<CrashLine> lines) {
        this.sent = simulator.notifications();
        this.calls = simulator.calls().stream().collect(Collectors.toMap(SimulatedCall::id, Function.identity()));
        this.lines = lines;
    }

    /** All that is wrong, a line each. */
    static List<String> of(GraphCallsSimulator simulator, List<CrashLine> lines) {
        CrashReckoning reckoning = new CrashReckoning(simulator, lines);
        reckoning.nothingIsLost();
        reckoning.nothingIsDoneTwiceUnmarked();
        reckoning.eachCallIsInOrder();
        return reckoning.wrong;
    }

    private void nothingIsLost() {
        Set<Key> ended = lines.stream().filter(CrashLine::ends).map(Key::of).collect(Collectors.toSet());
        Set<String> messages =
                lines.stream().filter(CrashLine::ends).map(CrashLine::messageId).collect(Collectors.toSet());
        for (SentNotification one : sent) {
            if (!one.acknowledged()) {
                wrong.add("never acknowledged: " + one);
            } else if (!messages.contains(one.messageId()) && !(one.what().equals("incoming") && mayBeLeftOut(one))) {
                wrong.add("lost: " + one);
            }
        }
        Set<Key> told = lines.stream().map(Key::of).collect(Collectors.toSet());
        told.stream()
                .filter(key -> !ended.contains(key) && !isOverForGood(key))
                .forEach(key -> wrong.add("begun and not ended: " + key));
        for (Key key : ended) {
            SUBSCRIBED.forEach((subscription, events) -> {
                Key other = key.in(subscription);
                if (events.contains(key.event()) && !ended.contains(other) && !isOverForGood(other)) {
                    wrong.add("lost for one: " + other);
                }
            });
            if (!ended.contains(key.in(CrashBot.WATCH)) && !isOverForGood(key.in(CrashBot.WATCH))) {
                wrong.add("lost for one: " + key.in(CrashBot.WATCH));
            }
        }
        for (String callId : calls.keySet()) {
            if (!ended.contains(new Key(CrashBot.WATCH, "terminated", callId, ""))) {
                wrong.add("no end of call " + callId);
            }
        }
    }

    private boolean mayBeLeftOut(SentNotification incoming) {
        return requests(incoming.callId(), "answer") == 0;
    }

    /** A call that is over when its beginning comes again has nobody to be answered: that is left out. */
    private boolean isOverForGood(Key key) {
        return key.event().equals("incoming")
                && (requests(key.callId(), "hangUp") > 0 || requests(key.callId(), "answer") == 0);
    }

    private long requests(String callId, String operation) {
        return calls.get(callId).requests().stream()
                .filter(request -> request.operation().equals(operation))
                .count();
    }

    private void nothingIsDoneTwiceUnmarked() {
        Set<List<Object>> before = new HashSet<>();
        for (CrashLine line : lines) {
            if (!before.add(List.of(line.step(), Key.of(line))) && line.delivered() == CrashLine.Delivered.FIRST) {
                wrong.add("done twice without the mark: " + line);
            }
        }
    }

    private void eachCallIsInOrder() {
        Predicate<CrashLine> begins = line -> !line.ends();
        inOrder("begun", begins, line -> List.of(line.node(), line.subscription(), line.callId()));
        Set<Key> firsts = new HashSet<>();
        inOrder(
                "ended",
                line -> line.ends() && firsts.add(Key.of(line)),
                line -> List.of(line.subscription(), line.callId()));
        oneAfterAnother();
    }

    private void inOrder(String what, Predicate<CrashLine> which, Function<CrashLine, List<String>> lane) {
        Map<List<String>, List<String>> events = new LinkedHashMap<>();
        lines.stream()
                .filter(which.and(line -> LIFE.contains(line.event())))
                .forEach(line -> events.computeIfAbsent(lane.apply(line), any -> new ArrayList<>())
                        .add(line.event()));
        events.forEach((of, seen) -> {
            for (int i = 1; i < seen.size(); i++) {
                if (LIFE.indexOf(seen.get(i)) <= LIFE.indexOf(seen.get(i - 1))) {
                    wrong.add("not in order: " + of + " " + what + " " + seen);
                    return;
                }
            }
        });
    }

    private void oneAfterAnother() {
        Map<List<String>, CrashLine> last = new HashMap<>();
        for (CrashLine line : lines) {
            CrashLine before = last.put(List.of(line.node(), line.subscription(), line.callId()), line);
            if (before != null && !before.ends() && !line.ends()) {
                wrong.add("two at once: " + before + " and " + line);
            }
        }
    }
}
