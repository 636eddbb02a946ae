package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(3);
    private final CountDownLatch hold = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        hold.countDown();
        pool.shutdownNow();
    }

    private void block() {
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tasksThatBlockHoldUpNoOthersWhileThereAreThreads() {
        Turns turns = new Turns(pool);
        turns.add(this::block);
        turns.add(this::block);
        for (int i = 0; i < 1_000; i++) {
            turns.add(done::incrementAndGet);
        }

        await().until(() -> done.get() == 1_000);
    }

    @Test
    void whatWaitsGoesOnWhenTheThreadsAreFreeAgain() {
        Turns turns = new Turns(pool);
        for (int i = 0; i < 3; i++) {
            turns.add(this::block);
        }
        for (int i = 0; i < 1_000; i++) {
            turns.add(done::incrementAndGet);
        }
        await().until(() -> pool.getActiveCount() == 3);
        assertThat(done).hasValue(0);

        hold.countDown();
        await().until(() -> done.get() == 1_000);
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        Turns turns = new Turns(pool);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    turns.add(() -> turns.addBehindThis(done::incrementAndGet));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        await().until(() -> done.get() == 80_000);
    }

    @Test
    void aTaskThatThrowsTakesNoneOfTheOthersWithIt() {
        Turns turns = new Turns(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((where, why) -> {});
            return thread;
        }));
        turns.add(() -> {
            throw new IllegalStateException("not today");
        });
        turns.add(done::incrementAndGet);

        await().until(() -> done.get() == 1);
    }

    @Test
    void theInterruptOfOneTaskIsNotTheNextOnes() {
        Turns turns = new Turns(pool);
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        turns.add(() -> {
            turns.addBehindThis(() -> interrupted.add(Thread.currentThread().isInterrupted()));
            Thread.currentThread().interrupt();
        });

        await().until(() -> !interrupted.isEmpty());
        assertThat(interrupted).containsExactly(false);
    }

    @Test
    void aPoolThatIsShutDownTakesNothing() {
        Turns turns = new Turns(pool);
        pool.shutdown();

        assertThatThrownBy(() -> turns.add(done::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whatAPoolWithoutRoomRefusesDoesNotRun() {
        ThreadPoolExecutor full = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
        try {
            Turns turns = new Turns(full);
            turns.add(this::block);
            await().until(() -> full.getActiveCount() == 1);

            assertThat(turns.isAlwaysInPool()).isTrue();
            assertThatThrownBy(() -> turns.add(done::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
        } finally {
            hold.countDown();
            full.shutdownNow();
        }
    }

    @Test
    void whoseItIsWhereThePoolHasNoRoomDoesOneTaskAndGoesOn() {
        ThreadPoolExecutor full = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy());
        try {
            Turns turns = new Turns(full);
            turns.add(this::block);
            await().until(() -> full.getActiveCount() == 1);
            for (int i = 1; i <= 1_000; i++) {
                turns.add(done::incrementAndGet);
                assertThat(done).hasValue(i);
            }

            assertThat(turns.isAlwaysInPool()).isFalse();
        } finally {
            hold.countDown();
            full.shutdownNow();
        }
    }
}
