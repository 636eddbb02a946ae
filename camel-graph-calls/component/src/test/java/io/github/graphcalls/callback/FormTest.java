package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormTest {

    private static CallbackBench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = CallbackBench.withRoute("?maxBodySize=2000");
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsRefusedWith400AndOneLineInTheLogThatIs() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("empty", new byte[0]);
        bodies.put("blank", bytes(" \r\n\t"));
        bodies.put("no JSON", bytes("hello"));
        bodies.put("an array", bytes("[]"));
        bodies.put("a text", bytes("\"value\""));
        bodies.put("null", bytes("null"));
        bodies.put("cut off", bytes("{\"value\":[{\"changeType\":\"upd"));
        bodies.put("followed by garbage", bytes(Told.state(Told.newCall(), "incoming") + "x"));
        bodies.put("followed by another", bytes(Told.state(Told.newCall(), "incoming") + "{}"));
        bodies.put("a bomb of arrays", bytes("{\"value\":" + "[".repeat(1_900)));
        bodies.put("a bomb of objects", bytes("{\"a\":".repeat(390)));
        bodies.put(
                "a good notification that lies too deep",
                bytes("{\"value\":[{\"resourceUrl\":\"/communications/calls/1\",\"resourceData\":" + "[".repeat(100)
                        + "]".repeat(100) + "}]}"));
        bodies.put("a number without end", bytes("{\"value\":" + "9".repeat(1_500) + "}"));
        bodies.put("a value that is no array", bytes("{\"value\":\"x\"}"));
        bodies.put("a value that is null", bytes("{\"value\":null}"));
        bodies.put(
                "Graph's envelope without a value", bytes("{\"@odata.type\":\"#microsoft.graph.commsNotifications\"}"));
        bodies.put("no UTF-8", new byte[] {'{', '"', 'v', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        return bodies.entrySet().stream()
                .map(one -> dynamicTest(one.getKey(), () -> {
                    try (CapturedLog log = new CapturedLog()) {
                        assertThat(send("POST", BodyPublishers.ofByteArray(one.getValue()), "application/json")
                                        .statusCode())
                                .isEqualTo(400);
                        assertThat(log.warnings()).hasSize(1);
                    }
                    assertThat(bench.delivered).isEmpty();
                }));
    }

    @Test
    void anEmptyBodyIsToldInOneSentence() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            send("POST", BodyPublishers.noBody(), "application/json");
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .endsWith("A callback at /api/calls was refused with 400: the body is empty");
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedByItsLength() throws Exception {
        assertThat(send("POST", BodyPublishers.ofString(padded(2_001)), "application/json")
                        .statusCode())
                .isEqualTo(413);
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhileItIsRead() throws Exception {
        byte[] body = bytes(padded(2_001));
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        assertThat(send("POST", chunked, "application/json").statusCode()).isEqualTo(413);
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void aBodyAtTheLimitIsRead() throws Exception {
        byte[] body = bytes("{\"a\":\"" + "x".repeat(1_992) + "\"}");
        assertThat(body).hasSize(2_000);

        assertThat(send("POST", BodyPublishers.ofByteArray(body), "application/json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "application/json")
                        .statusCode())
                .isEqualTo(204);
    }

    @TestFactory
    Stream<DynamicTest> aMethodIsRefused() {
        return Stream.of("GET", "PUT", "DELETE", "PATCH", "HEAD")
                .map(method -> dynamicTest(method, () -> {
                    HttpResponse<String> answer = send(method, BodyPublishers.noBody(), "application/json");
                    assertThat(answer.statusCode()).isEqualTo(405);
                    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
                }));
    }

    @Test
    void aMethodIsRefusedWithoutAContentTypeToo() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(bench.door()).GET().build();

        assertThat(bench.send(get).statusCode()).isIn(405, 415);
    }

    @TestFactory
    Stream<DynamicTest> aBodyIsRefusedUnreadAndUnstoredOfType() {
        return Stream.of(
                        "multipart/form-data; boundary=b",
                        "Multipart/Form-Data; boundary=b",
                        "multipart/mixed; boundary=b",
                        "application/x-www-form-urlencoded",
                        "text/plain",
                        "application/xml",
                        "application/json, multipart/form-data; boundary=b")
                .map(type -> dynamicTest(type, () -> {
                    String form =
                            "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\n\r\nstored\r\n--b--";
                    assertThat(send("POST", BodyPublishers.ofString(form), type).statusCode())
                            .isIn(400, 415);
                    assertThat(uploads()).isEmpty();
                    assertThat(bench.delivered).isEmpty();
                }));
    }

    @Test
    void aFirstNotificationInTheOlderShapeIsAnsweredWithNoContent() throws Exception {
        String legacy =
                Told.json("{'from':{'id':'8:orgid:x'},'callInvitation':{'links':{}},'conversationInvitation':{}}");

        assertThat(bench.post(legacy)).isEqualTo(204);
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void jsonIsReadWithACharset() throws Exception {
        String legacy = "{\"a\":1}";
        assertThat(send("POST", BodyPublishers.ofString(legacy), "application/json; charset=utf-8")
                        .statusCode())
                .isEqualTo(204);
    }

    private static HttpResponse<String> send(String method, BodyPublisher body, String type) throws Exception {
        return bench.send(HttpRequest.newBuilder(bench.door())
                .method(method, body)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + bench.token())
                .header("X-Microsoft-Skype-Message-ID", UUID.randomUUID().toString())
                .build());
    }

    /** Where the engine stores uploaded files unless it is told otherwise. */
    private static Stream<Path> uploads() throws Exception {
        Path folder = Path.of("file-uploads");
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static String padded(int length) {
        String body = Told.state(Told.newCall(), "incoming");
        return body + " ".repeat(length - body.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
