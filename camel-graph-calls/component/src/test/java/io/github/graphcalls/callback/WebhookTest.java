package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new CallbackBench();
        bench.start();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:graph-calls:notifications?webhookPath=/hook&webhookComponentName=platform-http"
                                + "&webhookExternalUrl=https://bot.example")
                        .process(bench::keep);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void aWebhookReceivesWhatHasAGoodToken() throws Exception {
        assertThat(status("Bearer " + bench.token())).isEqualTo(202);
        assertThat(bench.deliveredAs(1).getMessage().getHeader("CamelGraphCallsEvent"))
                .isEqualTo("incoming");
    }

    @Test
    void aWebhookRefusesWhatHasNone() throws Exception {
        assertThat(status("Bearer garbage")).isEqualTo(401);
        assertThat(bench.delivered).isEmpty();
    }

    private int status(String authorization) throws Exception {
        return bench.send(HttpRequest.newBuilder(bench.at("/hook"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization)
                        .POST(HttpRequest.BodyPublishers.ofString(Told.state(Told.newCall(), "incoming")))
                        .build())
                .statusCode();
    }
}
