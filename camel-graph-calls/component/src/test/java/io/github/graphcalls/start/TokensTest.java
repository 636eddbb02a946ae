package io.github.graphcalls.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.Certificates;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each credential that MSAL4J makes a token of, as a user sets it, against the simulator's token endpoint. */
class TokensTest {

    private static Certificates certificates;

    @TempDir
    Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.make();
    }

    @BeforeEach
    void pointAtTheSimulator() {
        component.setAuthority(simulator.authority());
        component.setClock(simulator.clock());
        component.setScheduler(simulator.scheduler());
        component.setRoutePool(simulator.executor());
        component.setSslContextParameters(new Trust(simulator.sslContext()));
        component.getConfiguration().setApplicationId(simulator.applicationId());
        component.getConfiguration().setBaseUrl(simulator.secureUrl());
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        simulator.close();
    }

    @Test
    void aClientSecretOpensGraph() throws Exception {
        component.setClientSecret("s3cret");

        opens();
    }

    @Test
    void aCertificateInAPemFileOpensGraph() throws Exception {
        Path pem = folder.resolve("bot.pem");
        Files.writeString(pem, certificates.certificatePem() + certificates.keyPem());
        component.setCertificate("file:" + pem);

        opens();
    }

    @Test
    void aCertificateInAPkcs12FileOpensGraph() throws Exception {
        component.setCertificate("file:" + certificates.pkcs12(folder.resolve("bot.p12")));
        component.setCertificatePassword(Certificates.PASSWORD);

        opens();
    }

    @Test
    void anAssertionInAFileOpensGraph() throws Exception {
        component.setClientAssertionFile("file:" + Files.writeString(folder.resolve("assertion"), "eyJ.an.assertion"));

        opens();
    }

    @Test
    void twentyRoutesThatNeedATokenAtOnceFetchOne() throws Exception {
        component.setClientSecret("s3cret");
        start(20);

        List<Exchange> ended = sendToAll(20);

        assertThat(ended).allSatisfy(TokensTest::reachedGraph);
        assertThat(simulator.tokens().fetches()).isEqualTo(1);
    }

    @Test
    void aTokenIsFetchedAgainBeforeItEnds() throws Exception {
        component.setClientSecret("s3cret");
        start(1);
        reachedGraph(send(0));

        simulator.time().advance(Duration.ofMinutes(54));
        reachedGraph(send(0));
        assertThat(simulator.tokens().fetches()).isEqualTo(1);

        simulator.time().advance(Duration.ofMinutes(2));
        reachedGraph(send(0));
        assertThat(simulator.tokens().fetches()).isEqualTo(2);
    }

    @Test
    void aTokenThatGraphRevokedIsFetchedAgainOnceForAll() throws Exception {
        component.setClientSecret("s3cret");
        start(20);
        sendToAll(20);

        simulator.tokens().revokeAccessTokens();
        List<Exchange> ended = sendToAll(20);

        assertThat(ended).allSatisfy(TokensTest::reachedGraph);
        assertThat(simulator.tokens().fetches()).isEqualTo(2);
    }

    private void opens() throws Exception {
        start(1);

        reachedGraph(send(0));
        assertThat(simulator.tokens().fetches()).isEqualTo(1);
    }

    private void start(int routes) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (int route = 0; route < routes; route++) {
                    from("direct:" + route).to("graph-calls:get?callId=c" + route);
                }
            }
        });
        context.start();
    }

    private Exchange send(int route) {
        return context.createProducerTemplate().request("direct:" + route, exchange -> {});
    }

    private List<Exchange> sendToAll(int routes) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(routes);
        try {
            List<Callable<Exchange>> all = Stream.iterate(0, route -> route + 1)
                    .limit(routes)
                    .map(route -> (Callable<Exchange>) () -> send(route))
                    .toList();
            List<Exchange> ended = new ArrayList<>();
            for (Future<Exchange> one : senders.invokeAll(all)) {
                ended.add(one.get());
            }
            return ended;
        } finally {
            senders.shutdownNow();
        }
    }

    /** There is no such call: what counts is that Graph took the token and looked. */
    private static void reachedGraph(Exchange exchange) {
        assertThat(exchange.getException())
                .isInstanceOfSatisfying(
                        GraphCallsException.class,
                        e -> assertThat(e.kind()).isEqualTo(GraphCallsException.Kind.NOT_FOUND));
    }

    private static final class Trust extends SSLContextParameters {
        private final SSLContext ssl;

        Trust(SSLContext ssl) {
            this.ssl = ssl;
        }

        @Override
        public SSLContext createSSLContext(CamelContext camelContext) {
            return ssl;
        }
    }
}
