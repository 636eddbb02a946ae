package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A notification that was posted to the bot.
 *
 * @param at simulated time since the simulator started
 * @param what what it told, in a word or two, such as {@code established}
 * @param body the whole envelope
 * @param status HTTP status of the bot's answer, or 0 when there was none
 */
public record NotificationRecord(Duration at, String callId, String what, JsonNode body, int status) {}
