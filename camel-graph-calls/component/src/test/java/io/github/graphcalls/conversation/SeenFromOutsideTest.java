package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.simulator.Person;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Meters, spans, MDC, console and health of a bot with a caller, a meeting and an operation that fails. */
class SeenFromOutsideTest {

    private static final String CALLER = "+14255550123";
    private static final String TARGET = "+14255550177";
    private static final String ATTENDEE = "Ada Lovelace";
    private static final String MDC_KEY = "camel.graphCalls.callId";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordedSpans spans = new RecordedSpans();
    /** What the MDC held at each step of the reception. */
    private final List<Map<String, String>> mdc = new CopyOnWriteArrayList<>();

    private WorkingMdc workingMdc;
    private SimulatedBot bot;

    @BeforeEach
    void start() throws Exception {
        workingMdc = new WorkingMdc();
        bot = SimulatedBot.with((routes, self) -> {
            self.context.getRegistry().bind("metricsRegistry", meters);
            self.context.setUseMDCLogging(true);
            spans.setCamelContext(self.context);
            spans.init(self.context);
            routes.from("graph-calls:notifications?events=incoming")
                    .routeId("reception")
                    .process(this::keepMdc)
                    .to("graph-calls:answer?await=mediaActive")
                    .process(this::keepMdc)
                    .doTry()
                    .to("graph-calls:redirect?targets=" + TARGET)
                    .doCatch(GraphCallsException.class)
                    .end()
                    .to("graph-calls:collectTones?prompts=" + self.url("/prompts/menu.wav"))
                    .process(this::keepMdc)
                    .to("graph-calls:hangUp?await=terminated")
                    .process(this::keepMdc);
            routes.from("direct:join")
                    .to("graph-calls:join?await=mediaActive&joinMeetingId=234567890123")
                    .to("graph-calls:inviteParticipants?await=completed&participants=" + TARGET);
        });
    }

    @AfterEach
    void stop() throws Exception {
        bot.close();
        workingMdc.close();
    }

    private void keepMdc(Exchange exchange) {
        mdc.add(MDC.getCopyOfContextMap());
    }

