package io.github.graphcalls.graph;

import java.util.List;
import java.util.Map;

/**
 * One HTTP answer, whatever its status.
 *
 * @param headers by their names in lower case
 */
record HttpAnswer(int status, byte[] body, Map<String, List<String>> headers) {

    /** The header's first value; empty for none. */
    String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of("")).get(0);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return List.of(301, 302, 303, 307, 308).contains(status);
    }
}
