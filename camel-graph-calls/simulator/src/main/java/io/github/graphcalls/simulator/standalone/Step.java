package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Something that happened in a call, for a sequence diagram.
 *
 * @param at since the call's begin, as transcripts show it
 * @param from who does it: {@link #BOT}, {@link #SERVICE} or a person as transcripts name them
 * @param to to whom it is done; {@code from} itself for what concerns nobody else
 * @param text what it is
 */
record Step(String at, Kind kind, String from, String to, String text) {
    static final String BOT = "bot";
    static final String SERVICE = "Graph";

    /** What sort of thing it is. */
    enum Kind {
        /** The bot asks for an operation, which is done. */
        REQUEST,
        /** The bot asks for an operation, which is refused or fails. */
        REFUSAL,
        /** The bot is told something. */
        NOTIFICATION,
        /** The bot answers a notification otherwise than it should. */
        ANSWER,
        /** A person does something. */
        DEED,
        /** A person hears or sees something. */
        PERCEPTION,
        /** A fault that was asked for. */
        FAULT,
        /** Anything else that helps to understand it. */
        NOTE
    }

    ObjectNode shown() {
        return Shown.object()
                .put("at", at)
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("from", from)
                .put("to", to)
                .put("text", text);
    }
}
