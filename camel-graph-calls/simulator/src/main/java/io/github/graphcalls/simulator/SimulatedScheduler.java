package io.github.graphcalls.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A scheduler whose delays pass in simulated time. */
final class SimulatedScheduler extends AbstractExecutorService implements ScheduledExecutorService {
    private final SimulatedTime time;
    private final TrackedExecutor direct;
    private final Set<Task<?>> waiting = ConcurrentHashMap.newKeySet();

    SimulatedScheduler(SimulatedTime time) {
        this.time = time;
        this.direct = new TrackedExecutor(time);
    }

    @Override
    public void execute(Runnable task) {
        direct.execute(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return new Task<Void>(command, null, Duration.ZERO, false).begin(Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return new Task<>(callable).begin(Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long first, long period, TimeUnit unit) {
        return new Task<Void>(command, null, Duration.of(period, unit.toChronoUnit()), true)
                .begin(Duration.of(first, unit.toChronoUnit()));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
        return new Task<Void>(command, null, Duration.of(delay, unit.toChronoUnit()), false)
                .begin(Duration.of(first, unit.toChronoUnit()));
    }

    /** What is still waiting is cancelled: nobody would move the time for it any more. */
    @Override
    public void shutdown() {
        direct.shutdown();
        waiting.forEach(task -> task.cancel(false));
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left = new ArrayList<>(waiting);
        shutdown();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return direct.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return direct.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return direct.awaitTermination(timeout, unit);
    }

    private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
        /** Zero for what runs once. */
        private final Duration period;

        private final boolean fixedRate;
        private volatile Timer timer;
        private volatile Instant due = Instant.EPOCH;

        Task(Callable<V> callable) {
            super(callable);
            this.period = Duration.ZERO;
            this.fixedRate = false;
        }

        Task(Runnable runnable, V result, Duration period, boolean fixedRate) {
            super(runnable, result);
            this.period = period;
            this.fixedRate = fixedRate;
        }

        Task<V> begin(Duration delay) {
            if (isShutdown()) {
                throw new RejectedExecutionException("This scheduler of the simulator was shut down");
            }
            waiting.add(this);
            due = time.now().plus(delay);
            timer = time.after(delay, "a timer of the bot", this::run);
            return this;
        }

        @Override
        public void run() {
            if (!isPeriodic()) {
                waiting.remove(this);
                super.run();
            } else if (runAndReset() && !isShutdown()) {
                Instant now = time.now();
                begin(Duration.between(now, fixedRate ? due.plus(period) : now.plus(period)));
            } else {
                waiting.remove(this);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            waiting.remove(this);
            Timer current = timer;
            if (cancelled && current != null) {
                current.cancel();
            }
            return cancelled;
        }

        @Override
        public boolean isPeriodic() {
            return !period.isZero();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(time.now(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
