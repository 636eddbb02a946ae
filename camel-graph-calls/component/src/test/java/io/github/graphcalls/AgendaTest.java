package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final Instant start = simulator.clock().instant();
    private final List<Duration> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void whatIsDueAtOnceIsDoneOneAfterAnother() {
        Agenda agenda = agenda(this::note);
        for (int number = 0; number < 100; number++) {
            agenda.kept("call " + number, start.minusSeconds(60));
        }

        simulator.time().advance(Duration.ofSeconds(1));
        assertThat(done).hasSizeBetween(39, 41);
        simulator.time().advance(Duration.ofSeconds(2));
        assertThat(done).hasSize(100);
        assertThat(done).isSorted();
    }

    @Test
    void aCallThatIsDueEarlierGoesBeforeThoseThatWait() {
        Agenda agenda = agenda(this::note);
        agenda.kept("later", start.plusSeconds(100));
        agenda.kept("sooner", start.plusSeconds(10));
        agenda.kept("never", start.plusSeconds(20));
        agenda.forget("never");

        simulator.time().advance(Duration.ofSeconds(120));

        assertThat(done.subList(0, 1)).containsExactly(Duration.ofSeconds(10));
        assertThat(done).contains(Duration.ofSeconds(100)).doesNotContain(Duration.ofSeconds(20));
    }

    @Test
    void whatTheStoreSaidBeforeTellsNothingNew() {
        Agenda agenda = agenda(this::note);
        agenda.kept("call", start);
        simulator.time().advance(Duration.ofSeconds(1));
        agenda.again("call", start, start.plusSeconds(900));
        agenda.kept("call", start);

        simulator.time().advance(Duration.ofSeconds(100));
        assertThat(done).containsExactly(Duration.ZERO);

        agenda.kept("call", start.plusSeconds(200));
        agenda.again("call", start, start.plusSeconds(900));
        simulator.time().advance(Duration.ofSeconds(150));
        assertThat(done).containsExactly(Duration.ZERO, Duration.ofSeconds(200));
    }

    @Test
    void noMoreThanAFewAreUnderWayAtATime() {
        List<CompletableFuture<String>> open = new CopyOnWriteArrayList<>();
        Agenda agenda = agenda(callId -> {
            CompletableFuture<String> end = new CompletableFuture<>();
            open.add(end);
            return end;
        });
        for (int number = 0; number < 20; number++) {
            agenda.kept("call " + number, start);
        }

        simulator.time().advance(Duration.ofSeconds(5));
        assertThat(open).hasSize(Agenda.MOST_UNDER_WAY);
        open.get(0).complete("");
        simulator.time().advance(Duration.ofSeconds(5));
        assertThat(open).hasSize(Agenda.MOST_UNDER_WAY + 1);
    }

    /** A try to join a meeting again took longer than a minute; a second one was begun, and the application was there twice. */
    @Test
    void whatTakesLongIsNotBegunTwice() {
        CompletableFuture<String> end = new CompletableFuture<>();
        Agenda agenda = agenda(callId -> {
            note(callId);
            return end;
        });
        agenda.kept("call", start);
        simulator.time().advance(Duration.ofMinutes(10));
        assertThat(done).hasSize(1);

        end.complete("");
        simulator.time().advance(Duration.ofSeconds(2));
        assertThat(done).hasSize(2);
    }

    @Test
    void aFaultInOneIsNotTheEndOfAll() {
        Agenda agenda = agenda(callId -> {
            note(callId);
            throw new IllegalStateException("A fault.");
        });
        agenda.kept("one", start);
        agenda.kept("other", start.plusSeconds(1));

        simulator.time().advance(Duration.ofSeconds(2));

        assertThat(done).hasSize(2);
    }

    private CompletionStage<String> note(String callId) {
        done.add(Duration.between(start, simulator.clock().instant()));
        return CompletableFuture.completedFuture(callId);
    }

    private Agenda agenda(Function<String, CompletionStage<?>> doing) {
        Agenda agenda = new Agenda(simulator.clock(), simulator.scheduler(), simulator.executor(), doing);
        agenda.begin();
        return agenda;
    }
}
