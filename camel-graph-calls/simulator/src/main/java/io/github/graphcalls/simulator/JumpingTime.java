package io.github.graphcalls.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Time that stands still while anything is under way and else jumps to what is due next, as soon as somebody waits. One
 * lock guards it; timers run one after another, each after all that the one before it caused has ended, so that a
 * conversation goes the same way each time. Longer than most classes because that one lock guards all of it.
 */
final class JumpingTime extends SimulatedTime {
    private static final Duration QUIET_FOR_UNSEEN = Duration.ofMillis(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final TreeSet<Waiter> waiters = new TreeSet<>();
    private final Map<Object, Set<Waiter>> waitersBySubject = new IdentityHashMap<>();
    private final Map<Hold, String> holds = new LinkedHashMap<>();
    /** What the current thread runs; it does not hold the time while that thread waits for it. */
    private final ThreadLocal<OpenHold> own = new ThreadLocal<>();

    private final ExecutorService workers;
    private final ScheduledExecutorService ticker;
    private final Instant start;
    private final Duration settle;
    private final Duration standstill;
    private Instant now;
    private int awake;
    /** Threads of {@link #during}, which may go on at any moment without being seen. */
    private int unseen;

    private long sequence;
    private long moves;
    private long checks;
    private boolean stopped;

    /**
     * @param settle real time of quiet before each jump, for bots with threads that are not seen; usually zero
     * @param standstill real time: a wait that sees nothing move for so long will not end by itself, and fails
     */
    JumpingTime(
            ExecutorService workers,
            ScheduledExecutorService ticker,
            Instant start,
            Duration settle,
            Duration standstill) {
        this.workers = workers;
        this.ticker = ticker;
        this.start = start;
        this.now = start;
        this.settle = settle;
        this.standstill = standstill;
    }

    @Override
    Instant start() {
        return start;
    }

    @Override
    Instant now() {
        lock.lock();
        try {
            return now;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> holders() {
        lock.lock();
        try {
            return List.copyOf(holds.values());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<String> due() {
        lock.lock();
        try {
            return timers.stream().filter(Timer::isWaiting).map(Timer::what).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    Hold open(String who) {
        lock.lock();
        try {
            OpenHold hold = new OpenHold(who);
            holds.put(hold, who);
            moves++;
            return hold;
        } finally {
            lock.unlock();
        }
    }

    @Override
    void run(String who, Runnable task) {
        OpenHold hold = (OpenHold) open(who);
        start(hold, task);
    }

    private void start(OpenHold hold, Runnable task) {
        try {
            workers.execute(() -> {
                own.set(hold);
                try {
                    task.run();
                } finally {
                    own.remove();
                    hold.close();
                }
            });
        } catch (RejectedExecutionException ended) {
            hold.close();
            throw ended;
        }
    }

    @Override
    Timer after(Duration delay, Optional<Object> owner, String what, Runnable task) {
        lock.lock();
        try {
            moves++;
            Timer timer = new Timer(now.plus(delay), sequence++, owner, what, task, () -> {});
            if (stopped) {
                timer.cancel();
            } else if (delay.isNegative() || delay.isZero()) {
                run(what, timer::run);
            } else {
                timers.add(timer);
            }
            return timer;
        } finally {
            lock.unlock();
        }
    }

    @Override
    void wakeWaiters(Object subject) {
        lock.lock();
        try {
            moves++;
            wake(subject);
            wake(Waiter.EVERYTHING);
        } finally {
            lock.unlock();
        }
    }

    private void wake(Object subject) {
        for (Waiter waiter : waitersBySubject.getOrDefault(subject, Set.of())) {
            if (waiter.state() != Waiter.State.EXPIRED) {
                awake += waiter.state() == Waiter.State.SLEEPING ? 1 : 0;
                waiter.becomes(Waiter.State.WOKEN);
            }
        }
    }

    @Override
    boolean await(Object subject, String what, Duration within, BooleanSupplier condition) {
        Waiter waiter = enlist(subject, within);
        try {
            while (true) {
                // Looked at without the lock, because conditions take the locks of calls; a change meanwhile wakes the
                // waiter before it sleeps, so none is missed.
                boolean last = waiter.state() == Waiter.State.EXPIRED;
                if (condition.getAsBoolean()) {
                    return true;
                }
                if (last) {
                    return false;
                }
                sleep(waiter, what);
            }
        } finally {
            leave(waiter);
        }
    }

    private Waiter enlist(Object subject, Duration within) {
        lock.lock();
        try {
            Waiter waiter = new Waiter(subject, now.plus(within), sequence++, lock.newCondition());
            moves++;
            waiters.add(waiter);
            waitersBySubject.computeIfAbsent(subject, any -> new HashSet<>()).add(waiter);
            awake++;
            return waiter;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Waiter waiter) {
        lock.lock();
        try {
            moves++;
            waiters.remove(waiter);
            Set<Waiter> ofSameSubject = waitersBySubject.get(waiter.subject());
            ofSameSubject.remove(waiter);
            if (ofSameSubject.isEmpty()) {
                waitersBySubject.remove(waiter.subject());
            }
            if (waiter.state() != Waiter.State.SLEEPING) {
                awake--;
            }
            jump();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when there is something new to look at; meanwhile what the thread runs does not hold the time. */
    private void sleep(Waiter waiter, String what) {
        lock.lock();
        OpenHold mine = own.get();
        boolean holding = holds.containsKey(mine);
        try {
            if (waiter.state() == Waiter.State.LOOKING) {
                waiter.becomes(Waiter.State.SLEEPING);
                awake--;
                holds.remove(mine);
                moves++;
                jump();
                awaitSignal(waiter, what);
            }
            if (waiter.state() == Waiter.State.WOKEN) {
                waiter.becomes(Waiter.State.LOOKING);
            }
        } finally {
            if (holding) {
                holds.put(mine, mine.who);
            }
            lock.unlock();
        }
    }

    private void awaitSignal(Waiter waiter, String what) {
        long seen = moves;
        while (waiter.state() == Waiter.State.SLEEPING) {
            boolean signalled;
            try {
                signalled = waiter.signal().await(standstill.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + what, interrupted);
            }
            if (!signalled && waiter.state() == Waiter.State.SLEEPING && moves == seen) {
                throw new IllegalStateException("Waiting for " + what + ", but the simulated time has stood still at "
                        + Texts.time(Duration.between(start, now)) + " for " + Texts.seconds(standstill)
                        + " of real time. It is held by " + (holds.isEmpty() ? "nobody" : holds.values()) + ".");
            }
            seen = moves;
        }
    }

    /** Goes to what is due next if nothing keeps the time; with threads that are not seen, after a while of quiet. */
    private void jump() {
        if (isKept()) {
            return;
        }
        Duration quiet = unseen > 0 && settle.compareTo(QUIET_FOR_UNSEEN) < 0 ? QUIET_FOR_UNSEEN : settle;
        if (quiet.isZero()) {
            jumpNow();
        } else {
            long seen = moves;
            long check = ++checks;
            ticker.schedule(() -> jumpIfStill(check, seen), quiet.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** A later check has more to say than this one; what a thread did that is not seen begins the quiet anew. */
    private void jumpIfStill(long check, long seen) {
        lock.lock();
        try {
            if (check != checks || isKept()) {
                return;
            }
            if (moves == seen) {
                jumpNow();
            } else {
                jump();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isKept() {
        return stopped || !holds.isEmpty() || awake > 0 || waiters.isEmpty();
    }

    private void jumpNow() {
        moves++;
        Waiter first = waiters.first();
        Optional<Timer> next = nextTimer().filter(timer -> !timer.due().isAfter(first.deadline()));
        if (next.isPresent()) {
            moveTo(next.get().due());
            startWithItsLike(next.get());
        } else {
            moveTo(first.deadline());
            awake++;
            first.becomes(Waiter.State.EXPIRED);
        }
    }

    private Optional<Timer> nextTimer() {
        while (!timers.isEmpty() && !timers.peek().isWaiting()) {
            timers.poll();
        }
        return Optional.ofNullable(timers.peek());
    }

    /** Starts the timer, and those that follow it at the same moment as long as each has another owner. */
    private void startWithItsLike(Timer first) {
        Set<Object> owners = new HashSet<>();
        Optional<Timer> next = Optional.of(first);
        while (next.isPresent()) {
            owners.add(next.get().owner().orElse(first));
            timers.poll();
            run(next.get().what(), next.get()::run);
            next = nextTimer()
                    .filter(timer -> timer.due().equals(first.due()))
                    .filter(timer -> first.owner().isPresent() && timer.owner().isPresent())
                    .filter(timer -> !owners.contains(timer.owner().get()));
        }
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    @Override
    Duration reaction(Duration least) {
        return least;
    }

    @Override
    void afterReal(Duration real, Runnable task) {
        ticker.schedule(task, real.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    void runUnseen(Runnable task) {
        lock.lock();
        try {
            unseen++;
        } finally {
            lock.unlock();
        }
        workers.execute(() -> {
            try {
                task.run();
            } finally {
                lock.lock();
                try {
                    unseen--;
                    moves++;
                    jump();
                } finally {
                    lock.unlock();
                }
            }
        });
    }

    @Override
    void stop() {
        lock.lock();
        try {
            stopped = true;
            ticker.shutdownNow();
            new ArrayList<>(timers).forEach(Timer::cancel);
            timers.clear();
        } finally {
            lock.unlock();
        }
    }

    private final class OpenHold implements Hold {
        private final String who;

        OpenHold(String who) {
            this.who = who;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (holds.remove(this) != null) {
                    moves++;
                    // What has just ended may be the bot's, and what somebody waits for.
                    wake(Waiter.EVERYTHING);
                    jump();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
