package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CallOperation;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps what requests and their answers alone say of a call: the participant that the application is in it, and whether its
 * roster comes in deltas. Notifications may not say that. Of a meeting, also how it was joined.
 */
final class LearnedCall {

    private LearnedCall() {}

    /** @param replaces the call whose meeting is joined again; empty for none */
    static void learn(
            Calls calls,
            CallOperation operation,
            GraphRequest request,
            GraphResponse response,
            Optional<String> replaces) {
        if (!operation.makesCall() && operation != CallOperation.ANSWER) {
            return;
        }
        JsonNode answer = json(response.body());
        String callId = request.callId().isEmpty() ? answer.path("id").asText() : request.callId();
        if (!callId.isEmpty()) {
            calls.learn(callId, json(request.body()), answer, replaces);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode json = body.length == 0 ? null : GraphJson.mapper().readTree(body);
            return json == null ? GraphJson.mapper().createObjectNode() : json;
        } catch (IOException e) { // it says nothing; who needs it says what is wrong
            return GraphJson.mapper().createObjectNode();
        }
    }
}
