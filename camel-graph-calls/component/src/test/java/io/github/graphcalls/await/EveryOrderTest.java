package io.github.graphcalls.await;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.graphcalls.await.AwaitBench.Sent;
import io.github.graphcalls.await.HeldGraph.Reply;
import io.github.graphcalls.await.HeldGraph.Talk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Graph's answer, the outcome, its repeat, the end of the call and the time-out in every order: each exchange ends once, as
 * {@link Expected} says, and leaves nothing behind.
 */
class EveryOrderTest {

    private static final List<Scenario> SCENARIOS = Scenarios.all();
    private static AwaitBench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = new AwaitBench(SCENARIOS.stream().map(Scenario::uri).toList());
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> endsAsItShouldInEveryOrder() {
        return IntStream.range(0, SCENARIOS.size())
                .mapToObj(route -> dynamicTest(SCENARIOS.get(route).toString(), () -> inEveryOrder(route)));
    }

    private void inEveryOrder(int route) throws Exception {
        Scenario scenario = SCENARIOS.get(route);
        List<String> wrong = new ArrayList<>();
        int runs = 0;
        for (List<Step> order : Orders.of(scenario.steps())) {
            wrong.addAll(run(route, order, Truth.values()[runs % Truth.values().length]));
            runs++;
        }
        assertThat(wrong).isEmpty();
        assertThat(runs).isGreaterThan(130);
    }

    private List<String> run(int route, List<Step> order, Truth truth) throws Exception {
        Scenario scenario = SCENARIOS.get(route);
        Expected expected = Expected.of(scenario, order, truth);
        String call = UUID.randomUUID().toString();
        String operation = UUID.randomUUID().toString();
        UnaryOperator<String> ids = text -> Says.json(text)
                .replace("CALL", call)
                .replace("OPERATION", operation)
                .replace("HEX", Says.hex(operation));
        for (String body : scenario.before()) {
            bench.post(ids.apply(body));
        }
        Talk talk = bench.graph.begin();
        talk.truth = reply(truth.of(scenario), ids);

        Sent sent = bench.send(route, scenario.makesTheCall() ? "" : call);
        talk.asked.get(AwaitBench.SOON.toSeconds(), SECONDS);
        for (Step step : order) {
            happens(step, scenario, talk, sent, ids);
        }
        if (!sent.over.isDone() && expected.looks() == 0) {
            over(sent);
        }
        happens(Step.TIME_OUT, scenario, talk, sent, ids);
        over(sent);

        List<String> wrong = new ArrayList<>();
        String what = order + " " + truth + ": ";
        List<String> ends =
                sent.ends.stream().map(end -> end.replace(call, "CALL")).toList();
        if (!ends.equals(List.of(expected.end()))) {
            wrong.add(what + "expected " + expected.end() + ", but was " + ends);
        }
        if (talk.looks.get() != expected.looks()) {
            wrong.add(what + "expected " + expected.looks() + " GET, but were " + talk.looks);
        }
        String left = bench.left(call);
        if (!left.equals("nothing")) {
            throw new AssertionError(what + left + " are left");
        }
        return wrong;
    }

    private static void happens(Step step, Scenario scenario, Talk talk, Sent sent, UnaryOperator<String> ids)
            throws Exception {
        if (step == Step.ANSWER) {
            talk.answer.complete(reply(scenario.answer(), ids));
            AwaitBench.until(() -> sent.over.isDone() || bench.time.timers() > 0);
        } else if (step == Step.TIME_OUT) {
            boolean pending = bench.time.timers() > 0;
            bench.time.pass(Duration.ofSeconds(scenario.seconds() + 1));
            if (pending) {
                over(sent);
            }
        } else {
            bench.post(ids.apply(scenario.told().get(step)));
        }
    }

    private static void over(Sent sent) throws InterruptedException, ExecutionException, TimeoutException {
        sent.over.get(AwaitBench.SOON.toSeconds(), SECONDS);
    }

    private static Reply reply(Reply reply, UnaryOperator<String> ids) {
        return new Reply(reply.status(), ids.apply(reply.json()));
    }
}
