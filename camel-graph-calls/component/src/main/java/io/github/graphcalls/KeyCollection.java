package io.github.graphcalls;

import io.github.graphcalls.callback.Awaited;
import io.github.graphcalls.callback.Goal;
import io.github.graphcalls.callback.PressedKeys;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.SentState;
import io.github.graphcalls.operation.KeyQuestion;
import io.github.graphcalls.operation.KeyQuestion.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;

/**
 * One exchange of {@code collectTones}: puts what happens in the call to the question, one after another in the route pool,
 * and does what it says. No thread waits while the caller thinks.
 */
final class KeyCollection {

    private final SharedServices services;
    private final KeyCollectionParts parts;
    private final String callId;
    private final KeyQuestion question;
    private final PressedKeys keys;
    private final Consumer<String> collector = this::pressed;
    private final CompletableFuture<KeyQuestion.End> result = new CompletableFuture<>();
    private CompletableFuture<Void> mailbox = CompletableFuture.completedFuture(null);
    private ScheduledFuture<?> timer;
    private int playing;
    private int waiting;

    /** What each sort of step is carried out by. */
    private final Map<Class<? extends Step>, Consumer<Step>> carryOut = Map.of(
            KeyQuestion.Play.class, step -> play((KeyQuestion.Play) step),
            KeyQuestion.CutOff.class, step -> cutOff(),
            KeyQuestion.Wait.class, step -> await((KeyQuestion.Wait) step),
            KeyQuestion.End.class, step -> result.complete((KeyQuestion.End) step));

    KeyCollection(SharedServices services, KeyCollectionParts parts, String callId) {
        this.services = services;
        this.parts = parts;
        this.callId = callId;
        this.question = new KeyQuestion(parts.terms());
        this.keys = services.calls().keys(callId);
    }

    /** Asks. The future completes in the route pool, and fails with the reason if the call ends or an operation fails. */
    CompletableFuture<KeyQuestion.End> ask() {
        List<String> early = keys.collect(collector);
        CompletableFuture<Awaited> callEnd = services.calls().await(callId, Goal.TERMINATED);
        callEnd.thenAccept(end -> result.completeExceptionally(noAnswer(end)));
        post(() -> {
            subscribe();
            return List.of();
        });
        post(question::begin);
        if (parts.keepsEarlyKeys()) {
            early.forEach(this::pressed);
        }
        return result.whenComplete((end, failure) -> {
            keys.leave(collector);
            callEnd.cancel(false);
            post(() -> {
                stopTimer();
                return List.of();
            });
        });
    }

    private GraphCallsException noAnswer(Awaited end) {
        String awaited = "an answer by keys";
        return end.result() == Awaited.Result.STOPPED
                ? GraphErrors.stopped("collectTones", callId, awaited, SentState.MAYBE_CARRIED_OUT)
                : GraphErrors.callEnded("collectTones", callId, awaited);
    }

    private void pressed(String key) {
        post(() -> question.pressed(key));
    }

    /** What happens is taken one after another, and after the answer nothing any more. */
    private synchronized void post(Supplier<List<Step>> event) {
        mailbox = mailbox.thenRunAsync(() -> take(event), services.routePool());
    }

    private void take(Supplier<List<Step>> event) {
        try {
            for (Step step : event.get()) {
                if (result.isDone()) {
                    stopTimer();
                    return;
                }
                carryOut.get(step.getClass()).accept(step);
            }
        } catch (RuntimeException unforeseen) {
            result.completeExceptionally(unforeseen);
        }
    }

    private void subscribe() {
        if (keys.claimSubscription()) {
            perform(parts.subscribe(), exchange -> {
                keys.unsubscribed();
                result.completeExceptionally(exchange.getException());
            });
        }
    }

    private void play(KeyQuestion.Play play) {
        stopTimer();
        int number = ++playing;
        Exchange exchange = parts.exchange(callId);
        parts.player(play.prompts())
                .process(
                        exchange,
                        sync -> post(() -> {
                            if (number != playing) { // cut off, or asked again meanwhile
                                return List.of();
                            }
                            if (exchange.isFailed()) {
                                result.completeExceptionally(exchange.getException());
                                return List.of();
                            }
                            return question.promptEnded();
                        }));
    }

    private void cutOff() {
        playing++;
        // If there was nothing left to cancel, that is as good.
        perform(parts.cancel(), exchange -> {});
    }

    /** Performs a step at once, on this thread. */
    private void perform(AsyncProducer producer, Consumer<Exchange> failed) {
        Exchange exchange = parts.exchange(callId);
        producer.process(exchange, sync -> {
            if (exchange.isFailed()) {
                failed.accept(exchange);
            }
        });
    }

    private void await(KeyQuestion.Wait wait) {
        stopTimer();
        int number = ++waiting;
        timer = services.scheduler()
                .schedule(
                        () -> post(() -> number == waiting ? question.nothingCame() : List.of()),
                        wait.time().toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void stopTimer() {
        waiting++;
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
