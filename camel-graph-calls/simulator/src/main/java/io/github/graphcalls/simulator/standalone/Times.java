package io.github.graphcalls.simulator.standalone;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 500ms}, {@code 2s}, {@code 1m30s}, {@code 1h}. */
final class Times {
    static final String FORM = "a duration, such as 500ms, 2s, 1m30s or 1h";

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}(?:ms|s|m|h))+");
    private static final Map<String, LongFunction<Duration>> UNITS = Map.of(
            "ms", Duration::ofMillis, "s", Duration::ofSeconds, "m", Duration::ofMinutes, "h", Duration::ofHours);
    private static final Duration LONGEST = Duration.ofDays(365);

    private Times() {}

    /** Empty for what is none, or longer than a year. */
    static Optional<Duration> parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum = sum.plus(UNITS.get(part.group(2)).apply(Long.parseLong(part.group(1))));
        }
        return Optional.of(sum).filter(it -> it.compareTo(LONGEST) <= 0);
    }
}
