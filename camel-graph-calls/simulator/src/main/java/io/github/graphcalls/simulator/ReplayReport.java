package io.github.graphcalls.simulator;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of a replay.
 *
 * @param notifications how many were sent
 * @param requests how many of the recorded requests the bot has made again
 * @param differences what the bot did otherwise than in the recording, in the order in which it showed
 */
public record ReplayReport(int notifications, int requests, List<Difference> differences) {
    public ReplayReport {
        differences = List.copyOf(differences);
    }

    /**
     * Something that the bot did otherwise.
     *
     * @param callId the call's id in the recording
     * @param text what it was, as a sentence
     */
    public record Difference(Sort sort, String callId, String operation, String text) {
        /** In which way it was otherwise. */
        public enum Sort {
            /** The bot did not ask for it this time. */
            MISSING,
            /** The bot asked for it and did not then. */
            ADDITIONAL,
            /** The bot asked for it with other parameters. */
            PARAMETERS,
            /** The bot answered a notification otherwise. */
            ANSWER
        }
    }

    /** @throws AssertionError with all differences, if there are any */
    public void requireNoDifferences() {
        if (!differences.isEmpty()) {
            throw new AssertionError(differences.stream()
                    .map(Difference::text)
                    .collect(Collectors.joining("\n", "The bot did otherwise than in the recording:\n", "")));
        }
    }
}
