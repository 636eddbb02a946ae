package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A notification with all attempts to post it that were answered or failed. One that is still under way or that was
 * never sent is none. No record, because it reads its body only when asked: there may be a hundred thousand of them.
 */
public final class SentNotification {
    private final Journal.Post first;
    private final List<Attempt> attempts;

    /** @param posts at least one, all of the same message */
    SentNotification(List<Journal.Post> posts) {
        first = posts.get(0);
        attempts = posts.stream()
                .map(post -> new Attempt(post.at(), post.to(), post.status()))
                .toList();
    }

    /** The first attempt's id, which its header had unless it was left out. */
    public String messageId() {
        return first.messageId();
    }

    /** The call that it is about. */
    public String callId() {
        return first.callId();
    }

    /** What it told: an event such as {@code established}, or an operation's type and status. */
    public String what() {
        return first.what();
    }

    /** The whole envelope, read anew each time. */
    public JsonNode body() {
        return first.json();
    }

    /** In the order of their answers; copies of a notification that comes twice are attempts too. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** Whether the bot has answered any attempt with 2xx. */
    public boolean acknowledged() {
        return attempts.stream().anyMatch(attempt -> attempt.status >= 200 && attempt.status < 300);
    }

    /** Ids, what it told and the answers. */
    @Override
    public String toString() {
        return what() + " of call " + callId() + ", message " + messageId() + ", " + attempts;
    }

    /**
     * @param at simulated time since the simulator started, when it was answered
     * @param to where it was posted
     * @param status HTTP status of the answer, or 0 when there was none
     */
    public record Attempt(Duration at, URI to, int status) {}
}
