package io.github.graphcalls.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which mistakes the bot has made since it was last asked, and which were to be expected. */
final class Protocol {
    private final Journal journal;
    private final List<String> expected = new ArrayList<>();
    private long checked;

    Protocol(Journal journal) {
        this.journal = journal;
    }

    synchronized void expects(String operation) {
        expected.add(operation);
    }

    synchronized void forget() {
        expected.clear();
        checked = 0;
    }

    /** Fails if there are mistakes that were not expected, or expected ones that were not made; begins anew. */
    synchronized void check() {
        long now = journal.refused();
        List<RefusedRequest> mistakes = new ArrayList<>();
        for (RefusedRequest refused : journal.refusalsAfter(checked)) {
            if (refused.reason().isMistakeOfTheBot() && !expected.remove(refused.operation())) {
                mistakes.add(refused);
            }
        }
        List<String> notMade = List.copyOf(expected);
        expected.clear();
        checked = now;
        if (!mistakes.isEmpty()) {
            throw new AssertionError(mistakes.stream()
                    .map(one -> "\n" + Texts.time(one.at()) + " " + one.method() + " " + one.path() + " "
                            + one.reason().status() + ": " + one.message())
                    .collect(Collectors.joining(
                            "",
                            "The service refused what the bot asked:",
                            "\nWhat happened:\n" + journal.transcript())));
        }
        if (!notMade.isEmpty()) {
            throw new AssertionError("The service was expected to refuse " + String.join(", ", notMade)
                    + ", but did not. What happened:\n" + journal.transcript());
        }
    }
}
