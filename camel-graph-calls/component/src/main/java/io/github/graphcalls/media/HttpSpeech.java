package io.github.graphcalls.media;

import io.github.graphcalls.graph.Fetched;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.HttpClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;

/**
 * The speech of a service that is asked by HTTP: each text is posted to one address, and the answer is a WAV file. Which
 * key and which output format the service wants is told by headers. Configure it before use; then it is for any number
 * of threads.
 */
public final class HttpSpeech implements SpeechSynthesizer, CamelContextAware, AutoCloseable {

    /** What is posted. */
    public enum Form {
        /** The text alone. */
        TEXT("text/plain; charset=utf-8"),
        /** A document of the Speech Synthesis Markup Language that names the voice. */
        SSML("application/ssml+xml");

        private final String contentType;

        Form(String contentType) {
            this.contentType = contentType;
        }
    }

    private static final Pattern LANGUAGE = Pattern.compile("^([A-Za-z]{2,3}-[A-Za-z]{2,4})(-.*)?$");
    private static final String STANDARD_LANGUAGE = "en-US";

    private String url = "";
    private Form form = Form.SSML;
    private Map<String, String> headers = Map.of();
    private CamelContext camelContext;
    private HttpClients http;

    /** The address, https; http for this machine alone. */
    public void setUrl(String url) {
        this.url = url;
    }

    /** What is posted; {@link Form#SSML} unless set. */
    public void setForm(Form form) {
        this.form = form;
    }

    /**
     * Headers of each request, such as the service's key and the wish for 16 kHz WAV: one a line, {@code Name: value}.
     *
     * @throws IllegalArgumentException if a line has no colon; the message shows none of it
     */
    public void setHeaders(String lines) {
        Map<String, String> read = new LinkedHashMap<>();
        for (String line : lines.strip().lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("HttpSpeech takes headers as lines of Name: value, and line "
                        + (read.size() + 1) + " is none.");
            }
            read.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        headers = Map.copyOf(read);
    }

    @Override
    public synchronized void setCamelContext(CamelContext camelContext) {
        if (camelContext != this.camelContext) { // each endpoint that speaks by this says it again
            close();
            this.camelContext = camelContext;
            this.http = new HttpClients(camelContext);
        }
    }

    @Override
    public synchronized CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public byte[] synthesize(String text, String voice) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Content-Type", form.contentType);
        all.putAll(headers);
        String posted = form == Form.SSML ? ssml(text, voice) : text;
        Fetched answer = post(all, posted.getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 200) {
            throw new IOException("the speech service answered " + answer.status());
        }
        return answer.body();
    }

    private Fetched post(Map<String, String> all, byte[] body) throws IOException {
        try {
            return clients().post(url, all, body, SoundReader.LARGEST);
        } catch (GraphCallsException | IllegalArgumentException e) {
            throw new IOException("the speech service gave no whole answer", e);
        }
    }

    /** Ends the connections; what speaks afterwards makes new ones. */
    @Override
    public synchronized void close() {
        if (http != null) {
            http.close();
        }
    }

    private synchronized HttpClients clients() throws IOException {
        if (http == null) {
            throw new IOException("HttpSpeech has no Camel context");
        }
        return http;
    }

    private static String ssml(String text, String voice) {
        Matcher language = LANGUAGE.matcher(voice);
        String speech = voice.isEmpty()
                ? escaped(text)
                : "<voice name=\"" + escaped(voice) + "\">" + escaped(text) + "</voice>";
        return "<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\""
                + (language.matches() ? language.group(1) : STANDARD_LANGUAGE) + "\">" + speech + "</speak>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cntrl}&&[^\n\r\t]]", " ");
    }
}
