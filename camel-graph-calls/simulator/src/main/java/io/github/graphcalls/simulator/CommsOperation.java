package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/**
 * An operation that the bot started on a call; its JSON is what Graph shows of it. Guarded by its call's lock.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/commsoperation">commsOperation</a>
 */
final class CommsOperation {
    private final String id = UUID.randomUUID().toString();
    private final String type;
    private final ObjectNode json;

    private CommsOperation(String type, String status, Optional<String> clientContext) {
        this.type = type;
        this.json = Json.typed(type).put("id", id).put("status", status);
        clientContext.ifPresent(context -> json.put("clientContext", context));
    }

    /** One whose outcome a notification will tell. */
    static CommsOperation running(String type, Optional<String> clientContext) {
        return new CommsOperation(type, "running", clientContext);
    }

    /** One that is over when it is answered; no notification tells of it. */
    static CommsOperation completed(String type, Optional<String> clientContext) {
        CommsOperation operation = new CommsOperation(type, "completed", clientContext);
        operation.succeeds();
        return operation;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    ObjectNode json() {
        return json;
    }

    void ends(String status, ObjectNode resultInfo) {
        json.put("status", status);
        json.set("resultInfo", resultInfo);
    }

    /** It is completed, as it should. */
    void succeeds() {
        ends("completed", Ending.result(200, 0, "Action completed successfully."));
    }

    boolean isRunning() {
        return json.path("status").asText().equals("running");
    }

    /** Its call ends before it does. Failed DTMF alone is told as completed, with a reason that says otherwise. */
    void isCancelled() {
        boolean tones = type.equals("sendDtmfTonesOperation");
        ends(tones ? "completed" : "failed", Ending.result(400, 8508, "Action cancelled."));
        if (tones) {
            json.put("completionReason", "mediaOperationCanceled");
        }
    }

    /** The answer to the request that started it. */
    Answer answer(int status, SimulatedCall call, OperationRequest request) {
        ObjectNode body = Json.object().put("@odata.context", request.context(type));
        body.setAll(json.deepCopy());
        return Answer.of(status, body).at(call.path() + "/operations/" + id);
    }
}
