package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.model.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLifeTest {

    private static final String CALL = "/communications/calls/57dab8b1-894c-409a-b240-bd8beae78896";

    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = CallbackBench.withRoute("");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void aCallIsToldFromItsRingToItsEnd() throws Exception {
        told("created", "\"state\":\"incoming\",\"source\":{\"identity\":{\"phone\":{\"id\":\"+14255550123\"}}}");
        told("updated", "\"state\":\"establishing\"");
        told("updated", "\"state\":\"established\"");
        told("updated", "\"state\":\"established\",\"mediaState\":{\"audio\":\"active\"}");
        told("updated", "\"state\":\"established\",\"toneInfo\":{\"sequenceId\":1,\"tone\":\"tone1\"}");
        told("deleted", "\"state\":\"terminated\",\"resultInfo\":{\"code\":200,\"subcode\":4521}");

        await().untilAsserted(() -> assertThat(bench.events())
                .containsExactly(
                        "incoming", "establishing", "established", "mediaActive", "toneReceived", "terminated"));
        assertThat(bench.delivered.get(0).getMessage().getBody()).isInstanceOf(Call.class);
        assertThat(bench.delivered.get(4).getMessage().getHeader("CamelGraphCallsTone"))
                .isEqualTo("1");
        assertThat(bench.delivered
                        .get(5)
                        .getVariable("graphCall", GraphCall.class)
                        .caller()
                        .id())
                .isEqualTo("+14255550123");
    }

    private void told(String changeType, String members) throws Exception {
        String body = "{\"@odata.type\":\"#microsoft.graph.commsNotifications\",\"value\":[{\"changeType\":\""
                + changeType
                + "\",\"resourceUrl\":\"" + CALL + "\",\"resourceData\":{\"@odata.type\":\"#microsoft.graph.call\","
                + members + "}}]}";
        assertThat(bench.post(body)).isEqualTo(202);
    }
}
