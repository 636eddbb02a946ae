package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A route may do with its tree what it likes. */
class OwnTreesTest {

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final String call = Told.newCall();
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?bodyType=json&acknowledge=completed")
                        .process(OwnTreesTest.this::empty);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private void empty(Exchange exchange) {
        JsonNode body = exchange.getMessage().getBody(JsonNode.class);
        bodies.add(exchange.getMessage().getHeader("CamelGraphCallsEvent") + " " + body);
        emptyAll(body);
        if (failures.getAndUpdate(due -> Math.max(0, due - 1)) > 0) {
            throw new IllegalStateException("not today");
        }
    }

    private static void emptyAll(JsonNode node) {
        node.forEach(OwnTreesTest::emptyAll);
        if (node instanceof ContainerNode<?> container) {
            container.removeAll();
        }
    }

    @Test
    void whatIsDeliveredAgainIsAsItCame() throws Exception {
        failures.set(4);
        String body = Told.envelope(
                Told.call("updated", call, "'state':'establishing'"),
                Told.call("updated", call, "'state':'established'"));

        for (int status : new int[] {500, 500, 202}) {
            assertThat(bench.post(body, "message")).isEqualTo(status);
        }

        String type = "{\"@odata.type\":\"#microsoft.graph.call\",\"state\":";
        assertThat(bodies)
                .containsExactly(
                        "establishing " + type + "\"establishing\"}", "established " + type + "\"established\"}",
                        "establishing " + type + "\"establishing\"}", "established " + type + "\"established\"}",
                        "establishing " + type + "\"establishing\"}", "established " + type + "\"established\"}");
    }

    @Test
    void aListThatCameAsOneIsAListAgain() throws Exception {
        failures.set(1);
        String body = Told.envelope(
                Told.entry("updated", "/communications/calls/" + call + "/participants", "{'id':'p1','x':{'y':1}}"));

        assertThat(bench.post(body, "message")).isEqualTo(500);
        assertThat(bench.post(body, "message")).isEqualTo(202);

        assertThat(bodies)
                .filteredOn(one -> one.startsWith("participantsUpdated"))
                .containsOnly("participantsUpdated [{\"id\":\"p1\",\"x\":{\"y\":1}}]");
        assertThat(bodies).hasSizeGreaterThan(1);
    }
}
