package io.github.graphcalls.callback;

import io.github.graphcalls.benchmarks.Bodies;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Order within a call: a hundred items through one lane, and through a hundred. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LanesBenchmark {

    private static final int ITEMS = 100;

    private final Lanes lanes = new Lanes(Runnable::run, ITEMS);
    private final String[] calls =
            IntStream.range(0, ITEMS).mapToObj(Bodies::callId).toArray(String[]::new);
    private final Subscriber subscriber = new Idle();
    private int gone;

    /** All items wait behind the first. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public int oneLane() {
        Runnable start = lanes.enter(subscriber, calls[0], new Counted()).orElseThrow();
        for (int i = 1; i < ITEMS; i++) {
            lanes.enter(subscriber, calls[0], new Counted());
        }
        start.run();
        return gone;
    }

    /** Each goes at once. */
    @Benchmark
    @OperationsPerInvocation(ITEMS)
    public int manyLanes() {
        for (String call : calls) {
            lanes.enter(subscriber, call, new Counted()).orElseThrow().run();
        }
        return gone;
    }

    private final class Counted implements Lanes.Item {

        @Override
        public void go(Runnable next) {
            gone++;
            next.run();
        }

        @Override
        public void lost() {
            throw new IllegalStateException("The calling thread takes all work");
        }
    }
}
