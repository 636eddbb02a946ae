package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.RequestRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What the service does in tests of custody, beside what it does by itself. */
final class CustodyService {

    private CustodyService() {}

    /** Time runs as usual, so that nodes have theirs for one another, and can be put forward. */
    static GraphCallsSimulator started(long seed) {
        return GraphCallsSimulator.builder().seed(seed).timeFactor(1).start();
    }

    static void tellsNoEnds(GraphCallsSimulator simulator) {
        simulator.faults().onNotifications("terminating", "terminated").always().never();
    }

    /** Ends a call as somebody else would: the bot knows nothing of it. */
    static void ends(GraphCallsSimulator simulator, String callId) throws IOException, InterruptedException {
        HttpRequest hangUp = HttpRequest.newBuilder(
                        URI.create(simulator.graphUrl() + "/v1.0/communications/calls/" + callId))
                .header("Authorization", "Bearer " + simulator.accessToken())
                .DELETE()
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(hangUp, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
        isOver(simulator, callId);
    }

    /** Waits until the service does not know the call any more: a moment longer, it keeps alive what was hung up. */
    static void isOver(GraphCallsSimulator simulator, String callId) {
        await("the call to be over")
                .until(() -> simulator
                        .call(callId)
                        .filter(call -> call.state() != CallState.TERMINATED)
                        .isEmpty());
    }

    /** Tells that a call ended with a fault of the service. */
    static void tellsThatItFailed(GraphCallsSimulator simulator, URI node, String callId) {
        String body = """
                {"value": [{"changeType": "deleted", "resourceUrl": "/communications/calls/%s", "resourceData": {
                  "@odata.type": "#microsoft.graph.call", "id": "%s", "state": "terminated",
                  "resultInfo": {"code": 500, "subcode": 1005, "message": "No media."}}}]}""".formatted(callId, callId);
        assertThat(simulator.notify(node, body).status()).isEqualTo(202);
    }

    /** How often each call was kept alive with success. */
    static List<String> keptAlive(GraphCallsSimulator simulator) {
        return simulator.requests("keepAlive").stream()
                .filter(request -> request.status() == 200)
                .map(RequestRecord::callId)
                .toList();
    }
}
