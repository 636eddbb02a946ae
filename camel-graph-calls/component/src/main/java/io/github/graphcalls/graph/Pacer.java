package io.github.graphcalls.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Paces the requests of one application after Graph answered one of them with 429. All are held back for as long as Graph
 * asked; then one goes, and with each that Graph takes more may be under way at once. Graph names no rate, so none is made up
 * here: what it takes is found out, and until a 429 comes nothing is held back. For any number of threads; none is held.
 */
final class Pacer {

    /** Takes what was held back. */
    interface Exit {

        /** Its turn has come. Each that goes by {@link Way#PACED} is to be told to {@link Pacer#over} once. */
        void go(Turn turn, Way way);

        /** It was held back for as long as it may be. */
        void tooLong(Turn turn);
    }

    /** Runs something after a time. */
    @FunctionalInterface
    interface Alarm {
        void after(Duration time, Runnable task);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);

    private final InstantSource clock;
    private final Alarm alarm;
    private final Duration longest;
    private final Exit exit;

    private final LatestAnswers latest = new LatestAnswers();
    private volatile boolean open = true;
    private final NavigableSet<Turn> turns = new TreeSet<>(Turn.FIRST_COME);
    private final NavigableSet<Turn> bounds = new TreeSet<>(Turn.FIRST_OUT);
    private Instant heldUntil = Instant.MIN;
    private Instant openAt = Instant.MIN;
    private Instant alarmAt = Instant.MAX;
    private int window = 1;
    private int taken;
    private int threshold = Integer.MAX_VALUE;
    private int underWay;
    private long number;

    /** @param longest how long a request may wait in all */
    Pacer(InstantSource clock, Alarm alarm, Duration longest, Exit exit) {
        this.clock = clock;
        this.alarm = alarm;
        this.longest = longest;
        this.exit = exit;
    }

    /** Whether requests go as they come. */
    boolean isOpen() {
        return open;
    }

    /**
     * Takes a request to be sent in its turn, which may be now: then its {@link Exit} is told before this returns.
     */
    void enter(Sending sending) {
        List<Runnable> out;
        synchronized (this) {
            Turn turn = Turn.of(sending, clock.instant(), longest, number++);
            turns.add(turn);
            bounds.add(turn);
            out = advance();
        }
        out.forEach(Runnable::run);
    }

    /**
     * An attempt is over.
     *
     * @param pause how long Graph asked to wait; zero where it took the request
     */
    void over(Way way, Duration pause) {
        boolean tooMany = !pause.isZero() && latest.areTooMany();
        if (pause.isZero()) {
            latest.taken();
        }
        if (way == Way.FREE && !tooMany) {
            return; // one that is refused now and then waits for itself alone
        }
        List<Runnable> out;
        synchronized (this) {
            if (way == Way.PACED) {
                underWay--;
            }
            if (tooMany) {
                hold(pause);
            } else if (pause.isZero()) {
                grow();
            }
            out = advance();
        }
        out.forEach(Runnable::run);
    }

    /** Twice as many with each round as long as that has not been too much, then one more. */
    private void grow() {
        taken++;
        if (window < threshold || taken >= window) {
            window++;
            taken = 0;
        }
    }

    private void hold(Duration asked) {
        Instant now = clock.instant();
        Duration pause = asked.compareTo(longest) < 0 ? asked : longest;
        if (open) {
            open = false;
            threshold = Integer.MAX_VALUE;
            LOG.warn(
                    "Graph asks to send less (429): requests wait for {}, then go on one by one",
                    GraphErrors.shown(pause));
        } else if (!heldUntil.isAfter(
                now)) { // of those that were under way together, the first tells how many is too many
            threshold = Math.max(1, window / 2);
        }
        window = 1;
        taken = 0;
        Instant until = now.plus(pause);
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
        Instant calm = heldUntil.plus(pause);
        openAt = calm.isAfter(openAt) ? calm : openAt;
    }

    /** What is to be done now; it is done without the monitor. */
    private List<Runnable> advance() {
        Instant now = clock.instant();
        List<Runnable> out = new ArrayList<>();
        while (!bounds.isEmpty() && !bounds.first().latest().isAfter(now)) {
            Turn turn = bounds.first();
            leave(turn);
            out.add(turn.goesInAnyCase() ? () -> exit.go(turn, Way.FREE) : () -> exit.tooLong(turn));
        }
        if (!heldUntil.isAfter(now)) {
            while (!turns.isEmpty() && underWay < window) {
                Turn turn = turns.first();
                leave(turn);
                underWay++;
                out.add(() -> exit.go(turn, Way.PACED));
            }
            if (!open && turns.isEmpty() && !openAt.isAfter(now)) {
                open = true;
                LOG.debug("Requests go as they come again");
            }
        }
        awake(now).ifPresent(out::add);
        return out;
    }

    private void leave(Turn turn) {
        turns.remove(turn);
        bounds.remove(turn);
    }

    private Optional<Runnable> awake(Instant now) {
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        Instant bound = bounds.first().latest();
        Instant next = heldUntil.isAfter(now) && heldUntil.isBefore(bound) ? heldUntil : bound;
        if (!next.isBefore(alarmAt)) {
            return Optional.empty();
        }
        alarmAt = next;
        // timers count whole milliseconds, and one that comes early would find nothing to do
        Duration time = Duration.between(now, next).plusMillis(1);
        return Optional.of(() -> alarm.after(time, this::woken));
    }

    private void woken() {
        List<Runnable> out;
        synchronized (this) {
            alarmAt = Instant.MAX;
            out = advance();
        }
        out.forEach(Runnable::run);
    }
}
