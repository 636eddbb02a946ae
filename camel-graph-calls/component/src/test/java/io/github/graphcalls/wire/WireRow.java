package io.github.graphcalls.wire;

import java.util.List;
import java.util.Map;

/**
 * One request as Graph's documentation has it, and how a route asks for it.
 *
 * @param uri the endpoint without {@code graph-calls:}
 * @param versions in which the operation exists
 * @param method of HTTP
 * @param path below the version
 * @param body the JSON of the request; empty for none
 * @param status of the documented answer
 * @param answer its JSON; empty for none
 * @param type the record that the message body, or each of its elements, is then; empty for none
 * @param headers of the message afterwards
 * @param sent further headers of the request
 */
record WireRow(
        String uri,
        List<String> versions,
        String method,
        String path,
        String body,
        int status,
        String answer,
        String type,
        Map<String, String> headers,
        Map<String, String> sent) {

    static final List<String> BOTH = List.of("v1.0", "beta");
    static final List<String> BETA = List.of("beta");

    static WireRow of(String uri, String method, String path) {
        return new WireRow(uri, BOTH, method, path, "", 200, "", "", Map.of(), Map.of());
    }

    WireRow betaOnly() {
        return new WireRow(uri, BETA, method, path, body, status, answer, type, headers, sent);
    }

    WireRow with(String json) {
        return new WireRow(uri, versions, method, path, json, status, answer, type, headers, sent);
    }

    WireRow answered(int newStatus) {
        return new WireRow(uri, versions, method, path, body, newStatus, answer, type, headers, sent);
    }

    WireRow answered(int newStatus, String json, String record) {
        return new WireRow(uri, versions, method, path, body, newStatus, json, record, headers, sent);
    }

    WireRow giving(String header, String value) {
        return new WireRow(uri, versions, method, path, body, status, answer, type, Map.of(header, value), sent);
    }

    WireRow sending(String header, String value) {
        return new WireRow(uri, versions, method, path, body, status, answer, type, headers, Map.of(header, value));
    }

    String operation() {
        return uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
    }

    @Override
    public String toString() {
        return uri;
    }
}
