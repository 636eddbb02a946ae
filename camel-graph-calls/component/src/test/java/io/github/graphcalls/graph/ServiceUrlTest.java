package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com",
                "http://localhost:8080",
                "http://LOCALHOST/x",
                "http://127.0.0.1:1",
                "http://127.8.9.1",
                "http://[::1]:8080/x"
            })
    void httpsAndThisMachineAreTaken(String url) {
        assertThat(ServiceUrl.checked("baseUrl", url)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.microsoft.com",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://[::2]/",
                "http://[1::1]/",
                "http://0.0.0.0"
            })
    void httpElsewhereIsRefused(String url) {
        assertThatThrownBy(() -> ServiceUrl.checked("baseUrl", url))
                .hasMessage("baseUrl uses http beyond this machine: " + url
                        + ". Set an https address; http is for localhost, 127.0.0.1 and [::1] alone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.microsoft.com", "ftp://localhost", "https:///x", "https://a b", ""})
    void whatIsNoAddressIsRefused(String url) {
        assertThatThrownBy(() -> ServiceUrl.checked("baseUrl", url))
                .hasMessage("baseUrl is no address that can be used: " + url
                        + ". Set an absolute https address without user name and password.");
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotShown() {
        assertThatThrownBy(() -> ServiceUrl.checked("baseUrl", "https://me:s3cret@graph.microsoft.com"))
                .hasMessage(
                        "baseUrl is no address that can be used: https://xxxxxx@graph.microsoft.com. Set an absolute"
                                + " https address without user name and password.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://graph.microsoft.com, https://graph.microsoft.com/x, true",
        "https://graph.microsoft.com, https://weu.graph.microsoft.com, true",
        "https://graph.microsoft.com, https://microsoft.com.example.org, false",
        "https://graph.microsoft.com, http://graph.microsoft.com, false",
        "https://graph.microsoft.com, https://example.org, false",
        "https://a.co.uk, https://b.co.uk, false",
        "http://localhost:1, http://localhost:2, true",
        "http://localhost:1, http://127.0.0.1:1, false"
    })
    void aFamilyIsOneOwnersHosts(URI from, URI to, boolean same) {
        assertThat(ServiceUrl.sameFamily(from, to)).isEqualTo(same);
    }
}
