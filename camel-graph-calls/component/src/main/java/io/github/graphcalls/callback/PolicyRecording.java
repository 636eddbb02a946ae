package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.model.AcceptJoinResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.ParticipantJoiningResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service asks and tells a door about calls that are recorded by policy. It goes by no lane: the service waits for
 * the answer, and must not wait behind a dialogue of the same call. A repeat gets the answer that the first got. For any
 * number of threads.
 */
final class PolicyRecording {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyRecording.class);
    private static final int REMEMBERED = 1_000;

    private final Calls calls;
    private final Executor pool;
    private final HeldAnswers held;
    private final Map<String, CompletableFuture<CallbackAnswer>> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<CallbackAnswer>> eldest) {
            return size() > REMEMBERED;
        }
    };

    PolicyRecording(Calls calls, Executor pool, HeldAnswers held) {
        this.calls = calls;
        this.pool = pool;
        this.held = held;
    }

    /**
     * The answer to one notification, which may block until the deadline.
     *
     * @param message tells the request from others
     */
    CallbackAnswer answer(
            Notification told, Sender sender, String message, List<Subscriber> subscribers, long deadline) {
        CompletableFuture<CallbackAnswer> mine = new CompletableFuture<>();
        CompletableFuture<CallbackAnswer> known = first(message + told.place(), mine);
        Reading reading = told.reading();
        CallNotification event = calls.outsideLanes(told, sender.received(told));
        Optional<Subscriber> recorder = subscribers.stream()
                .filter(subscriber -> subscriber.events().contains(event.event()))
                .findFirst();
        if (reading == Reading.RECORDING_LEAVE) {
            recorder.filter(one -> known == mine).ifPresent(one -> tell(one, event));
            return CallbackAnswer.ACCEPTED;
        }
        if (known == mine) {
            recorder.ifPresentOrElse(
                    one -> ask(one, event, mine), () -> mine.complete(answer(AcceptJoinResponse.accepted())));
        }
        if (!held.isDone(known, deadline)) {
            LOG.warn("Who joins call {} was not decided on in time; the answer is that of the options", event.callId());
            known.complete(answer(recorder.map(Subscriber::undecided).orElseGet(AcceptJoinResponse::accepted)));
        }
        return known.join();
    }

    private synchronized CompletableFuture<CallbackAnswer> first(String key, CompletableFuture<CallbackAnswer> mine) {
        CompletableFuture<CallbackAnswer> known = answers.putIfAbsent(key, mine);
        return known == null ? mine : known;
    }

    private void ask(Subscriber recorder, CallNotification event, CompletableFuture<CallbackAnswer> answer) {
        run(
                event,
                () -> recorder.decide(event, decision -> answer.complete(answer(decision))),
                () -> answer.complete(answer(recorder.undecided())));
    }

    private void tell(Subscriber recorder, CallNotification event) {
        run(
                event,
                () -> recorder.deliver(event, how -> {
                    if (how == Outcome.FAILED) {
                        LOG.debug("The route of {} of call {} failed", event.event(), event.callId());
                    }
                }),
                () -> {});
    }

    private void run(CallNotification event, Runnable work, Runnable otherwise) {
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) { // its message may quote what came from outside
                    LOG.error(
                            "{} of call {} was not processed ({})",
                            event.event(),
                            event.callId(),
                            e.getClass().getName());
                    otherwise.run();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.error(
                    "{} of call {} was not processed: the route pool takes no more work",
                    event.event(),
                    event.callId());
            otherwise.run();
        }
    }

    private static CallbackAnswer answer(ParticipantJoiningResponse decision) {
        try {
            return CallbackAnswer.json(new String(GraphJson.write(decision), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) { // only what a route itself put into the answer cannot be written
            LOG.error(
                    "The answer to who joins could not be written ({})",
                    e.getClass().getName());
            return CallbackAnswer.FAILED;
        }
    }
}
