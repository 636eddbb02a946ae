package io.github.graphcalls.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Time that runs at a multiple of real time, for bots that have a clock of their own. */
final class RunningTime extends SimulatedTime {
    /** Real time that a bot is left to act on a notification before somebody reacts, however fast time runs. */
    private static final Duration BOT_TAKES = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Object, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Hold, String> holds = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    private final ExecutorService workers;
    private final ScheduledThreadPoolExecutor ticker;
    private final double factor;
    private final Instant start;
    private final long startNanos = System.nanoTime();
    /** Nanoseconds of simulated time that were left out. */
    private final AtomicLong leapt = new AtomicLong();

    private final Set<Tick> ticks = ConcurrentHashMap.newKeySet();

    RunningTime(ExecutorService workers, ScheduledThreadPoolExecutor ticker, Instant start, double factor) {
        this.workers = workers;
        this.ticker = ticker;
        this.start = start;
        this.factor = factor;
    }

    @Override
    Instant start() {
        return start;
    }

    @Override
    Instant now() {
        return start.plusNanos((long) ((System.nanoTime() - startNanos) * factor) + leapt.get());
    }

    @Override
    public List<String> holders() {
        return List.copyOf(holds.values());
    }

    @Override
    public List<String> due() {
        return ticks.stream().flatMap(tick -> tick.what().stream()).toList();
    }

    @Override
    Hold open(String who) {
        Hold hold = new Hold() {
            @Override
            public void close() {
                holds.remove(this);
                // What has just ended may be the bot's, and what somebody waits for.
                wake(Waiter.EVERYTHING);
            }
        };
        holds.put(hold, who);
        return hold;
    }

    @Override
    void run(String who, Runnable task) {
        Hold hold = open(who);
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } finally {
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
        Tick tick = new Tick();
        Timer timer = new Timer(now().plus(delay), sequence.incrementAndGet(), owner, what, task, tick::cancel);
        ticks.add(tick);
        tick.set(timer);
        return timer;
    }

    @Override
    public void leap(Duration duration) {
        leapt.addAndGet(duration.toNanos());
        ticks.forEach(Tick::setAgain);
        lock.lock();
        try {
            waiters.values().forEach(all -> all.forEach(waiter -> waiter.becomes(Waiter.State.WOKEN)));
        } finally {
            lock.unlock();
        }
    }

    private long real(Duration simulated) {
        return Math.max(0, (long) (simulated.toNanos() / factor));
    }

    @Override
    void wakeWaiters(Object subject) {
        wake(subject);
        wake(Waiter.EVERYTHING);
    }

    private void wake(Object subject) {
        Set<Waiter> concerned = waiters.getOrDefault(subject, Set.of());
        if (concerned.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            concerned.forEach(waiter -> waiter.becomes(Waiter.State.WOKEN));
        } finally {
            lock.unlock();
        }
    }

    @Override
    boolean await(Object subject, String what, Duration within, BooleanSupplier condition) {
        Waiter waiter = new Waiter(subject, now().plus(within), sequence.incrementAndGet(), lock.newCondition());
        waiters.compute(subject, (any, set) -> {
            Set<Waiter> all = set == null ? ConcurrentHashMap.newKeySet() : set;
            all.add(waiter);
            return all;
        });
        try {
            while (true) {
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
            waiters.computeIfPresent(subject, (any, all) -> all.remove(waiter) && all.isEmpty() ? null : all);
        }
    }

    private void sleep(Waiter waiter, String what) {
        lock.lock();
        try {
            if (waiter.state() == Waiter.State.LOOKING) {
                waiter.becomes(Waiter.State.SLEEPING);
            }
            long left = real(Duration.between(now(), waiter.deadline()));
            while (waiter.state() == Waiter.State.SLEEPING && left > 0) {
                left = waiter.signal().awaitNanos(left);
            }
            waiter.becomes(waiter.state() == Waiter.State.WOKEN ? Waiter.State.LOOKING : Waiter.State.EXPIRED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, interrupted);
        } finally {
            lock.unlock();
        }
    }

    @Override
    Duration reaction(Duration least) {
        Duration real = Duration.ofNanos((long) (BOT_TAKES.toNanos() * factor));
        return real.compareTo(least) > 0 ? real : least;
    }

    @Override
    void afterReal(Duration real, Runnable task) {
        ticker.schedule(task, real.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    void runUnseen(Runnable task) {
        workers.execute(task);
    }

    @Override
    void stop() {
        ticker.shutdownNow();
    }

    /** What wakes a timer in real time; a leap sets it anew. */
    private final class Tick {
        private Optional<Timer> timer = Optional.empty();
        private Optional<ScheduledFuture<?>> due = Optional.empty();
        private boolean over;

        synchronized Optional<String> what() {
            return timer.filter(Timer::isWaiting).map(Timer::what);
        }

        synchronized void set(Timer of) {
            timer = Optional.of(of);
            setAgain();
        }

        synchronized void setAgain() {
            if (over || timer.isEmpty()) {
                return;
            }
            due.ifPresent(it -> it.cancel(false));
            try {
                due = Optional.of(ticker.schedule(
                        this::fire, real(Duration.between(now(), timer.get().due())), TimeUnit.NANOSECONDS));
            } catch (RejectedExecutionException stopped) {
                cancel();
            }
        }

        private void fire() {
            if (end()) {
                run(timer.orElseThrow().what(), timer.orElseThrow()::run);
            }
        }

        private synchronized boolean end() {
            boolean first = !over;
            over = true;
            ticks.remove(this);
            return first;
        }

        synchronized void cancel() {
            end();
            due.ifPresent(it -> it.cancel(false));
        }
    }
}
