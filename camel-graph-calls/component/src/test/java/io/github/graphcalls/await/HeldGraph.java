package io.github.graphcalls.await;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Graph, of which a test says when it answers. One exchange at a time is told from the others. */
final class HeldGraph implements AutoCloseable {

    /** What Graph answers. */
    record Reply(int status, String json) {}

    /** What is asked and answered about one exchange. */
    static final class Talk {
        /** Comes when the operation's request is there. */
        final CompletableFuture<String> asked = new CompletableFuture<>();

        final CompletableFuture<Reply> answer = new CompletableFuture<>();
        final AtomicInteger looks = new AtomicInteger();
        /** What a GET of the operation or call is answered with. */
        volatile Reply truth = new Reply(500, "{}");
    }

    private final WireMockServer server = new WireMockServer(wireMockConfig()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .disableRequestJournal()
            .extensions(new Answering()));
    private volatile Talk talk = new Talk();

    HeldGraph() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    String url() {
        return server.baseUrl();
    }

    /** From now on it is that exchange. */
    Talk begin() {
        talk = new Talk();
        return talk;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "answering";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Talk current = talk;
            Reply reply;
            if (event.getRequest().getMethod().equals(RequestMethod.GET)) {
                current.looks.incrementAndGet();
                reply = current.truth;
            } else {
                current.asked.complete(event.getRequest().getUrl());
                reply = answer(current);
            }
            return ResponseDefinitionBuilder.responseDefinition()
                    .withStatus(reply.status())
                    .withHeader("Content-Type", "application/json")
                    .withBody(reply.json())
                    .build();
        }

        private Reply answer(Talk current) {
            try {
                return current.answer.get(30, SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                return new Reply(500, "{}");
            }
        }
    }
}
