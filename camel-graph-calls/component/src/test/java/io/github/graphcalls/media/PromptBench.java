package io.github.graphcalls.media;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceHelper;

/** A node that serves prompts, and who fetches them. */
final class PromptBench implements AutoCloseable {

    static final SpeechSynthesizer SPEAKER = (text, voice) -> WavFile.playable(text.length() / 10.0);

    final DefaultCamelContext context = new DefaultCamelContext();
    final PromptHost host;
    Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private final VertxPlatformHttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param secret nodes with the same one are nodes of one application */
    PromptBench(String secret) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        ServiceHelper.startService(server);
        context.start();
        host = new PromptHost(new PromptSurroundings(
                context,
                () -> url("/api/calls?x=y"),
                () -> "/api/calls",
                () -> secret.getBytes(StandardCharsets.UTF_8),
                () -> SPEAKER,
                () -> now));
        host.open("/api/calls");
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    /** The same path at this node. */
    String here(Hosted prompt) {
        return url(URI.create(prompt.uri()).getPath());
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    HttpResponse<byte[]> get(String address, String... headers) throws IOException, InterruptedException {
        return send("GET", address, headers);
    }

    HttpResponse<byte[]> send(String method, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws IOException {
        host.close();
        context.close();
    }
}
