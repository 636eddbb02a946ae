package io.github.graphcalls.simulator;

import java.time.Duration;

/**
 * Something by which the bot did not keep to the protocol.
 *
 * @param subject the operation or notification that it is about
 * @param line what it was, without the time
 */
record Mistake(Duration at, Kind kind, String subject, String line) {
    enum Kind {
        REFUSED("The service refused what the bot asked:"),
        RECORDING_BY_POLICY("The bot did not record as recording by policy asks:");

        private final String headline;

        Kind(String headline) {
            this.headline = headline;
        }

        String headline() {
            return headline;
        }
    }
}
