package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call whose route is slow, and the others. */
class BusyCallTest {

    private static final int AT_ONCE = 100;

    private final String busy = Told.newCall();
    private final CountDownLatch hold = new CountDownLatch(1);
    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new CallbackBench();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications")
                        .choice()
                        .when(header("CamelGraphCallsCallId").isEqualTo(busy))
                        .process(e -> hold.await())
                        .end()
                        .process(bench::keep);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        hold.countDown();
        bench.close();
    }

    @Test
    void aBusyCallLeavesRoomForTheOthers() throws Exception {
        assertThat(bench.post(Told.state(busy, "established"))).isEqualTo(202);
        int taken = 0;
        for (int i = 0; i < 50; i++) { // 5,000 events
            HttpResponse<String> answer = bench.send(bench.callback(tones(i), "m" + i));
            if (answer.statusCode() == 202) {
                taken += AT_ONCE;
            } else {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            }
        }
        assertThat(taken).isEqualTo(Lanes.LONGEST);

        String other = Told.newCall();
        assertThat(bench.post(Told.state(other, "incoming"))).isEqualTo(202);
        await().until(() -> bench.eventsOf(other).size() == 1);

        hold.countDown();
        await().until(() -> bench.eventsOf(busy).size() == 1 + Lanes.LONGEST);
        assertThat(bench.post(tones(50))).isEqualTo(202);
    }

    @Test
    void whatABusyCallsRouteMayWaitForIsLetInAllTheSame() throws Exception {
        for (int i = 0; i < Lanes.LONGEST / AT_ONCE; i++) {
            assertThat(bench.post(tones(i))).isEqualTo(202);
        }
        String operation = Told.entry(
                "deleted",
                "/communications/calls/" + busy + "/operations/1",
                Told.json("{'@odata.type':'#microsoft.graph.playPromptOperation','id':'1','status':'completed'}"));

        assertThat(bench.post(tones(99))).isEqualTo(503);
        assertThat(bench.post(Told.envelope(operation))).isEqualTo(202);
        assertThat(bench.post(Told.state(busy, "terminated"))).isEqualTo(202);
    }

    private String tones(int request) {
        return Told.envelope(IntStream.range(request * AT_ONCE, (request + 1) * AT_ONCE)
                .mapToObj(i -> Told.call(
                        "updated", busy, "'state':'established','toneInfo':{'sequenceId':" + i + ",'tone':'tone1'}"))
                .toArray(String[]::new));
    }
}
