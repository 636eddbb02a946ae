package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergedRingsTest {

    private final HandClock clock = new HandClock();
    private final String first = Told.newCall();
    private final String second = Told.newCall();
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
        bench.component().setClock(clock);
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void oneHumanCallThatTheServiceAnnouncesThriceRingsOnce() throws Exception {
        merging();
        String third = Told.newCall();
        ring(first, "chain");
        ring(second, "chain");
        clock.move(Duration.ofMillis(1_900));
        ring(third, "chain");
        post(first, "updated", "'state':'established'");

        assertThat(bench.events()).containsExactly("incoming", "established");
        assertThat(last().mergedCallIds()).containsExactly(second, third);
        assertThat(last().id()).isEqualTo(first);
    }

    @Test
    void theEndsOfTheOthersEndNothing() throws Exception {
        // comms-samples#297: created A, created B, created C, deleted B, deleted A, deleted C, created D, and no end of
        // D
        merging();
        String third = Told.newCall();
        ring(first, "chain");
        ring(second, "chain");
        ring(third, "chain");
        post(second, "deleted", "'state':'terminated'");
        post(first, "deleted", "'state':'terminated'");
        post(third, "deleted", "'state':'terminated'");
        ring(Told.newCall(), "chain");

        assertThat(bench.events()).containsExactly("incoming", "terminated");
        assertThat(last().mergedCallIds()).containsExactly(third);
    }

    @Test
    void oneOfTheOthersThatIsAnsweredIsACallLikeAnyOther() throws Exception {
        merging();
        ring(first, "chain");
        ring(second, "chain");
        post(first, "deleted", "'state':'terminated'");
        post(second, "updated", "'state':'establishing'");
        post(second, "updated", "'state':'established'");
        post(second, "deleted", "'state':'terminated'");

        assertThat(bench.eventsOf(first)).containsExactly("incoming", "terminated");
        assertThat(bench.eventsOf(second)).containsExactly("establishing", "established", "terminated");
    }

    @Test
    void whatRingsAfterTheWindowRings() throws Exception {
        merging();
        ring(first, "chain");
        clock.move(Duration.ofMillis(2_001));
        ring(second, "chain");

        assertThat(bench.events()).containsExactly("incoming", "incoming");
    }

    @Test
    void othersChainsAndCallsWithoutOneRing() throws Exception {
        merging();
        for (String chain : List.of("chain", "other", "", "")) {
            ring(Told.newCall(), chain);
        }

        assertThat(bench.events()).containsExactly("incoming", "incoming", "incoming", "incoming");
    }

    @Test
    void theChainMayStandInTheHeaderOfTheRequest() throws Exception {
        merging();
        for (String call : List.of(first, second)) {
            bench.send(bench.request(Told.state(call, "incoming"))
                    .header("Authorization", "Bearer " + bench.token())
                    .header("X-Microsoft-Skype-Message-ID", UUID.randomUUID().toString())
                    .header("X-Microsoft-Skype-Chain-ID", "chain")
                    .build());
        }

        assertThat(bench.eventsOf(first)).containsExactly("incoming");
        assertThat(bench.eventsOf(second)).isEmpty();
    }

    @Test
    void withoutTheOptionEachRingsAndNoneIsMerged() throws Exception {
        bench.routeWith("?acknowledge=completed");
        ring(first, "chain");
        ring(second, "chain");

        assertThat(bench.events()).containsExactly("incoming", "incoming");
        assertThat(last().mergedCallIds()).isEmpty();
    }

    @Test
    void aConsumerWithoutTheOptionHearsEachBesideOneWithIt() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledge=completed&mergeRings=true")
                        .setHeader("merging", constant(true))
                        .process(bench::keep);
                from("graph-calls:notifications?acknowledge=completed").process(bench::keep);
            }
        });
        ring(first, "chain");
        ring(second, "chain");

        assertThat(bench.delivered).hasSize(3);
        assertThat(bench.delivered)
                .filteredOn(e -> e.getMessage().getHeader("merging") != null)
                .hasSize(1);
    }

    private void merging() throws Exception {
        bench.routeWith("?acknowledge=completed&mergeRings=true");
    }

    private void ring(String call, String chain) throws Exception {
        post(call, "created", "'state':'incoming'" + (chain.isEmpty() ? "" : ",'callChainId':'" + chain + "'"));
    }

    private void post(String call, String changeType, String members) throws Exception {
        assertThat(bench.post(Told.envelope(Told.call(changeType, call, members))))
                .isEqualTo(202);
    }

    /** The call as known at the last event. */
    private GraphCall last() {
        Exchange last = bench.delivered.get(bench.delivered.size() - 1);
        return last.getVariable("graphCall", GraphCall.class);
    }
}
