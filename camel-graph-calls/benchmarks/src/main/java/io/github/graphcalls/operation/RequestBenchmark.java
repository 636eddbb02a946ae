package io.github.graphcalls.operation;

import io.github.graphcalls.benchmarks.Bodies;
import io.github.graphcalls.graph.GraphAddress;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a message to its request: the row of the table, its checks, the writing. Jackson alone is what it is compared with. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RequestBenchmark {

    private static final GraphAddress GRAPH = new GraphAddress("https://graph.microsoft.com", "v1.0", false);

    private final Map<String, Object> headers = Map.of("CamelGraphCallsCallId", Bodies.callId(1));
    private final Map<String, Object> body = Map.of(
            "clientContext",
            "d45324c1-fcb5-430a-902c-f20af696537c",
            "prompts",
            List.of(Map.of(
                    "@odata.type",
                    "#microsoft.graph.mediaPrompt",
                    "mediaInfo",
                    Map.of(
                            "@odata.type",
                            "#microsoft.graph.mediaInfo",
                            "uri",
                            "https://cdn.contoso.com/beep.wav",
                            "resourceId",
                            "1D6DE2D4-CD51-4309-8DAA-70768651088E"))));
    private final RequestPlan playPrompt = plan(CallOperation.PLAY_PROMPT);
    private final RequestPlan get = plan(CallOperation.GET);

    private static RequestPlan plan(CallOperation operation) {
        return new RequestPlan(operation, ApiVersion.V1_0, GRAPH, option -> Optional.empty(), MessageReach.ADDRESSES);
    }

    /** The body written by Jackson, with no look at it. */
    @Benchmark
    public byte[] write() throws IOException {
        return GraphJson.write(body);
    }

    /** A request with a body. */
    @Benchmark
    public GraphRequest playPrompt() throws GraphCallsException {
        return playPrompt.request(body, headers);
    }

    /** One without. */
    @Benchmark
    public GraphRequest get() throws GraphCallsException {
        return get.request(null, headers);
    }

    /** The row that a name stands for. */
    @Benchmark
    public CallOperation row() {
        return CallOperation.of("playPrompt");
    }
}
