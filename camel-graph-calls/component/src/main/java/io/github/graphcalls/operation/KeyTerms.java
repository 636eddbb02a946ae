package io.github.graphcalls.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What counts as the answer to a question that is answered by keys.
 *
 * @param maxDigits how many keys complete the answer, 1 to 64
 * @param terminator the key that completes it before that
 * @param firstKey how long to wait for the first key once the prompts have been heard
 * @param nextKey how long to wait for each further key
 * @param bargeIn whether the first key cuts the prompts off
 * @param allowed what an answer must match as a whole
 * @param retries how often the question is asked again after silence or a wrong answer
 */
public record KeyTerms(
        int maxDigits,
        Optional<String> terminator,
        Duration firstKey,
        Duration nextKey,
        BargeIn bargeIn,
        Pattern allowed,
        int retries) {

    private static final int MOST_DIGITS = 64;

    /** What a key does while a prompt is heard. */
    public enum BargeIn {
        /** It cuts the prompt off and counts. */
        ALLOWED,
        /** It is ignored. */
        IGNORED
    }

    public KeyTerms {
        if (maxDigits < 1 || maxDigits > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "maxDigits is " + maxDigits + ". Set a number from 1 to " + MOST_DIGITS + ".");
        }
        if (retries < 0) {
            throw new IllegalArgumentException("retries is " + retries + ". Set 0 or more.");
        }
        positive("firstDigitTimeout", firstKey);
        positive("interDigitTimeout", nextKey);
    }

    private static void positive(String option, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(option + " is " + duration + ". Set a duration above 0.");
        }
    }
}
