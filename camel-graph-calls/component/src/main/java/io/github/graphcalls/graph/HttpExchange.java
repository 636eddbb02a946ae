package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Sends one HTTP request on the calling thread and says, if it breaks, whether anything had been sent. */
final class HttpExchange {

    // what is read of an error in place of a download

    private final HttpClient client;
    private final RequestConfig config;

    HttpExchange(HttpClient client, RequestConfig config) {
        this.client = client;
        this.config = config;
    }

    HttpAnswer send(HttpCall call) throws BrokenExchange {
        HttpClientContext context = HttpClientContext.create();
        HttpUriRequestBase request = request(call);
        try {
            return client.execute(request, context, response -> answer(request, response, call.maxBytes()));
        } catch (TooLong e) {
            String what = "the answer of " + host(call.url()) + " has more than " + call.maxBytes() + " bytes";
            throw BrokenExchange.lasting(Kind.UNEXPECTED_ANSWER, SentState.MAYBE_CARRIED_OUT, what, "", e);
        } catch (IOException | IllegalStateException e) {
            // a pool that was shut down throws the latter
            throw context.getAttribute(ClientRules.GOING_OUT) == null ? unsent(call, e) : interrupted(call, e);
        }
    }

    /** The answer is the caller's to close, which ends the connection unless all was read. */
    Opened open(HttpCall call) throws BrokenExchange {
        HttpClientContext context = HttpClientContext.create();
        try {
            HttpUriRequestBase request = request(call);
            ClassicHttpResponse response = client.executeOpen(RoutingSupport.determineHost(request), request, context);
            Header location = response.getFirstHeader("Location");
            InputStream body = response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : response.getEntity().getContent();
            return new Opened(response.getCode(), location == null ? "" : location.getValue(), body, response);
        } catch (IOException | HttpException | IllegalStateException e) {
            throw context.getAttribute(ClientRules.GOING_OUT) == null ? unsent(call, e) : interrupted(call, e);
        }
    }

    private HttpUriRequestBase request(HttpCall call) {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.url());
        call.headers().forEach(request::setHeader);
        if (call.body().length > 0) {
            // no type of its own: the header is among the call's
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
        request.setConfig(limited(call.atMost()));
        return request;
    }

    private RequestConfig limited(Duration atMost) {
        Timeout own = config.getResponseTimeout();
        boolean shorter = own != null && own.isEnabled() && own.toDuration().compareTo(atMost) <= 0;
        if (shorter || atMost.equals(HttpCall.CLIENTS_OWN)) {
            return config;
        }
        // zero would mean without limit
        long millis = Math.max(1, atMost.toMillis());
        return RequestConfig.copy(config)
                .setResponseTimeout(Timeout.ofMilliseconds(millis))
                .build();
    }

    private static HttpAnswer answer(HttpUriRequestBase request, ClassicHttpResponse response, int maxBytes)
            throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        if (response.getEntity() == null) {
            return new HttpAnswer(response.getCode(), new byte[0], headers);
        }
        try (InputStream in = response.getEntity().getContent()) {
            return new HttpAnswer(response.getCode(), body(request, response.getEntity(), in, maxBytes), headers);
        }
    }

    private static byte[] body(HttpUriRequestBase request, HttpEntity entity, InputStream in, int maxBytes)
            throws IOException {
        try {
            return whole(in, entity.getContentLength(), maxBytes);
        } catch (TooLong e) {
            // closing the stream or the response would read the rest first, which may have no end
            request.abort();
            throw e;
        }
    }

    /** Reads as much as was announced, if it was: for what is of any length, much more room is taken first. */
    private static byte[] whole(InputStream body, long announced, int maxBytes) throws IOException {
        int most = announced < 0 ? maxBytes : (int) Math.min(announced, maxBytes);
        byte[] read = body.readNBytes(most);
        if (read.length == most && body.read() >= 0) {
            throw new TooLong();
        }
        return read;
    }

    private static BrokenExchange unsent(HttpCall call, Exception e) {
        String host = host(call.url());
        if (e instanceof SSLException) {
            return BrokenExchange.lasting(
                    Kind.NO_CONNECTION,
                    SentState.NOT_SENT,
                    "no secure connection to " + host + " could be made",
                    "Set sslContextParameters if its certificate is signed by an authority of your own.",
                    e);
        }
        String what =
                e instanceof UnknownHostException ? "the host " + host + " is not known" : "no connection to " + host;
        return BrokenExchange.passing(
                Kind.NO_CONNECTION, SentState.NOT_SENT, what, "Check the network, the proxy and baseUrl.", e);
    }

    private static BrokenExchange interrupted(HttpCall call, Exception e) {
        String host = host(call.url());
        if (e instanceof SocketTimeoutException) {
            return BrokenExchange.passing(
                    Kind.TIMED_OUT,
                    SentState.MAYBE_CARRIED_OUT,
                    host + " did not answer in time",
                    "Get the call's state before you send it again.",
                    e);
        }
        return BrokenExchange.passing(
                Kind.NO_CONNECTION,
                SentState.MAYBE_CARRIED_OUT,
                "the connection to " + host + " broke before the whole answer came",
                "Get the call's state before you send it again.",
                e);
    }

    private static String host(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
