package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.benchmarks.Bodies;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a body to its events, and the whole door around that. The tree of the same body is what all is compared with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReceivingBenchmark {

    /** What comes in. */
    @Param
    public Bodies body;

    private final MeasuredDoor door = new MeasuredDoor();
    private byte[] bytes;

    /** Makes the body. */
    @Setup
    public void prepare() {
        bytes = body.bytes(Bodies.callId(1));
    }

    /** Jackson alone. */
    @Benchmark
    public JsonNode tree() throws IOException {
        return GraphJson.mapper().readTree(bytes);
    }

    /** The body read as notifications. */
    @Benchmark
    public Object parse() throws Refusal {
        return Envelope.parse(bytes);
    }

    /** Token, body, repetitions, the call's state, its lane, an idle subscriber. */
    @Benchmark
    public int receive() {
        return door.receive(bytes);
    }
}
