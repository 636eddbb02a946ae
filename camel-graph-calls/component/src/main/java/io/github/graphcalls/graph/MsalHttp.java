package io.github.graphcalls.graph;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Lets MSAL4J send through the component's HTTP client, so that its proxy and SSL settings hold for tokens too. */
final class MsalHttp implements IHttpClient {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final byte[] NO_BODY = {};

    private final HttpClients http;
    private final BiFunction<String, String, URI> checked;

    /** @param checked refuses the addresses that a token must not be asked of; takes the option's name and the address */
    MsalHttp(HttpClients http, BiFunction<String, String, URI> checked) {
        this.http = http;
        this.checked = checked;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws BrokenExchange {
        URI url = checked.apply("authority", request.url().toString());
        byte[] body = request.httpMethod() == HttpMethod.POST
                ? Objects.requireNonNullElse(request.body(), "").getBytes(StandardCharsets.UTF_8)
                : NO_BODY;
        Map<String, String> headers = Objects.requireNonNullElse(request.headers(), Map.of());
        HttpAnswer answer =
                http.at(url).send(new HttpCall(request.httpMethod().name(), url, headers, body, MAX_BYTES, AT_MOST));
        if (answer.status() == 429 || answer.status() >= 500) {
            // MSAL takes a page that is no JSON for a lasting error and forgets the status
            throw BrokenExchange.passing(
                    Kind.SERVER, SentState.ANSWERED, url.getHost() + " answered " + answer.status(), "", null);
        }
        HttpResponse response = new HttpResponse();
        response.statusCode(answer.status()).body(new String(answer.body(), StandardCharsets.UTF_8));
        response.addHeaders(answer.headers());
        return response;
    }
}
