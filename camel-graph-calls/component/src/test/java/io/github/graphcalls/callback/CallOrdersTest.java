package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** In which order the service may tell a call's states, and what is raised. "active" is established with sound. */
class CallOrdersTest {

    private static CallbackBench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = CallbackBench.withRoute("?acknowledge=completed");
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> told() {
        return Stream.of(
                order("incoming establishing established", "incoming establishing established"),
                order("incoming established establishing", "incoming established callUpdated"),
                order(
                        "establishing established established active",
                        "establishing established callUpdated mediaActive"),
                order("active", "established mediaActive"),
                order("active active", "established mediaActive callUpdated"),
                order("active established", "established mediaActive callUpdated"),
                order("established hold established", "established hold established"),
                order("established transferring established", "established transferring established"),
                order(
                        "established transferring transferAccepted terminated",
                        "established transferring transferAccepted terminated"),
                order(
                        "established transferAccepted transferring terminated",
                        "established transferAccepted callUpdated terminated"),
                order("establishing transferAccepted established", "establishing transferAccepted established"),
                order("incoming terminated", "incoming terminated"),
                order("incoming redirecting terminated", "incoming redirecting terminated"),
                order("establishing terminated", "establishing terminated"),
                order("terminated", "terminated"),
                order("established terminating terminated", "established terminating terminated"),
                order("established terminated terminating", "established terminated callUpdated"),
                order("established terminated terminated active", "established terminated callUpdated callUpdated"),
                order("established vanished", "established callUpdated"));
    }

    @Test
    void aCallThatIsHeldAndResumedTellsWhereItComesFrom() throws Exception {
        String call = Told.newCall();
        for (String state : List.of("established", "hold", "established")) {
            assertThat(bench.post(Told.state(call, state))).isEqualTo(202);
        }
        await().until(() -> bench.eventsOf(call).size() == 3);

        Exchange again = bench.delivered.stream()
                .filter(e -> call.equals(e.getMessage().getHeader("CamelGraphCallsCallId")))
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(again.getMessage().getHeader("CamelGraphCallsState")).isEqualTo("established");
        assertThat(again.getMessage().getHeader("CamelGraphCallsPreviousState")).isEqualTo("hold");
    }

    @Test
    void callsOfOneChainLiveEachTheirOwnLife() throws Exception {
        List<String> calls = List.of(Told.newCall(), Told.newCall(), Told.newCall(), Told.newCall());
        for (String call : calls) {
            bench.post(Told.envelope(Told.call("created", call, "'state':'incoming','callChainId':'one-chain'")));
        }
        for (String call : calls.subList(0, 3)) {
            bench.post(Told.state(call, "terminated"));
        }

        await().until(() -> bench.eventsOf(calls.get(2)).size() == 2);
        assertThat(bench.eventsOf(calls.get(0))).containsExactly("incoming", "terminated");
        // Its end is never told.
        assertThat(bench.eventsOf(calls.get(3))).containsExactly("incoming");
    }

    @Test
    void aToneOfNoKeyIsAnUpdate() throws Exception {
        String call = Told.newCall();
        bench.post(Told.state(call, "established"));
        bench.post(Told.envelope(Told.call("updated", call, "'state':'established','toneInfo':{}")));
        bench.post(Told.tone(call, 1, "pound"));
        bench.post(Told.tone(call, 2, "Star"));

        await().until(() -> bench.eventsOf(call).size() == 4);
        assertThat(bench.eventsOf(call)).containsExactly("established", "callUpdated", "toneReceived", "toneReceived");
    }

    private static DynamicTest order(String states, String events) {
        return dynamicTest(states + " raises " + events, () -> {
            String call = Told.newCall();
            for (String state : states.split(" ")) {
                String body = state.equals("active")
                        ? Told.envelope(
                                Told.call("updated", call, "'state':'established','mediaState':{'audio':'active'}"))
                        : Told.state(call, state);
                assertThat(bench.post(body)).isEqualTo(202);
            }
            List<String> expected = new ArrayList<>(List.of(events.split(" ")));
            assertThat(bench.eventsOf(call)).isEqualTo(expected);
        });
    }
}
