package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.model.ResultInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.language.SimpleExpression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the variable graphCall shows. */
class CallViewTest {

    private static final String ANN = "{'@odata.type':'#microsoft.graph.participantInfo',"
            + "'identity':{'phone':null,'user':{'displayName':'Ann','id':'u-1'}}}";
    private static final String DESK =
            "{'identity':{'applicationInstance':{'displayName':'Service desk','id':'a-1'},'user':null}}";

    private final HandClock clock = new HandClock();
    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new CallbackBench();
        bench.component().setClock(clock);
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledge=completed").process(bench::keep);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void simpleReadsWhoCallsWhomAndWhereThatTakesPlace() throws Exception {
        post(
                "created",
                "'state':'incoming','direction':'incoming','tenantId':'t-1','callChainId':'chain-1','subject':'Printer',"
                        + "'source':" + ANN + ",'targets':[" + DESK + "],"
                        + "'chatInfo':{'@odata.type':'#microsoft.graph.chatInfo','threadId':'19:x@thread'},"
                        + "'meetingInfo':{'@odata.type':'#microsoft.graph.tokenMeetingInfo','token':'secret'}");

        assertThat(shown("caller.displayName")).isEqualTo("Ann");
        assertThat(shown("callee.displayName")).isEqualTo("Service desk");
        assertThat(shown("targets[0].id")).isEqualTo("a-1");
        assertThat(shown("state")).isEqualTo("incoming");
        assertThat(shown("direction")).isEqualTo("incoming");
        assertThat(shown("tenantId")).isEqualTo("t-1");
        assertThat(shown("chainId")).isEqualTo("chain-1");
        assertThat(shown("subject")).isEqualTo("Printer");
        assertThat(shown("mediaActive")).isEqualTo("false");
        assertThat(shown("chatInfo.threadId")).isEqualTo("19:x@thread");
        assertThat(shown("meetingInfo.token")).isEqualTo("secret");
    }

    @Test
    void whatIsNotKnownIsEmptyAndSimpleGoesOn() throws Exception {
        post("updated", "'state':'establishing'");

        assertThat(shown("caller.displayName")).isNullOrEmpty();
        assertThat(shown("callee.id")).isNullOrEmpty();
        assertThat(shown("?chatInfo.threadId")).isNullOrEmpty();
        assertThat(shown("endedAt")).isNullOrEmpty();
        assertThat(shown("?resultInfo.code")).isNullOrEmpty();
        assertThat(shown("subject")).isNullOrEmpty();
    }

    @Test
    void eachStepHasItsTimeAndTheEndItsCodes() throws Exception {
        Instant start = clock.instant();
        String call = post("created", "'state':'incoming','source':" + ANN);
        clock.move(Duration.ofSeconds(3));
        post(call, "updated", "'state':'established'");
        clock.move(Duration.ofSeconds(2));
        post(call, "updated", "'state':'established','mediaState':{'audio':'active'},'resultInfo':{'code':500}");
        clock.move(Duration.ofSeconds(60));
        post(call, "deleted", "'state':'terminated','resultInfo':{'code':'200','subcode':4521,'message':'over'}");

        GraphCall seen = view(bench.delivered.get(bench.delivered.size() - 1));
        assertThat(seen.startedAt()).isEqualTo(start);
        assertThat(seen.establishedAt()).isEqualTo(start.plusSeconds(3));
        assertThat(seen.endedAt()).isEqualTo(start.plusSeconds(65));
        assertThat(seen.resultInfo()).isEqualTo(ResultInfo.of(200, 4521, "over"));
        assertThat(seen.mediaActive()).isTrue();
        assertThat(shown("resultInfo.subcode")).isEqualTo("4521");
    }

    @Test
    void aViewStaysAsItWasWhenTheCallGoesOn() throws Exception {
        String call = post("created", "'state':'incoming','source':" + ANN);
        post(call, "deleted", "'state':'terminated'");

        assertThat(bench.delivered)
                .extracting(CallViewTest::view)
                .extracting(GraphCall::state)
                .containsExactly("incoming", "terminated");
        assertThat(view(bench.delivered.get(0)).endedAt()).isNull();
    }

    @Test
    void membersOfAnUnknownShapeLoseNothingElse() throws Exception {
        post(
                "created",
                "'state':'incoming','source':" + ANN + ",'targets':'nobody','chatInfo':{'threadId':{}},'meetingInfo':7,"
                        + "'subject':['a']");

        assertThat(shown("caller.displayName")).isEqualTo("Ann");
        assertThat(shown("state")).isEqualTo("incoming");
        assertThat(view(bench.delivered.get(0)).targets()).isEmpty();
    }

    @Test
    void aPlainCallTakesLessThanTwoKilobytes() {
        // measured by what is left after collecting, with so many calls that all else does not count
        int many = 20_000;
        List<KnownCall> calls = new ArrayList<>(many);
        long before = used();
        for (int i = 0; i < many; i++) {
            calls.add(called());
        }
        long each = (used() - before) / many;

        assertThat(calls).hasSize(many);
        assertThat(each).as("bytes for each of %s calls", many).isLessThan(2_048);
    }

    @Test
    void theRouteOfTheDocumentationTellsWhoCalledWhomAndForHowLong() throws Exception {
        try (CallbackBench one = new CallbackBench()) {
            one.component().getConfiguration().setAcknowledge(Acknowledge.COMPLETED);
            one.load("who-calls");
            String call = Told.newCall();
            try (CapturedLog log = new CapturedLog()) {
                assertThat(one.post(Told.envelope(Told.call(
                                "created", call, "'state':'incoming','source':" + ANN + ",'targets':[" + DESK + "]"))))
                        .isEqualTo(202);
                assertThat(one.post(Told.state(call, "terminated"))).isEqualTo(202);
                assertThat(log.text()).contains("Ann calls Service desk").contains("sub-code");
            }
        }
    }

    private KnownCall called() {
        String id = UUID.randomUUID().toString();
        KnownCall call = new KnownCall(id, Runnable::run, clock);
        for (String state : List.of("incoming", "establishing", "established")) {
            Notification told = entry(id, state);
            call.call(told, Tones.Repeats.BY_MESSAGE);
        }
        return call;
    }

    private static Notification entry(String id, String state) {
        String body = Told.envelope(Told.call(
                "updated",
                id,
                "'state':'" + state + "','direction':'incoming','tenantId':'" + UUID.randomUUID() + "','callChainId':'"
                        + UUID.randomUUID() + "','mediaState':{'audio':'active'},'source':" + ANN + ",'targets':["
                        + DESK
                        + "]"));
        try {
            return Envelope.parse(body.getBytes(StandardCharsets.UTF_8))
                    .notifications()
                    .get(0);
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private String post(String changeType, String members) throws Exception {
        return post(Told.newCall(), changeType, members);
    }

    private String post(String call, String changeType, String members) throws Exception {
        assertThat(bench.post(Told.envelope(Told.call(changeType, call, members))))
                .isEqualTo(202);
        return call;
    }

    /** What Simple shows of the call at the last event. */
    private String shown(String path) {
        Exchange last = bench.delivered.get(bench.delivered.size() - 1);
        SimpleExpression simple = new SimpleExpression(
                "${variable.graphCall" + (path.startsWith("?") ? "?." + path.substring(1) : "." + path) + "}");
        simple.init(bench.context());
        return simple.evaluate(last, String.class);
    }

    private static GraphCall view(Exchange exchange) {
        return exchange.getVariable("graphCall", GraphCall.class);
    }
}
