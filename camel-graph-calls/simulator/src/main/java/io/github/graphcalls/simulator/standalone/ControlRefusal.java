package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.graphcalls.simulator.HttpReply;

/** A request to the control API that is refused. All of its errors are made here. */
final class ControlRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private ControlRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static ControlRefusal badRequest(String message) {
        return new ControlRefusal(400, message);
    }

    static ControlRefusal forbidden(String message) {
        return new ControlRefusal(403, message);
    }

    static ControlRefusal notFound(String message) {
        return new ControlRefusal(404, message);
    }

    static ControlRefusal methodNotAllowed(String message) {
        return new ControlRefusal(405, message);
    }

    static ControlRefusal conflict(String message) {
        return new ControlRefusal(409, message);
    }

    static ControlRefusal tooLarge(String message) {
        return new ControlRefusal(413, message);
    }

    HttpReply reply() {
        return HttpReply.json(status, JsonNodeFactory.instance.objectNode().put("error", getMessage()));
    }
}
