package io.github.graphcalls.simulator;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The one place where the simulator makes threads. All are daemons, so that a forgotten simulator keeps no JVM alive. */
final class Threads {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Short, so that those of a burst of calls are soon gone. */
    private static final int IDLE_SECONDS = 5;

    private Threads() {}

    static ExecutorService workers() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named("graph-calls-simulator-"));
    }

    static ScheduledThreadPoolExecutor ticker() {
        ScheduledThreadPoolExecutor ticker = new ScheduledThreadPoolExecutor(1, named("graph-calls-simulator-ticker-"));
        ticker.setRemoveOnCancelPolicy(true);
        return ticker;
    }

    /** Runs the task when the JVM ends. */
    static void atExit(Runnable task) {
        Runtime.getRuntime().addShutdownHook(new Thread(task, "graph-calls-simulator-exit"));
    }

    private static ThreadFactory named(String prefix) {
        return task -> {
            Thread thread = new Thread(task, prefix + COUNT.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
