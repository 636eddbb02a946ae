package io.github.graphcalls.graph;

/**
 * Where the service's operations are found.
 *
 * @param baseUrl scheme, host and port, without a version or a closing slash
 * @param version the path segment of the API version
 * @param legacyPaths whether calls are found below /app, as in the beta's former paths, and not below /communications
 */
public record GraphAddress(String baseUrl, String version, boolean legacyPaths) {

    private static final String CALLS = "/communications/";

    public GraphAddress {
        while (baseUrl.endsWith("/")) {
            baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
        }
    }

    /** @param path begins with {@code /communications/} */
    public String of(String path) {
        String where = legacyPaths && path.startsWith(CALLS) ? "/app/" + path.substring(CALLS.length()) : path;
        return baseUrl + '/' + version + where;
    }
}
