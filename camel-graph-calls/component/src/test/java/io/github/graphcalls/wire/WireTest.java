package io.github.graphcalls.wire;

import static io.github.graphcalls.wire.GraphOnLoopback.json;
import static io.github.graphcalls.wire.GraphOnLoopback.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.ApiVersion;
import io.github.graphcalls.operation.CallOperation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation, in each version that has it, is on the wire what Graph's reference says. */
class WireTest {

    private static final Map<String, Object> CALL = Map.of("CamelGraphCallsCallId", WireTable.CALL);

    private static GraphOnLoopback graph;

    @BeforeAll
    static void start() {
        graph = new GraphOnLoopback();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    static Stream<Arguments> rowsInEachVersion() {
        return WireTable.rows().flatMap(row -> row.versions().stream().map(version -> Arguments.of(row, version)));
    }

    static Stream<Arguments> bodiesInEachForm() {
        return WireTable.rows()
                .filter(row -> !row.body().isEmpty())
                .flatMap(row -> Stream.of("text", "bytes", "stream", "map", "tree", "typed")
                        .map(form -> Arguments.of(row, form)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rowsInEachVersion")
    void anOperationIsOnTheWireAsGraphDocumentsIt(WireRow row, String version) throws IOException {
        graph.answers(row.status(), row.answer());

        Exchange exchange = graph.sends(inVersion(row.uri(), version), null, CALL);

        assertThat(exchange.getException()).isNull();
        LoggedRequest request = graph.request();
        assertThat(request.getMethod().getName()).isEqualTo(row.method());
        assertThat(request.getUrl()).isEqualTo("/" + version + row.path());
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer token-1");
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
        row.sent().forEach((name, value) -> assertThat(request.getHeader(name)).isEqualTo(value));
        if (row.body().isEmpty()) {
            assertThat(request.getBody()).isEmpty();
        } else {
            assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
            assertThat(graph.requestBody()).isEqualTo(json(row.body()));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("rowsInEachVersion")
    void theDocumentedAnswerIsInBodyAndHeaders(WireRow row, String version) throws IOException {
        graph.answers(row.status(), row.answer());

        Exchange exchange = graph.sends(inVersion(row.uri(), version), null, CALL);

        Object body = exchange.getMessage().getBody();
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders()).containsAllEntriesOf(row.headers());
        if (row.answer().isEmpty()) {
            assertThat(body).isNull();
            return;
        }
        JsonNode documented = json(row.answer());
        JsonNode resource = documented.has("value") ? documented.get("value").get(0) : documented;
        assertThat(elements(body)).singleElement().satisfies(each -> {
            assertThat(each.getClass().getSimpleName()).isEqualTo(row.type());
            assertThat(GraphJson.mapper().readTree(GraphJson.write(each))).isEqualTo(resource);
        });
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("bodiesInEachForm")
    void aBodyIsTheRequestInWhateverForm(WireRow row, String form) throws IOException {
        graph.answers(row.status(), row.answer());
        String uri =
                inVersion(row.operation(), row.versions().get(row.versions().size() - 1));

        Exchange exchange = graph.sends(uri, inForm(row, form), headersFor(row));

        assertThat(exchange.getException()).isNull();
        assertThat(graph.requestBody()).isEqualTo(json(row.body()));
    }

    @Test
    void everyOperationHasARowForEachVersionThatHasIt() {
        Set<String> tested = WireTable.rows()
                .flatMap(row -> row.versions().stream().map(version -> row.operation() + " in " + version))
                .collect(Collectors.toSet());
        Set<String> all = CallOperation.requests().stream()
                .flatMap(operation -> operation.versions().stream().map(version -> operation + " in " + version))
                .collect(Collectors.toSet());

        assertThat(tested).isEqualTo(all);
        assertThat(all).hasSizeGreaterThan(2 * 30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legacyRows")
    void legacyPathsAreThoseOfTheFormerBeta(WireRow row) {
        graph.answers(row.status(), row.answer());

        Exchange exchange = graph.sends(inVersion(row.uri(), ApiVersion.BETA + "&legacyPaths=true"), null, CALL);

        assertThat(exchange.getException()).isNull();
        assertThat(graph.request().getUrl()).isEqualTo("/beta" + row.path().replace("/communications/", "/app/"));
    }

    static Stream<WireRow> legacyRows() {
        return WireTable.rows();
    }

    private static String inVersion(String uri, String version) {
        return uri + (uri.contains("?") ? "&" : "?") + "apiVersion=" + version;
    }

    private static Collection<?> elements(Object body) {
        return body instanceof Collection<?> several ? several : List.of(body);
    }

    /** The ids of the path, which no body has. */
    private static Map<String, Object> headersFor(WireRow row) {
        Map<String, Object> headers = new HashMap<>(CALL);
        List<String> segments = new ArrayList<>(List.of(row.path().split("/")));
        int participant = segments.indexOf("participants") + 1;
        if (participant > 0 && participant < segments.size()) {
            headers.put("CamelGraphCallsParticipantId", segments.get(participant));
        }
        int group = segments.indexOf("audioRoutingGroups") + 1;
        if (group > 0 && group < segments.size()) {
            headers.put("CamelGraphCallsAudioRoutingGroupId", segments.get(group));
        }
        row.sent().forEach((name, value) -> headers.put("CamelGraphCalls" + name.replace("-", ""), value));
        return headers;
    }

    private static Object inForm(WireRow row, String form) throws IOException {
        String text = quoted(row.body());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> forms = Map.of(
                "text",
                text,
                "bytes",
                bytes,
                "stream",
                new ByteArrayInputStream(bytes),
                "map",
                GraphJson.read(bytes, Map.class),
                "tree",
                json(row.body()),
                "typed",
                GraphJson.read(bytes, CallOperation.of(row.operation()).requestType()));
        return forms.get(form);
    }
}
