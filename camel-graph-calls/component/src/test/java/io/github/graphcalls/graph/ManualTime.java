package io.github.graphcalls.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A clock and a scheduler of one time, which stands still until a test moves it; due tasks run on the test's thread. */
final class ManualTime extends AbstractExecutorService implements ScheduledExecutorService, InstantSource {

    private record Due(Instant at, Runnable task) {}

    private final List<Due> due = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private volatile boolean stopped;

    /** Lets time pass, and runs what falls due, in order. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (Due next = earliest(); next != null && !next.at.isAfter(end); next = earliest()) {
            due.remove(next);
            now = next.at;
            next.task.run();
        }
        now = end;
    }

    /** How long until the next task is due. */
    Duration untilNext() {
        return Duration.between(now, earliest().at);
    }

    private Due earliest() {
        return due.stream().min(Comparator.comparing(Due::at)).orElse(null);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (stopped) {
            throw new RejectedExecutionException("stopped");
        }
        due.add(new Due(now.plusNanos(unit.toNanos(delay)), task));
        return null;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void shutdown() {
        stopped = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        stopped = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return stopped;
    }

    @Override
    public boolean isTerminated() {
        return stopped;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return stopped;
    }
}