    @Test
    void theMetersTellOfACall() {
        Person caller = bot.simulator.caller(CALLER).dials(bot.registered()).beginsToHear("menu.wav");

        assertThat(meters.get("graph.calls.live").gauge().value()).isEqualTo(1);
        until("an await", () -> meters.get("graph.calls.awaits").gauge().value() > 0);

        end(caller);

        assertThat(meters.get("graph.calls.live").gauge().value()).isZero();
        assertThat(count("graph.calls.begun")).isEqualTo(1);
        assertThat(count("graph.calls.ended", "outcome", "normal")).isEqualTo(1);
        assertThat(count("graph.calls.notifications", "event", "incoming")).isEqualTo(1);
        assertThat(count("graph.calls.notifications", "event", "toneReceived")).isEqualTo(1);
        assertThat(count("graph.calls.notifications", "event", "terminated")).isEqualTo(1);
        assertThat(operations("answer", "succeeded")).isEqualTo(1);
        assertThat(operations("hangUp", "succeeded")).isEqualTo(1);
        assertThat(meters.get("graph.calls.operations")
                        .tag("operation", "redirect")
                        .timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.getId().getTag("outcome")).isNotEqualTo("succeeded"));
        assertThat(meters.get("graph.calls.live").gauge().getId().getTag("camelContext"))
                .isEqualTo(bot.context.getName());
    }

    @Test
    void theMdcHoldsTheCallWhileItsRouteRunsAndAfterEachAwait() {
        String callId = call();

        assertThat(mdc)
                .hasSize(4)
                .allSatisfy(seen ->
                        assertThat(seen).containsEntry(MDC_KEY, callId).containsEntry("camel.routeId", "reception"));
    }

    @Test
    void theSpansTellOperationAndCall() {
        String callId = call();

        assertThat(spans.named("graph-calls:notifications"))
                .singleElement()
                .satisfies(span -> assertThat(span.tags())
                        .containsEntry(MDC_KEY, callId)
                        .containsEntry("camel.graphCalls.event", "incoming")
                        .containsEntry("component", "camel-graph-calls"));
        assertThat(spans.named("graph-calls:answer"))
                .singleElement()
                .satisfies(span -> assertThat(span.tags()).containsEntry(MDC_KEY, callId));
        assertThat(spans.named("graph-calls:redirect"))
                .singleElement()
                .satisfies(span ->
                        assertThat(span.tags()).containsEntry(MDC_KEY, callId).containsEntry("error", "true"));
    }

    @Test
    void theSpanOfACallThatIsMadeTellsItsId() throws Exception {
        bot.join(Map.of());

        assertThat(spans.named("graph-calls:join"))
                .singleElement()
                .satisfies(span -> assertThat(span.tags())
                        .containsEntry(MDC_KEY, bot.simulator.calls().get(0).id()));
    }

    @Test
    void theConsoleListsTheCallWhileItGoesOn() {
        Person caller = bot.simulator.caller(CALLER).dials(bot.registered()).beginsToHear("menu.wav");
        String callId = caller.call().orElseThrow().id();

        assertThat(consoleJson())
                .contains("\"id\":\"" + callId + "\"")
                .contains("\"state\":\"established\"")
                .contains("\"direction\":\"incoming\"")
                .contains("\"mediaActive\":true")
                .contains("\"path\":\"\\/api\\/calls\"")
                .contains("\"bound\":true");
        assertThat(consoleText())
                .contains("calls: 1\n  id " + callId + ", state established, direction incoming, since ")
                .contains("doors: 1\n  path /api/calls, consumers 1, bound true\n")
                .containsPattern("awaits: \\d\n")
                .contains("parked: 0\n");

        end(caller);

        assertThat(consoleText()).contains("calls: 0\n");
    }

    @Test
    void nothingOfItTellsWhoCallsOrWithWhichToken() throws Exception {
        List<String> seen = new ArrayList<>();
        Person caller = bot.simulator.caller(CALLER).dials(bot.registered()).beginsToHear("menu.wav");
        bot.join(Map.of());
        bot.simulator
                .attendee("af5e1d3b-8b1a-4a0c-9d0e-0f3c5b8f6a11", ATTENDEE)
                .joins(bot.simulator.meeting("234567890123"));
        seen.add(consoleText());
        seen.add(consoleJson());
        end(caller);
        HealthCheckHelper.invoke(bot.context, "full").stream()
                .map(HealthCheck.Result::getDetails)
                .forEach(details -> seen.add(details.toString()));
        meters.getMeters().forEach(meter -> seen.add(shown(meter)));
        spans.all().forEach(span -> seen.add(span.toString()));
        mdc.forEach(values -> seen.add(values.toString()));

        assertThat(seen.size()).isGreaterThan(30);
        assertThat(seen)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(
                                CALLER.substring(1),
                                TARGET.substring(1),
                                ATTENDEE,
                                "Lovelace",
                                bot.simulator.accessToken(),
                                "Bearer",
                                "eyJ"));
    }

    /** Holds a whole conversation. */
    private String call() {
        Person caller = bot.simulator.caller(CALLER).dials(bot.registered()).beginsToHear("menu.wav");
        end(caller);
        return caller.call().orElseThrow().id();
    }

    private void end(Person caller) {
        caller.presses("1").isHungUpOn();
        until("the route to end", () -> bot.context.getInflightRepository().size("reception") == 0);
    }

    private void until(String what, BooleanSupplier isSo) {
        bot.simulator.time().until(what, Duration.ofMinutes(1), isSo);
    }

    private double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }

    private long operations(String operation, String outcome) {
        return meters.get("graph.calls.operations")
                .tags("operation", operation, "outcome", outcome)
                .timer()
                .count();
    }

    private String consoleText() {
        return (String) console().call(DevConsole.MediaType.TEXT);
    }

    private String consoleJson() {
        return ((JsonObject) console().call(DevConsole.MediaType.JSON)).toJson();
    }

    private DevConsole console() {
        return bot.context
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("graph-calls");
    }

    private static String shown(Meter meter) {
        return meter.getId() + " " + meter.getId().getDescription();
    }
}
