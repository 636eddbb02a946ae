package io.github.graphcalls.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        long now = journal.mistaken();
        List<Mistake> mistakes = new ArrayList<>();
        for (Mistake mistake : journal.mistakesAfter(checked)) {
            if (!expected.remove(mistake.subject())) {
                mistakes.add(mistake);
            }
        }
        List<String> notMade = List.copyOf(expected);
        expected.clear();
        checked = now;
        if (!mistakes.isEmpty()) {
            throw new AssertionError(Arrays.stream(Mistake.Kind.values())
                            .flatMap(kind -> told(kind, mistakes))
                            .collect(Collectors.joining("\n"))
                    + "\nWhat happened:\n" + journal.transcript());
        }
        if (!notMade.isEmpty()) {
            throw new AssertionError("The service was expected to refuse " + String.join(", ", notMade)
                    + ", but did not. What happened:\n" + journal.transcript());
        }
    }

    private static Stream<String> told(Mistake.Kind kind, List<Mistake> mistakes) {
        List<String> lines = mistakes.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> Texts.time(one.at()) + " " + one.line())
                .toList();
        return lines.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(kind.headline()), lines.stream());
    }
}
