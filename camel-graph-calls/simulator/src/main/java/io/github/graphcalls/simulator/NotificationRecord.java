package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;

/**
 * One attempt to post a notification to the bot.
 *
 * @param at simulated time since the simulator started, when it was answered
 * @param what what it told, in a word or two, such as {@code established}
 * @param body the whole envelope
 * @param status HTTP status of the bot's answer, or 0 when there was none
 * @param messageId the same for all attempts of one notification: the first one's id, by which later ones name it
 * @param to where it was posted
 */
public record NotificationRecord(
        Duration at, String callId, String what, JsonNode body, int status, String messageId, URI to) {}
