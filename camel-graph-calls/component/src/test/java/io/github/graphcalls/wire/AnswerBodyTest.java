package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.CallState;
import io.github.graphcalls.model.Participant;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An answer becomes the body, in the form that the endpoint asks for, and converts to others. */
class AnswerBodyTest {

    private static final Map<String, Object> CALL = Map.of("CamelGraphCallsCallId", "c1");
    private static final String ESTABLISHED = "{'id': 'c1', 'state': 'established', 'later': {'x': 1}}";

    private static GraphOnLoopback graph;

    @BeforeAll
    static void start() {
        graph = new GraphOnLoopback();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @Test
    void theBodyHasTheFormThatBodyTypeSays() {
        assertThat(bodyOf("get", ESTABLISHED)).isInstanceOf(Call.class);
        assertThat(bodyOf("get?bodyType=json", ESTABLISHED)).isInstanceOf(JsonNode.class);
        assertThat(bodyOf("get?bodyType=map", ESTABLISHED))
                .isEqualTo(Map.of("id", "c1", "state", "established", "later", Map.of("x", 1)));
        assertThat(bodyOf("get?bodyType=string", ESTABLISHED))
                .isEqualTo(GraphOnLoopback.quoted(ESTABLISHED).replace(" ", ""));
    }

    @Test
    void aListIsItsElementsInEachForm() {
        String list = "{'@odata.context': 'x', 'value': [{'id': 'p1'}, {'id': 'p2'}]}";

        assertThat(bodyOf("listParticipants", list))
                .asInstanceOf(InstanceOfAssertFactories.list(Participant.class))
                .extracting(Participant::id)
                .containsExactly("p1", "p2");
        assertThat(bodyOf("listParticipants?bodyType=map", list))
                .isEqualTo(List.of(Map.of("id", "p1"), Map.of("id", "p2")));
        assertThat(bodyOf("listParticipants?bodyType=string", list)).isEqualTo("[{\"id\":\"p1\"},{\"id\":\"p2\"}]");
    }

    @Test
    void recordsConvertToJsonAndBackWithWhatTheyDoNotKnow() {
        graph.answers(200, ESTABLISHED);
        Exchange exchange = graph.sends("get", null, CALL);

        String text = exchange.getMessage().getBody(String.class);
        Map<?, ?> map = exchange.getMessage().getBody(Map.class);

        assertThat(text).isEqualTo("{\"id\":\"c1\",\"state\":\"established\",\"later\":{\"x\":1}}");
        assertThat(map.get("later")).isEqualTo(Map.of("x", 1));
        assertThat(exchange.getMessage().getBody(JsonNode.class).path("id").asText())
                .isEqualTo("c1");
        assertThat(exchange.getMessage().getBody(byte[].class)).asString().isEqualTo(text);
        for (Object form : List.of(
                text,
                map,
                exchange.getMessage().getBody(JsonNode.class),
                exchange.getMessage().getBody(InputStream.class))) {
            Call again = graph.context().getTypeConverter().convertTo(Call.class, form);
            assertThat(again).isEqualTo(exchange.getMessage().getBody());
        }
    }

    @Test
    void aWordOfTheModelConvertsToPlainText() {
        assertThat(graph.context().getTypeConverter().convertTo(String.class, CallState.ESTABLISHED))
                .isEqualTo("established");
    }

    @Test
    void theWholeListOfHeadersStaysExceptForIds() {
        graph.answers(200, ESTABLISHED);

        Exchange exchange = graph.sends("get", null, Map.of("CamelGraphCallsCallId", "c1", "own", "kept"));

        assertThat(exchange.getMessage().getHeaders())
                .isEqualTo(Map.of("CamelGraphCallsCallId", "c1", "CamelGraphCallsState", "established", "own", "kept"));
    }

    @Test
    void anExchangeThatMustWaitGoesOnInTheRoutePoolAndOnlyOnce() throws Exception {
        graph.server().resetAll();
        graph.server()
                .stubFor(WireMock.any(WireMock.anyUrl())
                        .inScenario("throttled")
                        .whenScenarioStateIs("Started")
                        .willReturn(WireMock.aResponse().withStatus(429).withHeader("Retry-After", "0"))
                        .willSetStateTo("free"));
        graph.server()
                .stubFor(WireMock.any(WireMock.anyUrl())
                        .inScenario("throttled")
                        .whenScenarioStateIs("free")
                        .willReturn(WireMock.okJson(GraphOnLoopback.quoted(ESTABLISHED))));
        AsyncProducer producer = graph.context().getEndpoint("graph-calls:get").createAsyncProducer();
        producer.start();
        Exchange exchange = new DefaultExchange(graph.context());
        exchange.getMessage().setHeader("CamelGraphCallsCallId", "c1");
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<String> thread = new AtomicReference<>();

        boolean sync = producer.process(exchange, doneSync -> {
            thread.set(Thread.currentThread().getName());
            done.countDown();
        });

        assertThat(sync).isFalse();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(Call.class).state()).isEqualTo(CallState.ESTABLISHED);
        assertThat(thread.get()).contains("GraphCallsRoute");
        producer.stop();
    }

    private static Object bodyOf(String uri, String answer) {
        graph.answers(200, answer);
        Exchange exchange = graph.sends(uri, null, CALL);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }
}
