package io.github.graphcalls.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request to Graph, complete but for the token and the headers that each request carries.
 *
 * @param operation the operation's name, for errors and logs
 * @param method GET, POST, PATCH or DELETE
 * @param url absolute, each variable segment already encoded
 * @param body JSON, empty for none
 * @param headers further headers, such as the user agent that a device reports
 * @param callId the call it is about, for errors and logs; empty for none
 * @param deadline when the service no longer wants it; {@link Instant#MAX} for never. It is not sent after that
 */
public record GraphRequest(
        String operation,
        String method,
        String url,
        byte[] body,
        Map<String, String> headers,
        String callId,
        Instant deadline) {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "DELETE");

    // logTeleconferenceDeviceQuality stands where other paths have a call's id
    private static final Pattern CALL = Pattern.compile("/calls/(?!logTeleconferenceDeviceQuality)([^/?]+)");

    public GraphRequest {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    operation + " cannot be sent with method " + method + ", only with GET, POST, PATCH or DELETE");
        }
        headers = Map.copyOf(headers);
    }

    /** A request without a deadline; the call's id is the one in the URL. */
    public GraphRequest(String operation, String method, String url, byte[] body, Map<String, String> headers) {
        this(operation, method, url, body, headers, callIn(url), Instant.MAX);
    }

    /** The same request, not to be sent after a time: an incoming call is to be answered within 15 s. */
    public GraphRequest notAfter(Instant newDeadline) {
        return new GraphRequest(operation, method, url, body, headers, callId, newDeadline);
    }

    /** Whether sending it twice does no more than sending it once and loses no answer. */
    boolean isRead() {
        return "GET".equals(method);
    }

    /** Whether it ends something. */
    boolean isEnding() {
        return "DELETE".equals(method);
    }

    private static String callIn(String url) {
        Matcher call = CALL.matcher(url);
        return call.find() ? URLDecoder.decode(call.group(1).replace("+", "%2B"), StandardCharsets.UTF_8) : "";
    }
}
