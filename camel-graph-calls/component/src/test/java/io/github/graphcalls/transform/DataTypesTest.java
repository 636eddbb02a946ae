package io.github.graphcalls.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.conversation.SimulatedBot;
import io.github.graphcalls.docs.CloudEventRoutes;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data types of events, by the names under which Camel finds them. */
class DataTypesTest {

    private static final String CALL =
            "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"c1\",\"state\":\"established\"}";
    private static final String ROSTER_URL = "/communications/calls/c1/participants";

    private static final List<Exchange> RECEIVED = new CopyOnWriteArrayList<>();

    private static SimulatedBot bot;
    private static ProducerTemplate send;

    @BeforeAll
    static void start() throws Exception {
        bot = SimulatedBot.with((routes, self) -> {
            self.context.getPropertiesComponent().addInitialProperty("events.to", "direct:received");
            routes.from("direct:received").process(exchange -> RECEIVED.add(exchange.copy()));
            for (String type : List.of("typed", "json", "map", "application-cloudevents")) {
                routes.from("direct:" + type).transformDataType("graph-calls:" + type);
            }
        });
        bot.context.addRoutes(new CloudEventRoutes());
        PluginHelper.getRoutesLoader(bot.context)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(bot.context, "classpath:routes/cloud-events.yaml"));
        bot.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .transformDataType("graph-calls:json")
                        .to("graph-calls:answer");
                from("graph-calls:notifications?events=mediaActive")
                        .transformDataType("graph-calls:application-cloudevents")
                        .to("graph-calls:hangUp");
            }
        });
        send = bot.context.createProducerTemplate();
    }

    @AfterAll
    static void stop() throws Exception {
        bot.close();
    }

    @Test
    void eventsAreCloudEventsInJavaAndInYamlAndNoRequestOfTheOperationThatFollows() throws Exception {
        bot.simulator.caller("+14255550123").dials(bot.registered()).isHungUpOn();
        bot.simulator.time().until("both routes to be told of both", Duration.ofMinutes(1), () -> RECEIVED.size() == 4);

        String callId = RECEIVED.get(0).getMessage().getHeader("CamelGraphCallsCallId", String.class);
        assertThat(RECEIVED)
                .extracting(each -> each.getMessage().getHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE))
                .containsExactlyInAnyOrder(
                        "io.github.graphcalls.event.incoming",
                        "io.github.graphcalls.event.incoming",
                        "io.github.graphcalls.event.terminated",
                        "io.github.graphcalls.event.terminated");
        assertThat(RECEIVED).allSatisfy(each -> {
            assertThat(each.getMessage().getHeaders())
                    .contains(
                            entry("CamelCloudEventVersion", "1.0"),
                            entry("CamelCloudEventSource", "graph.calls.tenant." + bot.simulator.tenant()),
                            entry("CamelCloudEventSubject", callId),
                            entry("Content-Type", "application/json"));
            assertThat(each.getMessage().getHeader("CamelCloudEventID", String.class))
                    .isNotEmpty();
            assertThat(Instant.parse(each.getMessage().getHeader("CamelCloudEventTime", String.class)))
                    .isBeforeOrEqualTo(Instant.now());
            JsonNode body =
                    GraphJson.mapper().readTree((String) each.getMessage().getBody());
            assertThat(body.path("@odata.type").asText()).isEqualTo("#microsoft.graph.call");
        });
    }

    @Test
    void aBodyTakesEachFormFromEachOther() throws Exception {
        Call call = GraphJson.read(CALL.getBytes(), Call.class);

        Map<?, ?> map = (Map<?, ?>) send.requestBody("direct:map", call);
        JsonNode json = (JsonNode) send.requestBody("direct:json", map);

        assertThat(map.get("state")).isEqualTo("established");
        assertThat(json).isEqualTo(GraphJson.mapper().readTree(CALL));
        assertThat(send.requestBody("direct:typed", json)).isEqualTo(call);
        assertThat(send.requestBody("direct:typed", CALL)).isEqualTo(call);
        assertThat(send.requestBody("direct:typed", CALL.getBytes())).isEqualTo(call);
        assertThat(send.requestBody("direct:typed", call)).isSameAs(call);
    }

    @Test
    void aListIsAListInEachForm() {
        List<?> maps = List.of(Map.of("id", "p1"), Map.of("id", "p2"));

        Object typed = send.requestBodyAndHeader("direct:typed", maps, "CamelGraphCallsResourceUrl", ROSTER_URL);

        assertThat((List<?>) typed)
                .allSatisfy(each -> assertThat(each).isInstanceOf(Participant.class))
                .hasSize(2);
        assertThat(send.requestBody("direct:typed", typed)).isSameAs(typed);
        assertThat((List<?>) send.requestBody("direct:map", typed)).isEqualTo(maps);
        assertThat(((JsonNode) send.requestBody("direct:json", typed))
                        .path(1)
                        .path("id")
                        .asText())
                .isEqualTo("p2");
    }

    @Test
    void nothingStaysNothing() {
        for (String type : List.of("typed", "json", "map")) {
            assertThat(send.requestBody("direct:" + type, (Object) null)).isNull();
        }
    }

    @Test
    void whatCannotBeTurnedIsSaidWithoutShowingIt() {
        refused(
                "direct:json",
                "call me at +14255550123",
                "The body (java.lang.String) is no JSON, so it cannot become graph-calls:json.");
        refused(
                "direct:map",
                "7",
                "The body (java.lang.String) is neither a JSON object nor a list, so it cannot become graph-calls:map.");
        refused(
                "direct:typed",
                "{\"id\":\"x\"}",
                "The body (java.lang.String) has no @odata.type that is known, and the header"
                        + " CamelGraphCallsResourceUrl names no type either, so it cannot become graph-calls:typed.");
        refused(
                "direct:typed",
                "{\"@odata.type\":\"#microsoft.graph.call\",\"targets\":\"+14255550123\"}",
                "The body (java.lang.String) does not have the shape of Call, so it cannot become graph-calls:typed.");
        refused(
                "direct:application-cloudevents",
                CALL,
                "The message has no header CamelGraphCallsEvent, so it cannot become"
                        + " graph-calls:application-cloudevents. Only what graph-calls:notifications receives can.");
    }

    private static void refused(String uri, Object body, String message) {
        assertThatThrownBy(() -> send.requestBody(uri, body))
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message)
                .hasNoCause();
    }
}
