package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The media of one call: prompts and recordings in a queue, key presses, what is being said. Its call's lock is held in
 * all methods.
 */
final class CallMedia {
    private static final String ACTIVE = "active";

    private final SimulatedCall call;
    private final Deque<MediaOperation> queue = new ArrayDeque<>();
    private Optional<MediaOperation> running = Optional.empty();
    private Optional<Speech> speech = Optional.empty();
    private Optional<String> state = Optional.empty();
    private boolean tonesAreTold;
    private long toneSequence;

    CallMedia(SimulatedCall call) {
        this.call = call;
    }

    /** The addresses of the prompts that a request names. */
    static List<String> addresses(OperationRequest request) {
        return request.list("prompts").stream()
                .map(prompt -> prompt.path("mediaInfo").path("uri").asText())
                .toList();
    }

    boolean isActive() {
        return state.filter(ACTIVE::equals).isPresent();
    }

    void becomesActive() {
        state = Optional.of(ACTIVE);
    }

    void becomesInactive() {
        state = Optional.of("inactive");
    }

    /** The call's mediaState; empty before its audio was active for the first time. */
    Optional<ObjectNode> shown() {
        return state.map(it -> Json.typed("callMediaState").put("audio", it));
    }

    Optional<Speech> speech() {
        return speech;
    }

    void tellTones() {
        tonesAreTold = true;
    }

    void add(MediaOperation operation) {
        queue.add(operation);
        call.after(SimulatedCall.LATENCY, "the next media operation", this::startNext);
    }

    private void startNext() {
        if (running.isEmpty() && !queue.isEmpty()) {
            running = Optional.of(queue.remove());
            running.get().start();
        }
    }

    void isOver(MediaOperation operation) {
        if (running.filter(operation::equals).isPresent()) {
            running = Optional.empty();
            startNext();
        }
    }

    /** Running and queued ones end as cancelled, the running one first. */
    void cancelAll() {
        cancellation().run();
    }

    /** Cancels later what runs or is queued now and is not over by then; what is queued from now on is left alone. */
    Runnable cancellation() {
        List<MediaOperation> all = new ArrayList<>();
        running.ifPresent(all::add);
        all.addAll(queue);
        return () -> {
            List<MediaOperation> left = all.stream()
                    .filter(one -> running.filter(one::equals).isPresent() || queue.contains(one))
                    .toList();
            queue.removeAll(left);
            left.forEach(MediaOperation::isCancelled);
        };
    }

    void press(char key) {
        running.ifPresent(operation -> operation.key(key));
        if (tonesAreTold) {
            String tone = Keypad.tone(key);
            toneSequence++;
            call.tell(
                    tone,
                    data -> data.set(
                            "toneInfo",
                            Json.typed("toneInfo")
                                    .put("sequenceId", toneSequence)
                                    .put("tone", tone)));
        } else {
            call.say("which the bot is not told: it has not subscribed to tones");
        }
    }

    void speechBegins(Speech begun) {
        speech = Optional.of(begun);
        running.ifPresent(operation -> operation.speechBegins(begun));
    }

    void speechEnds() {
        speech = Optional.empty();
        running.ifPresent(MediaOperation::speechEnds);
    }

    void callEnded() {
        state = Optional.empty();
        cancelAll();
    }
}
