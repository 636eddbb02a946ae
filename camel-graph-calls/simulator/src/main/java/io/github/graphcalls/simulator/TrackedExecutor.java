package io.github.graphcalls.simulator;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Worker threads whose tasks hold the time from being submitted until they have ended. */
final class TrackedExecutor extends AbstractExecutorService {
    private final SimulatedTime time;
    private int running;
    private boolean shutDown;

    TrackedExecutor(SimulatedTime time) {
        this.time = time;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            if (shutDown) {
                throw new RejectedExecutionException("This executor of the simulator was shut down");
            }
            running++;
        }
        try {
            time.run("a task of the bot", () -> {
                try {
                    task.run();
                } finally {
                    ended();
                }
            });
        } catch (RejectedExecutionException stopped) {
            ended();
            throw stopped;
        }
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    @Override
    public synchronized void shutdown() {
        shutDown = true;
        notifyAll();
    }

    /** Tasks start as soon as they are submitted, so there is never one that waits and could be handed back. */
    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public synchronized boolean isShutdown() {
        return shutDown;
    }

    @Override
    public synchronized boolean isTerminated() {
        return shutDown && running == 0;
    }

    /** Waits in real time. */
    @Override
    public synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        long left = unit.toMillis(timeout);
        while (!isTerminated() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return isTerminated();
    }
}
