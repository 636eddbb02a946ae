package io.github.graphcalls.graph;

import java.util.Map;

/**
 * One request to Graph, complete but for the token and the headers that each request carries.
 *
 * @param operation the operation's name, for errors and logs
 * @param method GET, POST, PATCH or DELETE
 * @param url absolute, each variable segment already encoded
 * @param body JSON, empty for none
 * @param headers further headers, such as the user agent that a device reports
 */
public record GraphRequest(String operation, String method, String url, byte[] body, Map<String, String> headers) {

    public GraphRequest {
        headers = Map.copyOf(headers);
    }
}
