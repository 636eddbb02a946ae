package io.github.graphcalls.examples.cookbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The endpoints of a YAML route, as Camel's catalog sees them without starting anything. */
final class Endpoints {
    private static final String OURS = "META-INF/io/github/graphcalls/graph-calls.json";
    private static final Set<String> PLAIN = Set.of("from", "to", "toD", "wireTap", "deadLetterUri");
    private static final CamelCatalog CATALOG = catalog();

    private final List<Endpoint> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param step such as {@code from} or {@code to}
     */
    private record Endpoint(String step, String uri) {
        String scheme() {
            return uri.substring(0, uri.indexOf(':'));
        }

        String error() {
            boolean receives = step.equals("from");
            EndpointValidationResult result = CATALOG.validateEndpointProperties(uri, false, receives, !receives);
            return result.isSuccess() ? "" : result.summaryErrorMessage(false);
        }
    }

    Endpoints(String yaml) {
        collect("", new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    /** What is wrong with their options, a text for each endpoint that has something wrong. */
    List<String> errors() {
        return all.stream()
                .map(Endpoint::error)
                .filter(error -> !error.isEmpty())
                .toList();
    }

    /** The artifacts that they come from. */
    Set<String> artifacts() {
        return all.stream()
                .map(one -> CATALOG.componentModel(one.scheme()).getArtifactId())
                .collect(Collectors.toSet());
    }

    int count() {
        return all.size();
    }

    private void collect(String step, Object node) {
        if (node instanceof List<?> list) {
            list.forEach(one -> collect(step, one));
        } else if (node instanceof Map<?, ?> map && map.get("uri") != null) {
            add(step, map.get("uri").toString(), (Map<?, ?>) map.get("parameters"));
            collect(step, map.get("steps"));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(key.toString(), value));
        } else if (node instanceof String uri && PLAIN.contains(step)) {
            add(step, uri, null);
        }
    }

    private void add(String step, String uri, Map<?, ?> parameters) {
        // an address that is all the user's is one of HTTP
        StringBuilder whole = new StringBuilder(uri.replaceFirst("^\\{\\{[\\w.]+}}", "http:example.com"));
        if (parameters != null) {
            parameters.forEach((name, value) -> whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value.toString().replace("%", "%25").replace("&", "%26")));
        }
        all.add(new Endpoint(step, whole.toString()));
    }

    private static CamelCatalog catalog() {
        CamelCatalog catalog = new DefaultCamelCatalog();
        try (InputStream ours = Endpoints.class.getClassLoader().getResourceAsStream(OURS)) {
            catalog.addComponent(
                    "graph-calls",
                    "io.github.graphcalls.GraphCallsComponent",
                    new String(ours.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalog;
    }
}
