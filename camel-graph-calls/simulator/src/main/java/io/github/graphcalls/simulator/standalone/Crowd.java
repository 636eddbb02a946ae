package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Script;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People who do the same, one after another.
 *
 * @param id a phone number or user id; {@code {n}} in it is the number of the person, from 1 on, {@code {nnnn}} the same with
 *     zeros in front
 * @param name for rosters and transcripts
 * @param at simulated time from the scenario's begin to the first one's
 * @param times how many, 1 to 100000
 * @param every time from one to the next
 * @param spread each begins up to so much later, by chance
 * @param steps what each does then
 */
record Crowd(String id, String name, Duration at, int times, Duration every, Duration spread, Script steps) {
    private static final Pattern NUMBER = Pattern.compile("\\{(n+)}");

    static boolean hasNumber(String id) {
        return NUMBER.matcher(id).find();
    }

    /** @param number from 1 on */
    String idOf(int number) {
        Matcher matcher = NUMBER.matcher(id);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                String.format(Locale.ROOT, "%0" + found.group(1).length() + "d", number)));
    }

    /** @param chance from 0 to 1 */
    Duration begin(int number, double chance) {
        return at.plus(every.multipliedBy(number - 1L)).plusMillis((long) (spread.toMillis() * chance));
    }
}
