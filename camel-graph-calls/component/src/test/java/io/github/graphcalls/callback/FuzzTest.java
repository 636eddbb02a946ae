package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class FuzzTest {

    private static final String SAMPLE = Told.envelope(
            Told.call(
                    "updated",
                    "0d0c0b0a-1111-4222-8333-444455556666",
                    "'state':'established','mediaState':{'audio':'active'},'toneInfo':{'sequenceId':1,'tone':'tone1'},"
                            + "'source':{'identity':{'user':{'id':'u'}}},'resultInfo':{'code':200}"),
            Told.entry(
                    "deleted",
                    "/app/calls/1/operations/2",
                    "{'@odata.type':'#microsoft.graph.recordOperation','status':'completed','id':'2'}"),
            Told.entry("updated", "/app/calls/1/participants", "[{'id':'p','info':{'identity':{}}}]"));

    private static CallbackBench bench;

    @BeforeContainer
    static void start() throws Exception {
        bench = CallbackBench.withRoute("?acknowledge=completed");
    }

    @AfterContainer
    static void stop() throws Exception {
        bench.close();
    }

    @Property(tries = 250)
    void aMutatedBodyIsNeverOurFault(@ForAll("mutated") byte[] body) throws Exception {
        assertThat(statusOf(body)).isIn(202, 204, 400);
    }

    @Property(tries = 100)
    void randomBytesAreNeverOurFault(@ForAll byte[] body) throws Exception {
        assertThat(statusOf(body)).isIn(202, 204, 400);
    }

    @Property(tries = 250)
    void aGoodNotificationIsNotLostBesideGarbage(@ForAll("value") String before, @ForAll("entry") String after)
            throws Exception {
        String call = Told.newCall();
        String body =
                "{\"value\":[" + before + "," + Told.call("created", call, "'state':'incoming'") + "," + after + "]}";

        assertThat(statusOf(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(202);

        assertThat(bench.eventsOf(call)).containsExactly("incoming");
        bench.delivered.clear();
    }

    @Provide
    Arbitrary<byte[]> mutated() {
        byte[] sample = SAMPLE.getBytes(StandardCharsets.UTF_8);
        Arbitrary<Integer> place = Arbitraries.integers().between(0, sample.length - 1);
        Arbitrary<Byte> value =
                Arbitraries.of((byte) '"', (byte) '{', (byte) '[', (byte) '}', (byte) '0', (byte) 0xff, (byte) ',');
        return Combinators.combine(place, value).as((at, b) -> {
            byte[] changed = sample.clone();
            changed[at] = b;
            return changed;
        });
    }

    /** Values of JSON of all kinds, to three levels. */
    @Provide
    Arbitrary<String> value() {
        return values(3);
    }

    /** Entries with the members of a notification, each of whatever kind. */
    @Provide
    Arbitrary<String> entry() {
        Arbitrary<String> url = Arbitraries.of(
                "'/communications/calls/x'",
                "'/communications/calls/x/operations/participants'",
                "'/communications/calls/x/participants'",
                "'calls/%zz/operations'",
                "'/communications/calls/%2F..%2F'",
                "''",
                "null",
                "[1]",
                "7");
        Arbitrary<String> change = Arbitraries.of("'created'", "'deleted'", "'updated'", "null", "{}", "1e999");
        return Combinators.combine(url, change, data())
                .as((u, c, d) ->
                        Told.json("{'resourceUrl':" + u + ",'changeType':" + c + ",'resourceData':") + d + "}");
    }

    private static Arbitrary<String> data() {
        Arbitrary<String> name = Arbitraries.of(
                "@odata.type",
                "id",
                "state",
                "toneInfo",
                "mediaState",
                "source",
                "status",
                "resultInfo",
                "info",
                "tone");
        Arbitrary<String> object = Combinators.combine(name, values(2), name, values(2))
                .as((a, x, b, y) -> "{\"" + a + "\":" + x + ",\"" + b + "\":" + y + "}");
        return Arbitraries.oneOf(object, values(3), object.map(o -> "[null," + o + "]"));
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> plain = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "99999999999999999999999",
                "\"\"",
                "\"established\"",
                "\"#microsoft.graph.call\"",
                "\"#microsoft.graph.participant\"",
                "\"completed\"",
                "\"\\u0000\\ud800\"");
        if (depth == 0) {
            return plain;
        }
        Arbitrary<String> inner = values(depth - 1);
        return Arbitraries.oneOf(
                plain,
                inner.map(v -> "[" + v + "," + v + "]"),
                inner.map(v -> "{\"identity\":" + v + ",\"state\":" + v + ",\"value\":" + v + "}"));
    }

    private static int statusOf(byte[] body) throws Exception {
        return bench.send(HttpRequest.newBuilder(bench.door())
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bench.token())
                        .header("X-Microsoft-Skype-Message-ID", Told.newCall())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build())
                .statusCode();
    }
}
