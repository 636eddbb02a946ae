package io.github.graphcalls.operation;

import java.time.Duration;
import java.util.List;

/**
 * A question that a caller answers by keys, from its first prompt to the answer: told what happens, it says what to do next.
 * It knows nothing of calls, threads or time. For one thread at a time.
 */
public final class KeyQuestion {

    private enum Phase {
        /** A prompt is heard. */
        ASKING,
        /** The prompt is over and no key has come. */
        LISTENING,
        /** Some keys have come. */
        COLLECTING,
        ENDED
    }

    /** What to do next. */
    public sealed interface Step permits Play, CutOff, Wait, End {}

    /** Play these prompts; when they end, say {@link #promptEnded()}. */
    public record Play(List<Prompts> prompts) implements Step {}

    /** Cut off the prompts that are heard. */
    public record CutOff() implements Step {}

    /** If nothing happens for this long, say {@link #nothingCame()}. A wait from before is void. */
    public record Wait(Duration time) implements Step {}

    /** The question is over. */
    public record End(Answer answer, String digits) implements Step {}

    /** Which prompts. */
    public enum Prompts {
        QUESTION,
        /** Played before the question is asked again because no key came. */
        AFTER_SILENCE,
        /** Played before the question is asked again because the keys were wrong. */
        AFTER_WRONG
    }

    /** What became of the question. */
    public enum Answer {
        /** There are digits, and they are allowed. */
        COLLECTED,
        /** No key came, however often it was asked. */
        SILENCE,
        /** The keys were wrong, however often it was asked. */
        WRONG
    }

    private final KeyTerms terms;
    private final StringBuilder digits = new StringBuilder();
    private Phase phase = Phase.ASKING;
    private int asked;

    public KeyQuestion(KeyTerms terms) {
        this.terms = terms;
    }

    /** Begins to ask. */
    public List<Step> begin() {
        return ask(List.of(Prompts.QUESTION));
    }

    /** A key was pressed. @param key 0 to 9, *, # or a to d; a tone with a longer name, such as flash, is no key */
    public List<Step> pressed(String key) {
        boolean heard = phase == Phase.ASKING;
        if (key.length() != 1 || phase == Phase.ENDED || heard && terms.bargeIn() == KeyTerms.BargeIn.IGNORED) {
            return List.of();
        }
        phase = Phase.COLLECTING;
        List<Step> then = counted(key);
        return heard ? prepended(new CutOff(), then) : then;
    }

    private List<Step> counted(String key) {
        if (terms.terminator().filter(key::equals).isPresent()) {
            return judged();
        }
        digits.append(key);
        return digits.length() >= terms.maxDigits() ? judged() : List.of(new Wait(terms.nextKey()));
    }

    /** The prompts were heard to their end. */
    public List<Step> promptEnded() {
        if (phase != Phase.ASKING) {
            return List.of();
        }
        phase = Phase.LISTENING;
        return List.of(new Wait(terms.firstKey()));
    }

    /** A wait is over and nothing came. */
    public List<Step> nothingCame() {
        return switch (phase) {
            case LISTENING -> again(Answer.SILENCE, Prompts.AFTER_SILENCE);
            case COLLECTING -> judged();
            case ASKING, ENDED -> List.of();
        };
    }

    private List<Step> judged() {
        if (terms.allowed().matcher(digits).matches()) {
            phase = Phase.ENDED;
            return List.of(new End(Answer.COLLECTED, digits.toString()));
        }
        return again(Answer.WRONG, Prompts.AFTER_WRONG);
    }

    private List<Step> again(Answer otherwise, Prompts first) {
        if (asked > terms.retries()) {
            phase = Phase.ENDED;
            return List.of(new End(otherwise, ""));
        }
        return ask(List.of(first, Prompts.QUESTION));
    }

    private List<Step> ask(List<Prompts> prompts) {
        asked++;
        digits.setLength(0);
        phase = Phase.ASKING;
        return List.of(new Play(prompts));
    }

    private static List<Step> prepended(Step first, List<Step> then) {
        return then.isEmpty() ? List.of(first) : List.of(first, then.get(0));
    }
}
