package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A request that the bot made to Graph.
 *
 * @param at simulated time since the simulator started
 * @param callId the call, or an empty text for requests about none
 * @param operation its name, such as {@code playPrompt}, or an empty text when there is no such operation
 * @param path with the version, without host and query
 * @param body the JSON sent, or a missing node
 * @param status HTTP status of the answer
 */
public record RequestRecord(
        Duration at, String callId, String operation, String method, String path, JsonNode body, int status) {}
