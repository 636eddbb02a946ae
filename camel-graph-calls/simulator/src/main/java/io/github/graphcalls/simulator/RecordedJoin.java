package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the bot answered about somebody who joins a call that it records by policy, and the stay that follows from it.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/participantjoiningresponse">participantJoiningResponse</a>
 */
public final class RecordedJoin {
    /** What the bot decided. */
    public enum Decision {
        /** The bot records this person in the same call. */
        ACCEPTED("acceptJoinResponse"),
        /** Nobody records this person. */
        REJECTED("rejectJoinResponse"),
        /** The person is to be offered to another bot. The simulator does not call that one. */
        OTHER_BOT("inviteNewBotResponse");

        private final String type;

        Decision(String type) {
            this.type = type;
        }

        static Optional<Decision> of(JsonNode answer) {
            for (Decision decision : values()) {
                if (Json.isA(answer, decision.type)) {
                    return Optional.of(decision);
                }
            }
            return Optional.empty();
        }
    }

    private final PolicyRecording recording;
    private final String participantId;
    private final Decision decision;
    private final JsonNode answer;

    RecordedJoin(PolicyRecording recording, String participantId, Decision decision, JsonNode answer) {
        this.recording = recording;
        this.participantId = participantId;
        this.decision = decision;
        this.answer = answer;
    }

    /** What the bot decided. */
    public Decision decision() {
        return decision;
    }

    /** The participant's id, as the bot was told it. */
    public String participantId() {
        return participantId;
    }

    /** Why the bot rejected: none, busy or forbidden; empty where it did not say. */
    public String reason() {
        return answer.path("reason").asText();
    }

    /** Where the bot wants the person to be offered; empty unless it invited another bot. */
    public String inviteUri() {
        return answer.path("inviteUri").asText();
    }

    /** Whether this person is being recorded. */
    boolean lasts() {
        return recording.records(participantId);
    }

    /**
     * Leaves the recorded call: the bot is told, and its place is free for the next.
     *
     * @throws IllegalStateException if this person is not recorded, or has left already
     */
    public void leaves() {
        recording.leaves(participantId);
    }
}
