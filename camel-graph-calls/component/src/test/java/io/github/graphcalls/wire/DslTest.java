package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same endpoint in each of Camel's languages for routes. */
class DslTest {

    private static GraphOnLoopback graph;

    @BeforeAll
    static void start() throws Exception {
        graph = new GraphOnLoopback();
        load("numbers.yaml", """
                - route:
                    from:
                      uri: direct:yaml-parameter
                      steps:
                        - to:
                            uri: graph-calls:transfer
                            parameters:
                              transferTarget: "phone:+14255550123"
                - route:
                    from:
                      uri: direct:yaml-uri
                      steps:
                        - to: graph-calls:transfer?transferTarget=+14255550123
                """);
        load("numbers.xml", """
                <routes>
                  <route>
                    <from uri="direct:xml-uri"/>
                    <to uri="graph-calls:transfer?transferTarget=phone:%2B14255550123&amp;bodyType=json"/>
                  </route>
                  <route>
                    <from uri="direct:xml-raw"/>
                    <to uri="graph-calls:transfer?transferTarget=RAW(+14255550123)"/>
                  </route>
                </routes>
                """);
        graph.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:java-uri").to("graph-calls:transfer?transferTarget=phone:+14255550123");
                from("direct:java-header")
                        .setHeader("CamelGraphCallsTransferTarget", constant("+14255550123"))
                        .to("graph-calls:transfer");
                from("direct:reads").to("graph-calls:get").convertBodyTo(String.class);
                from("direct:keeps")
                        .to("graph-calls:getAudioRoutingGroup?audioRoutingGroupId=g1")
                        .convertBodyTo(String.class)
                        .to("graph-calls:updateAudioRoutingGroup?audioRoutingGroupId=g1");
            }
        });
    }

    private static void load(String name, String routes) throws Exception {
        PluginHelper.getRoutesLoader(graph.context()).loadRoutes(ResourceHelper.fromString(name, routes));
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource({"yaml-parameter", "yaml-uri", "xml-uri", "xml-raw", "java-uri", "java-header"})
    void aPhoneNumberKeepsItsPlus(String route) throws IOException {
        graph.answers(202, "");

        Exchange exchange = send(route);

        assertThat(exchange.getException()).isNull();
        assertThat(graph.requestBody().at("/transferTarget/identity/phone/id").asText())
                .isEqualTo("+14255550123");
    }

    @Test
    void aPropertyThatTheModelDoesNotKnowIsSentBackUnchanged() throws IOException {
        graph.answers(200, "{'id':'g1','routingMode':'multicast','sources':['p1'],'later':{'x':1}}");

        Exchange exchange = send("keeps");

        assertThat(exchange.getException()).isNull();
        assertThat(GraphOnLoopback.json(new String(graph.requests().stream()
                        .filter(one -> one.getMethod().getName().equals("PATCH"))
                        .findFirst()
                        .orElseThrow()
                        .getBody())))
                .isEqualTo(
                        GraphOnLoopback.json("{'id':'g1','routingMode':'multicast','sources':['p1'],'later':{'x':1}}"));
    }

    @Test
    void aValueThatTheModelDoesNotKnowStaysAsItCame() {
        graph.answers(200, "{'id':'c1','state':'levitating','later':[true]}");

        Exchange exchange = send("reads");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody())
                .isEqualTo("{\"id\":\"c1\",\"state\":\"levitating\",\"later\":[true]}");
    }

    private static Exchange send(String route) {
        return graph.context()
                .createProducerTemplate()
                .request(
                        "direct:" + route,
                        exchange ->
                                exchange.getMessage().setHeaders(new HashMap<>(Map.of("CamelGraphCallsCallId", "c1"))));
    }
}
