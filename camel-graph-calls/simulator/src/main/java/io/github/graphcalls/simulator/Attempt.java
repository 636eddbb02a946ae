package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/**
 * One posting of a notification's body.
 *
 * @param messageId the first attempt's
 * @param number of times that the same was posted, this one included
 * @param copy whether it is one too many: nobody waits for its answer or repeats it
 * @param place which of the nodes, counted from that of the first attempt
 */
record Attempt(String messageId, byte[] body, String what, WhenTaken whenTaken, int number, boolean copy, int place) {
    /** What is to be done once the bot has answered with 2xx. */
    interface WhenTaken {
        void taken(Attempt attempt, int status);
    }

    static Attempt first(ObjectNode body, String what, WhenTaken whenTaken) {
        return new Attempt(UUID.randomUUID().toString(), Json.write(body), what, whenTaken, 1, false, 1);
    }

    /** The same again, because it was not taken. */
    Attempt again() {
        return new Attempt(messageId, body, what, whenTaken, number + 1, false, place + 1);
    }

    /** Once more, although it was taken. */
    Attempt resent() {
        return new Attempt(messageId, body, what, whenTaken, number + 1, true, place + 1);
    }

    /** The same beside it, to another node. */
    Attempt beside() {
        return new Attempt(messageId, body, what, whenTaken, number, true, place + 1);
    }

    /** The headers that name it; a later one has an id of its own and says which was the first. */
    Map<String, String> ids() {
        return number == 1
                ? Map.of("X-Microsoft-Skype-Message-ID", messageId)
                : Map.of(
                        "X-Microsoft-Skype-Message-ID",
                        UUID.randomUUID().toString(),
                        "X-Microsoft-Skype-Original-Message-ID",
                        messageId);
    }
}
