package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.Call;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a route is given. */
class MessagesTest {

    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void theBodyHasTheTypeThatTheOptionSays() throws Exception {
        assertThat(bodyFor("typed")).isInstanceOf(Call.class);
        assertThat(bodyFor("json")).isInstanceOf(JsonNode.class);
        assertThat(bodyFor("map")).isInstanceOf(Map.class);
        assertThat(bodyFor("string")).isEqualTo("{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"incoming\"}");
    }

    @Test
    void aBodyThatDoesNotFitIsATreeAndTheLaneGoesOn() throws Exception {
        bench.routeWith("?bodyType=map&acknowledge=completed");
        String call = Told.newCall();

        assertThat(bench.post(Told.envelope(Told.entry("updated", "/communications/calls/" + call, "'text'"))))
                .isEqualTo(202);
        assertThat(bench.post(Told.state(call, "terminated"))).isEqualTo(202);

        assertThat(bench.delivered.get(0).getMessage().getBody()).isInstanceOf(JsonNode.class);
        assertThat(bench.events()).containsExactly("callUpdated", "terminated");
    }

    @Test
    void aRosterWithAGapIsATreeAndTheLaneGoesOn() throws Exception {
        bench.routeWith("?acknowledge=completed");
        String call = Told.newCall();

        assertThat(bench.post(Told.envelope(
                        Told.entry("updated", "/communications/calls/" + call + "/participants", "[null,{'id':'p'}]"))))
                .isEqualTo(202);

        assertThat(bench.delivered.get(0).getMessage().getBody()).isInstanceOf(JsonNode.class);
    }

    @Test
    void theHeadersTellWhatTheNotificationAndItsRequestTold() throws Exception {
        bench.routeWith("");
        String call = Told.newCall();
        String url = "/communications/calls/" + call + "/operations/o-1";
        bench.send(bench.request(
                        Told.envelope(
                                Told.entry(
                                        "deleted",
                                        url,
                                        "{'@odata.type':'#microsoft.graph.playPromptOperation','status':'completed','clientContext':'menu'}")))
                .header("Authorization", "Bearer " + bench.token())
                .header("X-Microsoft-Skype-Message-ID", "m-1")
                .header("X-Microsoft-Skype-Chain-ID", "chain-1")
                .header("Scenario-ID", "scenario-1")
                .build());

        Message message = bench.deliveredAs(1).getMessage();
        assertThat(message.getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "CamelGraphCallsEvent", "operationCompleted",
                        "CamelGraphCallsCallId", call,
                        "CamelGraphCallsOperationId", "o-1",
                        "CamelGraphCallsClientContext", "menu",
                        "CamelGraphCallsChangeType", "deleted",
                        "CamelGraphCallsResourceUrl", url,
                        "CamelGraphCallsTenantId", CallbackSigner.TENANT,
                        "CamelGraphCallsMessageId", "m-1",
                        "CamelGraphCallsScenarioId", "scenario-1",
                        "CamelGraphCallsChainId", "chain-1"));
    }

    @Test
    void theCallIsAVariableThatSimpleReads() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications")
                        .setBody(simple("${variable.graphCall.caller.displayName} in ${variable.graphCall.state}"))
                        .process(bench::keep);
            }
        });
        String call = Told.newCall();
        bench.post(Told.envelope(Told.call(
                "created",
                call,
                "'state':'incoming','source':{'identity':{'phone':null,'user':{'displayName':'Ann','id':'u'}}}")));
        bench.post(Told.state(call, "established"));

        assertThat(bench.deliveredAs(2).getMessage().getBody()).isEqualTo("Ann in established");
        assertThat(bench.delivered.get(0).getMessage().getBody()).isEqualTo("Ann in incoming");
    }

    @Test
    void aRouteThatChangesItsTreeChangesNobodyElses() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?bodyType=json&acknowledge=completed")
                        .process(MessagesTest::empty);
                from("graph-calls:notifications?bodyType=json&acknowledge=completed&path=/api/calls")
                        .delay(50)
                        .process(bench::keep);
            }
        });
        bench.post(Told.state(Told.newCall(), "incoming"));

        assertThat(bench.deliveredAs(1).getMessage().getBody(JsonNode.class)).isNotEmpty();
    }

    private static void empty(Exchange exchange) {
        ((ObjectNode) exchange.getMessage().getBody()).removeAll();
    }

    private Object bodyFor(String bodyType) throws Exception {
        try (CallbackBench one = CallbackBench.withRoute("?bodyType=" + bodyType)) {
            one.post(Told.state(Told.newCall(), "incoming"));
            return one.deliveredAs(1).getMessage().getBody();
        }
    }
}
