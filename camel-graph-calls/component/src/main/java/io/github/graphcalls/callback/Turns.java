package io.github.graphcalls.callback;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs tasks in a pool with few hand-overs, for one costs more than most events do: a thread that has finished a task takes
 * the next itself, and the pool is asked for a thread only where none is on its way. Who comes asks for the next before it
 * begins, so tasks that block hold up no others as long as the pool has threads. For any number of threads.
 */
final class Turns {

    private final Executor pool;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** Whether the pool was asked for a thread that has not come yet. */
    private final AtomicBoolean coming = new AtomicBoolean();

    Turns(Executor pool) {
        this.pool = pool;
    }

    /** Whether no task ever runs on the thread that adds it: some pools do that where they have no room. */
    boolean isAlwaysInPool() {
        return pool instanceof ThreadPoolExecutor threads
                && !(threads.getRejectedExecutionHandler() instanceof ThreadPoolExecutor.CallerRunsPolicy);
    }

    /**
     * Runs a task in the pool.
     *
     * @throws RejectedExecutionException if the pool takes no more work; the task will not run then
     */
    void add(Runnable task) {
        if (pool instanceof ExecutorService service && service.isShutdown()) {
            throw new RejectedExecutionException("The route pool is shut down");
        }
        tasks.add(task);
        try {
            askForThread();
        } catch (RejectedExecutionException e) {
            if (tasks.remove(task)) {
                throw e;
            } // otherwise somebody has it
        }
    }

    /** The same from within a task, at whose end its thread is free for it. */
    void addBehindThis(Runnable task) {
        tasks.add(task);
    }

    private void askForThread() {
        if (coming.compareAndSet(false, true)) {
            Turn turn = new Turn();
            try {
                pool.execute(turn);
            } catch (RejectedExecutionException e) {
                coming.set(false);
                throw e;
            } finally {
                turn.isHandedOver = true;
            }
        }
    }

    private void askForThreadIfNeeded() {
        if (!tasks.isEmpty()) {
            try {
                askForThread();
            } catch (RejectedExecutionException e) { // then it is for those threads that there are
                return;
            }
        }
    }

    private final class Turn implements Runnable {

        private final Thread asking = Thread.currentThread();
        private boolean isHandedOver;

        @Override
        public void run() {
            coming.set(false);
            if (Thread.currentThread() == asking && !isHandedOver) {
                runOne(); // the pool lets who asks do it himself; he has more to do than this
                askForThreadIfNeeded();
                return;
            }
            while (runOne()) {
                // A task's interrupt is not the next one's, unless it was the end of the pool.
                if (Thread.interrupted() && pool instanceof ExecutorService service && service.isShutdown()) {
                    return;
                }
            }
        }

        private boolean runOne() {
            Runnable task = tasks.poll();
            if (task == null) {
                return false;
            }
            askForThreadIfNeeded();
            boolean ended = false;
            try {
                task.run();
                ended = true;
            } finally {
                if (!ended) {
                    askForThreadIfNeeded();
                }
            }
            return true;
        }
    }
}
