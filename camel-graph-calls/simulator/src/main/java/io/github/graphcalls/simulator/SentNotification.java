package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A notification with all attempts to post it that were answered or failed. One that is still under way or that was
 * never sent is none.
 *
 * @param messageId the first attempt's id, which its header had unless it was left out
 * @param callId the call that it is about
 * @param what what it told: an event such as {@code established}, or an operation's type and status
 * @param body the whole envelope
 * @param attempts in the order of their answers; copies of one that comes twice are attempts too
 */
public record SentNotification(String messageId, String callId, String what, JsonNode body, List<Attempt> attempts) {
    public SentNotification {
        attempts = List.copyOf(attempts);
    }

    /** Whether the bot has answered any attempt with 2xx. */
    public boolean acknowledged() {
        return attempts.stream().anyMatch(attempt -> attempt.status >= 200 && attempt.status < 300);
    }

    /**
     * @param at simulated time since the simulator started, when it was answered
     * @param to where it was posted
     * @param status HTTP status of the answer, or 0 when there was none
     */
    public record Attempt(Duration at, URI to, int status) {}
}
