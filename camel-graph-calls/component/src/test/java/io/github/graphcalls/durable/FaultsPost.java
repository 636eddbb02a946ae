package io.github.graphcalls.durable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Posts notifications one by one, for tests that are about the answer to each. */
final class FaultsPost {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI door;

    FaultsPost(URI door) {
        this.door = door;
    }

    /** That these calls ring, in one message. */
    CompletableFuture<HttpResponse<String>> rings(String messageId, List<String> callIds) {
        return post(messageId, callIds, "created", "incoming");
    }

    /** That a call is in a state, and waits for the answer. */
    HttpResponse<String> isNow(String callId, String state) throws IOException {
        return post(callId + state, List.of(callId), "updated", state).join();
    }

    private CompletableFuture<HttpResponse<String>> post(
            String messageId, List<String> callIds, String changeType, String state) {
        String entries = callIds.stream()
                .map(id -> "{\"changeType\":\"" + changeType + "\",\"resourceUrl\":\"/communications/calls/" + id
                        + "\",\"resourceData\":{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"" + state
                        + "\"}}")
                .collect(Collectors.joining(","));
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .header("X-Microsoft-Skype-Message-ID", messageId)
                .POST(HttpRequest.BodyPublishers.ofString("{\"value\":[" + entries + "]}"))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
