package io.github.graphcalls.await;

import java.util.List;
import java.util.Optional;

/**
 * How a wait is to end, read anew from the facts: from what was told so far, in its order. This shares nothing with the
 * component.
 */
enum Verdict {
    REACHED,
    FAILED,
    ENDED;

    /** A reading of what was told. */
    interface Reading {
        Optional<Verdict> of(List<Step> told);
    }

    /** An operation: once its outcome is told, that counts; else the call's end does. */
    static Reading operationThat(Verdict outcome) {
        return told -> told.contains(Step.OUTCOME)
                ? Optional.of(outcome)
                : told.contains(Step.HANG_UP) ? Optional.of(ENDED) : Optional.empty();
    }

    /** A state of the call: what comes first counts, for nothing comes after the end. */
    static Optional<Verdict> state(List<Step> told) {
        for (Step step : told) {
            if (step == Step.OUTCOME || step == Step.HANG_UP) {
                return Optional.of(step == Step.OUTCOME ? REACHED : ENDED);
            }
        }
        return Optional.empty();
    }

    /** The end of the call. */
    static Optional<Verdict> end(List<Step> told) {
        return told.contains(Step.OUTCOME) ? Optional.of(REACHED) : Optional.empty();
    }

    /** A transfer: it fails when the call that was on its way is back, and is done when the call says so at its end. */
    static Optional<Verdict> transfer(List<Step> told) {
        boolean onTheWay = false;
        for (Step step : told) {
            if (step == Step.OUTCOME || step == Step.HANG_UP) {
                return Optional.of(step == Step.OUTCOME ? REACHED : ENDED);
            }
            if (step == Step.BACK && onTheWay) {
                return Optional.of(FAILED);
            }
            onTheWay |= step == Step.TRANSFERRING || step == Step.ACCEPTED;
        }
        return Optional.empty();
    }
}
