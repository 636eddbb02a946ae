package io.github.graphcalls.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.Certificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a route's producer needs and lacks stops the context from starting, with a sentence that says what to set. */
class ProducerStartTest {

    private static final String NEEDED =
            "clientSecret, certificate, managedIdentity, clientAssertionFile, accessToken or tokenProvider.";
    private static final String UNFIT =
            "it is no PEM or PKCS12 file, certificatePassword does not fit, or the key is not RSA or not encrypted with AES";

    @TempDir
    Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void withoutACredential() {
        failsWith("The application has no credential for Graph. Set one of " + NEEDED);
    }

    @Test
    void withTwoCredentials() {
        component.setClientSecret("s3cret");
        component.setManagedIdentity("system");

        failsWith(
                "The application has more than one credential for Graph: clientSecret, managedIdentity. Set only one of "
                        + NEEDED);
    }

    @Test
    void withASecretAndNoTenant() {
        component.setClientSecret("s3cret");
        component.getConfiguration().setApplicationId("app-1");

        failsWith("tenantId is not set, and clientSecret needs it. Set tenantId.");
    }

    @Test
    void withASecretAndNoApplication() {
        component.setClientSecret("s3cret");
        component.setTenantId("tenant-1");

        failsWith("applicationId is not set, and clientSecret needs it. Set applicationId.");
    }

    @Test
    void withAnAuthorityOverHttp() {
        component.setClientSecret("s3cret");
        component.setTenantId("tenant-1");
        component.getConfiguration().setApplicationId("app-1");
        component.setAuthority("http://127.0.0.1:8080/tenant-1");

        failsWith("authority must be an https address: http://127.0.0.1:8080/tenant-1. Set one such as"
                + " https://login.microsoftonline.com/TENANT; http is not possible here.");
    }

    @Test
    void withACertificateThatIsNotThere() {
        certificate("none.pem");

        failsWith(unreadable("none.pem", "there is no such file, or it is not readable"));
    }

    @Test
    void withAFileThatIsNoCertificate() throws Exception {
        Files.writeString(folder.resolve("bot.p12"), "no certificate");
        certificate("bot.p12");

        failsWith(unreadable("bot.p12", UNFIT));
    }

    @Test
    void withAPasswordThatDoesNotFit() throws Exception {
        Certificates.make().pkcs12(folder.resolve("bot.p12"));
        certificate("bot.p12");
        component.setCertificatePassword("wrong");

        failsWith(unreadable("bot.p12", UNFIT));
    }

    @Test
    void withAnAssertionFileThatIsNotThere() {
        component.setTenantId("tenant-1");
        component.getConfiguration().setApplicationId("app-1");
        component.setClientAssertionFile("file:" + folder.resolve("assertion"));

        failsWith("clientAssertionFile cannot be read from file:" + folder.resolve("assertion")
                + ": there is no such file, or it is not readable. Set clientAssertionFile to a readable file, such as"
                + " file:/path/to/it.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "http://graph.example.com | baseUrl uses http beyond this machine: http://graph.example.com. Set an https"
                        + " address; http is for localhost, 127.0.0.1 and [::1] alone.",
                "graph.example.com | baseUrl is no address that can be used: graph.example.com. Set an absolute https"
                        + " address without user name and password.",
                "https://me:s3cret@graph.example.com | baseUrl is no address that can be used:"
                        + " https://xxxxxx@graph.example.com. Set an absolute https address without user name and"
                        + " password."
            })
    void withABaseUrlThatIsNotToBeUsed(String baseUrl, String message) {
        component.getConfiguration().setAccessToken("token-1");
        component.getConfiguration().setBaseUrl(baseUrl);

        failsWith(message);
    }

    @Test
    void withACallbackOverHttp() {
        component.getConfiguration().setAccessToken("token-1");
        component.getConfiguration().setCallbackUri("http://bot.example.com/api/calls");

        failsWith(
                "graph-calls:create",
                "create takes an https address as callbackUri, the option callbackUri has something else. http is for"
                        + " localhost, 127.0.0.1 and [::1] alone.");
    }

    private void certificate(String file) {
        component.setTenantId("tenant-1");
        component.getConfiguration().setApplicationId("app-1");
        component.setCertificate("file:" + folder.resolve(file));
    }

    private String unreadable(String file, String why) {
        return "certificate cannot be read from file:" + folder.resolve(file) + ": " + why
                + ". Set certificate to a PEM"
                + " file with the private key and its certificate, or a PKCS12 file with its certificatePassword, such"
                + " as file:/path/to/it.";
    }

    private void failsWith(String message) {
        failsWith("graph-calls:hangUp", message);
    }

    private void failsWith(String uri, String message) {
        Throwable failure = catchThrowable(() -> {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:go").to(uri);
                }
            });
            context.start();
        });

        assertThat(failure).isNotNull();
        assertThat(sentences(failure)).contains(message);
    }

    /** What is beneath the sentence, such as the file system's own words, is kept as its cause. */
    private static List<String> sentences(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(IllegalArgumentException.class::isInstance)
                .map(Throwable::getMessage)
                .toList();
    }
}
