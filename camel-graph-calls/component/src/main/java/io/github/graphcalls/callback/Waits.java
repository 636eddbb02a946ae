package io.github.graphcalls.callback;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Who awaits what of one call. All methods are called with the call's monitor held. */
final class Waits {

    private record Waiting(Function<KnownCall, Optional<Awaited>> question, Wait future) {}

    private final List<Waiting> waiting = new ArrayList<>(0);

    /** Begins a wait for the question's answer; it is over at once where that is known. */
    Wait begin(KnownCall call, Function<KnownCall, Optional<Awaited>> question, Executor pool) {
        Waiting one = new Waiting(question, new Wait(pool));
        question.apply(call).ifPresentOrElse(one.future::complete, () -> waiting.add(one));
        return one.future;
    }

    /** Forgets a wait that has ended, however it has. */
    void forget(Wait wait) {
        waiting.removeIf(one -> one.future == wait);
    }

    int size() {
        return waiting.size();
    }

    /** Takes those whose wait is over, to be completed once the monitor is let go. */
    List<Runnable> over(KnownCall call) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Runnable> over = new ArrayList<>();
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            one.question.apply(call).ifPresent(answer -> {
                all.remove();
                over.add(() -> one.future.complete(answer));
            });
        }
        return over;
    }
}
