package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Something that happened: a line of the transcript.
 *
 * @param at simulated time since the simulator started
 * @param call the call's number, counted from 1, or 0 when it is about none
 * @param who whose doing it is, or to whom it happens: a person as transcripts show them, {@code bot}, or an empty text
 * @param id the person's id, or an empty text when it is about no person
 * @param what the rest of the line
 */
public record JournalEntry(Duration at, int call, Sort sort, String who, String id, String what) {
    private static final Pattern SORT_WORDS = Pattern.compile("^(is told |is asked |fault: )");

    /** Which way it goes. */
    public enum Sort {
        /** The bot has asked something of Graph, which was done. */
        REQUEST,
        /** The bot has asked something of Graph, and was refused, or got no answer. */
        REFUSAL,
        /** The bot is told something. */
        NOTIFICATION,
        /** The bot answers a notification otherwise than with 2xx, or decides about what it was asked. */
        ANSWER,
        /** A person does something. */
        STEP,
        /** A person hears or sees something. */
        PERCEPTION,
        /** A fault that was asked for. */
        FAULT,
        /** Anything else that helps to understand it. */
        NOTE
    }

    static JournalEntry note(Duration at, int call, String what) {
        return new JournalEntry(at, call, Sort.NOTE, "", "", what);
    }

    /** What it is about, without the words that say no more than its sort: {@code is told} and {@code fault:}. */
    public String subject() {
        return SORT_WORDS.matcher(what).replaceFirst("");
    }

    /** The line without time and call. */
    public String text() {
        return who.isEmpty() ? what : who + " " + what;
    }
}
