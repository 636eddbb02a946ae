package io.github.graphcalls.callback;

import io.github.graphcalls.benchmarks.Bodies;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An operation's outcome is awaited and comes, while others await theirs in other calls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AwaitBenchmark {

    /** How many others wait. */
    @Param({"0", "1000"})
    public int others;

    private final MeasuredDoor door = new MeasuredDoor();
    private long operation;

    /** Lets the others wait. */
    @Setup
    public void prepare() {
        for (int i = 0; i < others; i++) {
            door.calls().await(Bodies.callId(1_000 + i), "an-operation");
        }
    }

    /** The wait, its notification, its end. */
    @Benchmark
    public Object outcome() {
        String callId = Bodies.callId(1);
        String operationId = "operation-" + operation++;
        CompletableFuture<Awaited> awaited = door.calls().await(callId, operationId);
        door.receive(("{\"value\":[{\"changeType\":\"deleted\",\"resourceUrl\":\"/communications/calls/" + callId
                        + "/operations/" + operationId + "\",\"resourceData\":{\"@odata.type\":"
                        + "\"#microsoft.graph.playPromptOperation\",\"id\":\"" + operationId
                        + "\",\"status\":\"completed\"}}]}")
                .getBytes(StandardCharsets.UTF_8));
        return awaited.join();
    }
}
