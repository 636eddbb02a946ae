package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Locale;

/** How times are written in transcripts and errors. */
final class Texts {
    private Texts() {}

    /** Minutes, seconds and tenths, cut off, not rounded: {@code 01:05.3}. */
    static String time(Duration elapsed) {
        long tenths = elapsed.toMillis() / 100;
        return String.format(Locale.ROOT, "%02d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    /** Seconds as a person writes them: {@code 15 s}, {@code 0.5 s}. */
    static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0
                ? millis / 1000 + " s"
                : String.format(Locale.ROOT, "%.3f", millis / 1000.0).replaceAll("0+$", "") + " s";
    }
}
