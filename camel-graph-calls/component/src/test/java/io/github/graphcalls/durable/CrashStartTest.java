package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.junit.jupiter.api.Test;

/**
 * What comes while an application starts. Of two routes the first was there, and a notification was acknowledged; the other
 * never heard of it.
 */
class CrashStartTest {

    private static final String RINGS = """
            {"@odata.type":"#microsoft.graph.commsNotifications","value":[{"changeType":"created",
             "resourceUrl":"/communications/calls/57dab8b1-894c-409a-b240-bd8beae78896",
             "resourceData":{"@odata.type":"#microsoft.graph.call","state":"incoming"}}]}""";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    @Test
    void whatComesBeforeAllRoutesAreThereIsToComeAgain() throws Exception {
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().timeFactor(1).start();
                BotNode bot = BotNode.start(simulator, component -> {}, routes(simulator))) {
            assertThat(answers).containsExactly(503);

            answers.add(rings(simulator, bot.uri()));

            assertThat(answers).containsExactly(503, 202);
            await().untilAsserted(() -> assertThat(told).containsExactlyInAnyOrder("first", "second"));
        }
    }

    private RouteBuilder routes(GraphCallsSimulator simulator) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                String uri = getCamelContext()
                        .getComponent("graph-calls", GraphCallsComponent.class)
                        .getConfiguration()
                        .getCallbackUri();
                getCamelContext().getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
                    @Override
                    public void notify(CamelEvent event) {
                        if (event instanceof CamelEvent.RouteStartedEvent started
                                && started.getRoute().getRouteId().equals("first")) {
                            answers.add(rings(simulator, URI.create(uri)));
                        }
                    }
                });
                from("graph-calls:notifications?events=incoming")
                        .routeId("first")
                        .startupOrder(1)
                        .process(exchange -> told.add("first"));
                from("graph-calls:notifications?events=incoming")
                        .routeId("second")
                        .startupOrder(2)
                        .process(exchange -> told.add("second"));
            }
        };
    }

    private static int rings(GraphCallsSimulator simulator, URI uri) {
        return simulator.notify(uri, RINGS).status();
    }
}
