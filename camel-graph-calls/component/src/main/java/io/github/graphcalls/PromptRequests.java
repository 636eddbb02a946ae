package io.github.graphcalls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.media.Hosted;
import io.github.graphcalls.media.RequestPrompts;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.Await;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.Parameter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.WrappedFile;

/** Makes one endpoint's requests, in which bodies may be audio, or the text to speak. For any number of threads. */
final class PromptRequests {

    private static final List<String> RECORDING_LIMITS =
            List.of("initialSilenceTimeoutInSeconds", "maxSilenceTimeoutInSeconds", "maxRecordDurationInSeconds");

    private static final int LIMIT_OF_GRAPH = 5;
    private static final Duration BEYOND_PROMPTS = Duration.ofSeconds(30);
    private static final int LARGEST = 25 * 1024 * 1024;
    private static final List<Class<?>> STREAMS = List.of(InputStream.class, File.class, WrappedFile.class);

    private final ProducerSettings settings;
    private final Optional<Parameter> audio;
    private final GraphCallsEndpoint endpoint;

    PromptRequests(ProducerSettings settings, GraphCallsEndpoint endpoint) {
        this.settings = settings;
        this.audio = settings.operation().prompts();
        this.endpoint = endpoint;
    }

    /**
     * A request, with what it is waited for.
     *
     * @param awaitTimeout how long to await the outcome
     */
    record Prepared(GraphRequest request, Duration awaitTimeout) {
        Prepared with(GraphRequest changed) {
            return new Prepared(changed, awaitTimeout);
        }
    }

    /**
     * Refuses prompts of the classpath that cannot be played or served, when the endpoint's producer starts. Files may come
     * later.
     *
     * @throws IllegalArgumentException saying what to mend
     */
    void check() {
        RequestPrompts prompts = prompts("");
        for (String resource : settings.plan().resources()) {
            try {
                if (resource.startsWith("classpath:")) {
                    prompts.place(resource);
                }
            } catch (GraphCallsException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }

    /** @param body null for none */
    Prepared prepare(Exchange exchange, Object body) throws GraphCallsException {
        Message message = exchange.getMessage();
        String callId = settings.plan().callId(message.getHeaders());
        RequestPrompts prompts = prompts(callId);
        Map<String, Object> headers = message.getHeaders();
        Object request = body;
        if (settings.operation() == CallOperation.SAY && isText(body)) {
            headers = withText(headers, body.toString());
            request = null;
        } else if (body != null && audio.isPresent()) {
            request = withAudio(exchange, body, prompts, callId);
        }
        GraphRequest prepared = settings.plan().request(request, headers, prompts);
        return new Prepared(prepared, awaitTimeout(prepared, headers, prompts));
    }

    private RequestPrompts prompts(String callId) {
        MediaServices media = endpoint.getComponent().services().media();
        return new RequestPrompts(
                media.prompts(),
                media.synthesizer(endpoint.getConfiguration()),
                settings.operation().toString(),
                callId);
    }

    private static boolean isText(Object body) {
        return body instanceof String text
                && !text.isBlank()
                && !text.stripLeading().startsWith("{");
    }

    /** The body is the text where neither header nor option has one: it may be left over from a step before. */
    private Map<String, Object> withText(Map<String, Object> headers, String text) {
        if (headers.get(GraphCallsConstants.SAY) != null
                || endpoint.getConfiguration().getSay() != null) {
            return headers;
        }
        Map<String, Object> more = new HashMap<>(headers);
        more.put(GraphCallsConstants.SAY, text);
        return more;
    }

    /** The request for audio, and of any other body the body. */
    private Object withAudio(Exchange exchange, Object body, RequestPrompts prompts, String callId)
            throws GraphCallsException {
        Object content = STREAMS.stream().anyMatch(type -> type.isInstance(body)) ? read(exchange, body, callId) : body;
        if (!(content instanceof byte[] bytes) || bytes.length == 0 || mayBeJson(bytes)) {
            return content;
        }
        Hosted hosted = prompts.audio(bytes);
        ObjectNode prompt = JsonNodeFactory.instance.objectNode();
        prompt.putObject("mediaInfo").put("uri", hosted.uri()).put("resourceId", hosted.resourceId());
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        audio.ifPresent(taking ->
                request.set(taking.name(), taking.type().ofPrompt(prompt).orElseThrow()));
        return request;
    }

    private static boolean mayBeJson(byte[] bytes) {
        for (byte each : bytes) {
            if (each > ' ') {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    private byte[] read(Exchange exchange, Object body, String callId) throws GraphCallsException {
        InputStream in = exchange.getContext().getTypeConverter().tryConvertTo(InputStream.class, exchange, body);
        try (InputStream open = in == null ? InputStream.nullInputStream() : in) {
            return open.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw GraphErrors.invalidRequest(
                    settings.operation().toString(), callId, "has a body that cannot be read", "");
        }
    }

    private Duration awaitTimeout(GraphRequest request, Map<String, Object> headers, RequestPrompts prompts) {
        GraphCallsConfiguration options = endpoint.getConfiguration();
        if (settings.await() != Await.COMPLETED || options.getAwaitTimeout() != null) {
            return settings.awaitTimeout();
        }
        boolean loops = options.getLoop() != null || headers.get(GraphCallsConstants.LOOP) != null;
        if (settings.operation().plays() && !loops) {
            return beyond(Duration.ZERO, prompts);
        }
        return settings.operation() == CallOperation.RECORD_RESPONSE
                ? beyond(limits(request), prompts)
                : settings.awaitTimeout();
    }

    /** The row's time where it is not known how long the prompts are. */
    private Duration beyond(Duration time, RequestPrompts prompts) {
        return prompts.length()
                .map(length -> length.plus(time).plus(BEYOND_PROMPTS))
                .orElse(settings.awaitTimeout());
    }

    /** How long a recording can take: the sum of what the request allows, or of Graph's own limits of 5 s each. */
    private static Duration limits(GraphRequest request) {
        try {
            JsonNode body = GraphJson.mapper().readTree(request.body());
            return RECORDING_LIMITS.stream()
                    .map(limit -> Duration.ofSeconds(body.path(limit).asInt(LIMIT_OF_GRAPH)))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new IllegalStateException("A request that was just written cannot be read", e);
        }
    }
}
