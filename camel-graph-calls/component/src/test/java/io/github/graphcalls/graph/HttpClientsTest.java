package io.github.graphcalls.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HttpClientsTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .containerThreads(150));

    @BeforeEach
    void start() {
        server.start();
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.stop();
    }

    @Test
    void aDocumentIsFetchedWithoutAToken() throws Exception {
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{}")));

        try (HttpClients http = new HttpClients(camel)) {
            Fetched document = http.get(url("/.well-known/OpenIdConfiguration"), 1000);

            assertThat(document.status()).isEqualTo(200);
            assertThat(document.contentType()).isEqualTo("application/json");
            assertThat(document.body()).asString().isEqualTo("{}");
        }
        server.verify(getRequestedFor(anyUrl()).withoutHeader("Authorization"));
    }

    @Test
    void aDocumentLongerThanAllowedIsRefused() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("x".repeat(1001))));

        try (HttpClients http = new HttpClients(camel)) {
            GraphCallsException e = catchThrowableOfType(GraphCallsException.class, () -> http.get(url("/keys"), 1000));
            assertThat(e)
                    .hasMessage("GET " + url("/keys") + ": the answer of localhost:" + server.port()
                            + " has more than 1000 bytes. The request was sent and may have been carried out.");
        }
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDocumentWithoutEndIsGivenUpAtItsBound() throws Exception {
        HttpServer endless = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        endless.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            }
        });
        endless.start();

        try (HttpClients http = new HttpClients(camel)) {
            String url = "http://localhost:" + endless.getAddress().getPort() + "/keys";
            GraphCallsException e = catchThrowableOfType(GraphCallsException.class, () -> http.get(url, 1000));
            assertThat(e.kind()).isEqualTo(GraphCallsException.Kind.UNEXPECTED_ANSWER);
        } finally {
            endless.stop(0);
        }
    }

    @Test
    void aDocumentAsLongAsAllowedIsTaken() throws Exception {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("x".repeat(1000))));

        try (HttpClients http = new HttpClients(camel)) {
            assertThat(http.get(url("/keys"), 1000).body()).hasSize(1000);
        }
    }

    @Test
    void aDocumentIsNotFetchedByHttpFromElsewhere() {
        try (HttpClients http = new HttpClients(camel)) {
            assertThatThrownBy(() -> http.get("http://keys.example.org/", 1000))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theUsersClientConfigurerHoldsButCookiesAreNotKept() throws Exception {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Set-Cookie", "a=b")));
        HttpComponent component = new HttpComponent();
        component.setHttpClientConfigurer(client -> client.setDefaultHeaders(List.of(new BasicHeader("X-Own", "yes"))));

        try (HttpClients http = new HttpClients(camel).with(component)) {
            http.get(url("/"), 1000);
            http.get(url("/"), 1000);
        }
        server.verify(
                2, getRequestedFor(anyUrl()).withHeader("X-Own", equalTo("yes")).withoutHeader("Cookie"));
    }

    @Test
    void a128RequestsGoOutAtOnce() throws Exception {
        CyclicBarrier allHere = new CyclicBarrier(128);
        server.addMockServiceRequestListener((request, response) -> {
            // each answer waits for the last of the requests to have come
            try {
                allHere.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
        ExecutorService threads = Executors.newFixedThreadPool(128);
        try (HttpClients http = new HttpClients(camel)) {
            List<Future<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 128; i++) {
                all.add(threads.submit(() -> http.get(url("/"), 1000)));
            }
            for (Future<Fetched> one : all) {
                assertThat(one.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(allHere.isBroken()).isFalse();
    }

    private String url(String path) {
        return "http://localhost:" + server.port() + path;
    }
}
