package io.github.graphcalls.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.graphcalls.GraphCallsComponent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing secret is shown where Camel or the component shows endpoints and options. */
class SecretsTest {

    private static final String SECRET = "t0p-s3cret";

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "RAW(" + SECRET + ")"})
    void anEndpointDoesNotShowItsToken(String token) {
        Endpoint endpoint = context.getEndpoint("graph-calls:get?callId=c1&accessToken=" + token);

        assertThat(endpoint.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "graph-calls:playPromt?accessToken=",
                "graph-calls:hangUp?colour=red&accessToken=",
                "graph-calls:redirect?timeout=1&accessToken=",
                "graph-calls:get?awaitTimeout=soon&accessToken="
            })
    void anEndpointThatCannotBeMadeDoesNotShowItsToken(String uri) {
        Throwable failure = catchThrowable(() -> context.getEndpoint(uri + "RAW(" + SECRET + ")"));

        assertThat(failure).isNotNull();
        assertThat(trace(failure)).doesNotContain(SECRET);
    }

    @Test
    void aRouteThatFailsToStartOrToSendDoesNotShowTheToken() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:go")
                        .to("graph-calls:get?baseUrl=http://127.0.0.1:1&callId=c1&accessToken=RAW(" + SECRET + ")");
            }
        });
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        Exchange exchange;
        try {
            context.start();
            exchange = context.createProducerTemplate().request("direct:go", sent -> {});
        } finally {
            System.setErr(before);
        }

        assertThat(exchange.getException()).isNotNull();
        assertThat(trace(exchange.getException())).doesNotContain(SECRET);
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET);
    }

    @Test
    void theComponentAndItsOptionsDoNotShowSecrets() {
        GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setClientSecret(SECRET);
        component.setCertificatePassword(SECRET);
        component.getConfiguration().setAccessToken(SECRET);

        assertThat(component.toString() + component.getConfiguration()).doesNotContain(SECRET);
    }

    @Test
    void theSummaryThatCamelMainLogsDoesNotShowSecrets(@TempDir Path folder) throws Exception {
        String option = "camel.component.graph-calls.";
        Path options = Files.writeString(
                folder.resolve("options.properties"),
                option + "clientSecret=" + SECRET + "\n" + option + "certificate-password=" + SECRET + "\n" + option
                        + "configuration.accessToken=" + SECRET + "\n" + option + "tenantId=tenant-1\n");
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:" + options);
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            main.start();
        } finally {
            System.setErr(before);
            main.stop();
        }

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("tenant-1").doesNotContain(SECRET);
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
