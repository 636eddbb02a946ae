package io.github.graphcalls.callback;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The check of a callback's token. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenBenchmark {

    private final MeasuredDoor door = new MeasuredDoor();
    private final CallbackTokens tokens = door.tokens();

    /** A token that was found good before. */
    @Benchmark
    public String remembered() throws Refusal {
        return tokens.tenantOf(door.authorization());
    }

    /** One that has not been seen. */
    @Benchmark
    public String first() throws Refusal {
        return door.tokens().tenantOf(door.authorization());
    }
}
