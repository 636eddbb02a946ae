package io.github.graphcalls.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The known codes and sub-codes of ended calls and failed operations: the published ones ({@link PublishedReasons}), and
 * those that the user adds. Immutable.
 */
public final class EndReasons {

    private static final Pattern KEY = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    private final Map<String, EndReason> reasons;

    private EndReasons(Map<String, EndReason> reasons) {
        this.reasons = reasons;
    }

    /** Those that are published. */
    public static EndReasons published() {
        Map<String, EndReason> reasons = new LinkedHashMap<>();
        PublishedReasons.ALL.forEach(reason -> reasons.put(reason.key(), reason));
        return new EndReasons(reasons);
    }

    /**
     * These and more, which go before.
     *
     * @param texts by {@code code/subcode}: what it means, then, after a {@code |}, what to check
     * @throws IllegalArgumentException for a key that is none
     */
    public EndReasons with(Map<String, String> texts) {
        Map<String, EndReason> more = new LinkedHashMap<>(reasons);
        texts.forEach((key, text) -> {
            EndReason reason = read(key, text);
            more.put(reason.key(), reason);
        });
        return new EndReasons(more);
    }

    private static EndReason read(String key, String text) {
        Matcher numbers = KEY.matcher(key.strip());
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "endReasons has the key " + key + ". Write code/subcode, such as 500/7112.");
        }
        int bar = text.indexOf('|');
        return new EndReason(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                (bar < 0 ? text : text.substring(0, bar)).strip(),
                bar < 0 ? "" : text.substring(bar + 1).strip());
    }

    /** All of them, the published ones first. */
    public Collection<EndReason> all() {
        return reasons.values();
    }

    /** What a result means; where that is not published, it says so. */
    public EndReason of(OperationResult result) {
        EndReason known = reasons.get(result.code() + "/" + result.subcode());
        return known != null ? known : unpublished(result);
    }

    private static EndReason unpublished(OperationResult result) {
        if (result.code() == 0 && result.subcode() == 0) {
            String words = ShownText.of(result.message());
            return new EndReason(
                    0,
                    0,
                    words.isEmpty() ? "The service gave no reason." : "The service gave no code: " + words + ".",
                    "");
        }
        return new EndReason(
                result.code(),
                result.subcode(),
                "No meaning of code " + result.code() + ", subcode " + result.subcode() + " is published.",
                Blame.of(result.code()).advice);
    }

    /** Whom a code without a meaning of its own points at, by its hundreds. */
    private enum Blame {
        NOBODY(0, ""),
        REQUEST(400, "A code from 400 to 499 says that the request or the other side was at fault."),
        SERVICE(
                500,
                "A code from 500 on says that the service failed. If it lasts, give the header CamelGraphCallsScenarioId to"
                        + " Microsoft's support.");

        private final int from;
        private final String advice;

        Blame(int from, String advice) {
            this.from = from;
            this.advice = advice;
        }

        private static Blame of(int code) {
            return code >= SERVICE.from ? SERVICE : code >= REQUEST.from ? REQUEST : NOBODY;
        }
    }
}
