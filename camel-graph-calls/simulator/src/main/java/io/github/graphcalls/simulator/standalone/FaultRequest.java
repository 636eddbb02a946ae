package io.github.graphcalls.simulator.standalone;

import static io.github.graphcalls.simulator.standalone.ScenarioFile.get;
import static io.github.graphcalls.simulator.standalone.ScenarioFile.require;

import io.github.graphcalls.simulator.Faults;
import io.github.graphcalls.simulator.NotificationFaults;
import io.github.graphcalls.simulator.RequestFaults;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A fault that is asked for: {@code requests} (names of operations, or an empty list for all) or {@code notifications} (what
 * they tell, or an empty list for all), how often ({@code next}, {@code rate} or {@code always}), and what it {@code does}.
 */
final class FaultRequest {
    private static final Set<String> KEYS =
            Set.of("requests", "notifications", "next", "rate", "always", "does", "status", "retryAfter", "by");
    private static final int MOST_NAMES = 100;

    private static final Map<String, BiConsumer<RequestFaults, FaultRequest>> OF_REQUESTS = new TreeMap<>(Map.of(
            "tooManyRequests", (faults, asked) -> faults.tooManyRequests(asked.duration("retryAfter", Duration.ZERO)),
            "answers", (faults, asked) -> faults.answers(asked.status(), asked.duration("retryAfter", Duration.ZERO)),
            "answersThoughDone", (faults, asked) -> faults.answersThoughDone(asked.status()),
            "answersSlowly", (faults, asked) -> faults.answersSlowly(asked.duration("by", Duration.ofSeconds(2))),
            "cutsBeforeActing", (faults, asked) -> faults.cutsBeforeActing(),
            "cutsAfterActing", (faults, asked) -> faults.cutsAfterActing(),
            "cutsInAnswer", (faults, asked) -> faults.cutsInAnswer(),
            "expiresToken", (faults, asked) -> faults.expiresToken()));

    private static final Map<String, BiConsumer<NotificationFaults, FaultRequest>> OF_NOTIFICATIONS =
            new TreeMap<>(Map.of(
                    "late", (faults, asked) -> faults.late(asked.duration("by", Duration.ofSeconds(2))),
                    "twice", (faults, asked) -> faults.twice(),
                    "resent", (faults, asked) -> faults.resent(),
                    "swapped", (faults, asked) -> faults.swapped(),
                    "never", (faults, asked) -> faults.never(),
                    "capitalised", (faults, asked) -> faults.capitalised(),
                    "legacyShaped", (faults, asked) -> faults.legacyShaped(),
                    "withoutMessageId", (faults, asked) -> faults.withoutMessageId(),
                    "afterRollingKeys", (faults, asked) -> faults.afterRollingKeys()));

    private final Part whole;
    private final Map<String, Part> keys;

    FaultRequest(Part whole) {
        this.whole = whole;
        this.keys = whole.mapping(KEYS);
    }

    /** What can be done to requests. */
    static Set<String> kindsOfRequests() {
        return OF_REQUESTS.keySet();
    }

    /** What can be done to notifications. */
    static Set<String> kindsOfNotifications() {
        return OF_NOTIFICATIONS.keySet();
    }

    void ask(Faults faults) {
        if (keys.containsKey("requests") == keys.containsKey("notifications")) {
            throw whole.wrong("either requests or notifications must be there; an empty list means all of them");
        }
        try {
            get(keys, "requests").ifPresent(names -> ofRequests(faults, names));
            get(keys, "notifications").ifPresent(what -> ofNotifications(faults, what));
        } catch (IllegalArgumentException wrong) {
            throw wrong instanceof WrongInput ? wrong : whole.wrong(wrong.getMessage());
        }
    }

    private void ofRequests(Faults faults, Part names) {
        BiConsumer<RequestFaults, FaultRequest> kind = kind(OF_REQUESTS);
        String[] all = texts(names);
        RequestFaults asked = all.length == 0 ? faults.onEveryRequest() : faults.on(all[0], all);
        RequestFaults once =
                get(keys, "next").map(it -> asked.next(it.number(1, 1_000_000))).orElse(asked);
        RequestFaults often = get(keys, "rate").map(it -> once.rate(it.share())).orElse(once);
        kind.accept(get(keys, "always").map(it -> often.always()).orElse(often), this);
    }

    private void ofNotifications(Faults faults, Part what) {
        BiConsumer<NotificationFaults, FaultRequest> kind = kind(OF_NOTIFICATIONS);
        NotificationFaults asked = faults.onNotifications(texts(what));
        NotificationFaults once =
                get(keys, "next").map(it -> asked.next(it.number(1, 1_000_000))).orElse(asked);
        NotificationFaults often =
                get(keys, "rate").map(it -> once.rate(it.share())).orElse(once);
        kind.accept(get(keys, "always").map(it -> often.always()).orElse(often), this);
    }

    private <T> T kind(Map<String, T> kinds) {
        Part does = require(whole, keys, "does");
        T kind = kinds.get(does.text());
        if (kind == null) {
            throw does.wrong("this must be one of " + kinds.keySet() + ", but is " + does.text());
        }
        return kind;
    }

    private static String[] texts(Part names) {
        List<Part> all = names.list(MOST_NAMES);
        return all.stream().map(Part::text).toArray(String[]::new);
    }

    private Duration duration(String key, Duration otherwise) {
        return get(keys, key).map(Part::duration).orElse(otherwise);
    }

    private int status() {
        return get(keys, "status").map(it -> it.number(500, 504)).orElse(503);
    }
}
