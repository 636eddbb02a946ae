package io.github.graphcalls.callback;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Between the exchanges of Camel's HTTP platforms and the requests and answers of a door. */
final class HttpExchanges {

    private HttpExchanges() {}

    static CallbackRequest request(Exchange exchange) {
        Message message = exchange.getMessage();
        String query = text(message, Exchange.HTTP_RAW_QUERY);
        return new CallbackRequest(
                text(message, Exchange.HTTP_METHOD), name -> header(message, name, query), query, () -> body(message));
    }

    /**
     * The platforms mix the parameters of the query, which Vert.x ends at a semicolon too, into the headers. What stands in the query is therefore no header at all:
     * a token there would end up in logs of proxies.
     */
    private static String header(Message message, String name, String query) {
        Object value = message.getHeader(name);
        return value instanceof String text && !isInQuery(query, name) ? text : null;
    }

    private static boolean isInQuery(String query, String name) {
        if (query.isEmpty()) {
            return false;
        }
        for (String parameter : query.split("[&;]")) {
            String key = parameter.split("=", 2)[0];
            if (key.indexOf('%') >= 0 || key.indexOf('+') >= 0) {
                try {
                    key = URLDecoder.decode(key, StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) { // nobody decodes that: it names no header
                    continue;
                }
            }
            if (key.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static InputStream body(Message message) {
        Object body = message.getBody();
        if (body == null) {
            return InputStream.nullInputStream();
        }
        if (body instanceof InputStream stream) {
            return stream;
        }
        byte[] bytes = message.getBody(byte[].class);
        return bytes == null ? InputStream.nullInputStream() : new ByteArrayInputStream(bytes);
    }

    private static String text(Message message, String header) {
        Object value = message.getHeader(header);
        return value == null ? "" : value.toString();
    }

    static void answer(Exchange exchange, CallbackAnswer answer) {
        Message message = exchange.getMessage();
        // All headers would go out with the answer, those of the request too.
        message.getHeaders().clear();
        message.setBody(answer.body().isEmpty() ? null : answer.body());
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
    }
}
