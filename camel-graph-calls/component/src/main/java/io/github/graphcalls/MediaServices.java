package io.github.graphcalls;

import io.github.graphcalls.media.EspeakNg;
import io.github.graphcalls.media.PromptHost;
import io.github.graphcalls.media.PromptSurroundings;
import io.github.graphcalls.media.SpeechSynthesizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Objects;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.ResourceHelper;

/** What the endpoints of one component share of prompts and speech. */
final class MediaServices implements AutoCloseable {

    private static final SpeechSynthesizer ESPEAK_NG = new EspeakNg();
    private static final int OWN_SECRET = 32;
    private static final int MAX_CERTIFICATE = 1024 * 1024;

    private final GraphCallsComponent component;
    private final PromptHost prompts;

    MediaServices(GraphCallsComponent component) {
        this.component = component;
        this.prompts = new PromptHost(new PromptSurroundings(
                component.getCamelContext(),
                () -> Objects.requireNonNullElse(component.getConfiguration().getCallbackUri(), ""),
                () -> component.getConfiguration().getPath(),
                this::secret,
                () -> synthesizer(component.getConfiguration()),
                component.getClock()));
    }

    PromptHost prompts() {
        return prompts;
    }

    /** Who speaks at endpoints with these options. */
    SpeechSynthesizer synthesizer(GraphCallsConfiguration options) {
        SpeechSynthesizer chosen = Objects.requireNonNullElse(options.getSpeechSynthesizer(), ESPEAK_NG);
        return CamelContextAware.trySetCamelContext(chosen, component.getCamelContext());
    }

    /**
     * What the nodes of an application have in common and nobody else knows. With a managed identity, a federated assertion
     * or a token provider there is no such thing: then each node serves its own prompts alone.
     */
    private byte[] secret() {
        String accessToken = component.getConfiguration().getAccessToken();
        if (isSet(component.getClientSecret())) {
            return ofApplication(component.getClientSecret().getBytes(StandardCharsets.UTF_8));
        }
        if (isSet(component.getCertificate())) {
            return ofApplication(certificate());
        }
        if (isSet(accessToken)) {
            return ofApplication(accessToken.getBytes(StandardCharsets.UTF_8));
        }
        byte[] own = new byte[OWN_SECRET];
        new SecureRandom().nextBytes(own);
        return own;
    }

    private static boolean isSet(String option) {
        return option != null && !option.isBlank();
    }

    private byte[] ofApplication(byte[] secret) {
        byte[] id = Objects.requireNonNullElse(component.getConfiguration().getApplicationId(), "")
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + id.length + secret.length)
                .putInt(id.length)
                .put(id)
                .put(secret)
                .array();
    }

    private byte[] certificate() {
        try (InputStream file = ResourceHelper.resolveMandatoryResourceAsInputStream(
                component.getCamelContext(), component.getCertificate())) {
            return file.readNBytes(MAX_CERTIFICATE);
        } catch (IOException e) {
            throw new IllegalArgumentException("The certificate cannot be read. Set another one.", e);
        }
    }

    /** Serves no prompts any more. */
    @Override
    public void close() {
        prompts.close();
    }
}
