package io.github.graphcalls.media;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.HttpClients;
import io.github.graphcalls.graph.Opened;
import io.github.graphcalls.graph.ServiceUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Fetches recordings, piece by piece and from named hosts alone. For any number of threads.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/call-record">call: recordResponse</a>
 */
public final class Recordings {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;

    private final HttpClients http;
    private final RecordingHosts hosts;
    private final String operation;

    /** @param operation for errors */
    public Recordings(HttpClients http, RecordingHosts hosts, String operation) {
        this.http = http;
        this.hosts = hosts;
        this.operation = operation;
    }

    /**
     * Begins to fetch a recording. Blocks until it comes. The stream is to be closed; it is a
     * {@link org.apache.camel.StreamCache}, so that Camel does not copy it into memory.
     *
     * @param callId for errors, empty if it is not known
     */
    public InputStream open(RecordingSource source, String callId) throws GraphCallsException {
        URI asked = checked(source.location(), callId);
        URI address = asked;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Opened answer = http.open(operation, address.toString(), token(source, asked, address));
            if (answer.status() == 200) {
                return new RecordingStream(answer);
            }
            closed(answer);
            if (!REDIRECTS.contains(answer.status()) || answer.location().isEmpty()) {
                throw refused(address, answer.status(), callId);
            }
            address = redirected(address, answer, callId);
        }
        throw GraphErrors.notFetched(
                operation,
                callId,
                0,
                "the recording's host " + address.getHost() + " redirects for the " + (MOST_REDIRECTS + 1) + "th time",
                "",
                null);
    }

    /**
     * Fetches a recording into a file, which is there as a whole or not at all. Blocks until it is.
     *
     * @param file is replaced; its folder is made
     */
    public void save(RecordingSource source, Path file, String callId) throws GraphCallsException {
        try (InputStream recording = open(source, callId)) {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".recording", ".part");
            try {
                Files.copy(recording, part, StandardCopyOption.REPLACE_EXISTING);
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw GraphErrors.notFetched(
                    operation,
                    callId,
                    0,
                    "the recording could not be read to its end, or not be written to " + file,
                    "Check the folder's rights and room, and download it again before it is gone.",
                    e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The token is for the very server that the service named; a redirect to another one goes without. */
    private static Map<String, String> token(RecordingSource source, URI asked, URI address) {
        boolean sameServer = origin(asked).equals(origin(address));
        return sameServer && !source.token().isEmpty() ? Map.of("Authorization", "Bearer " + source.token()) : Map.of();
    }

    private static String origin(URI address) {
        String origin = address.getScheme() + "://" + address.getHost() + ":" + address.getPort();
        return origin.toLowerCase(Locale.ROOT);
    }

    private URI checked(String location, String callId) throws GraphCallsException {
        URI address;
        try {
            address = ServiceUrl.checked("recordingLocation", location);
        } catch (IllegalArgumentException e) {
            // the cause would show the address
            throw GraphErrors.invalidRequest(
                    operation,
                    callId,
                    "takes recordings from https addresses, and the recordingLocation is none",
                    "http is for this machine alone.");
        }
        if (!hosts.allow(address)) {
            throw GraphErrors.invalidRequest(
                    operation,
                    callId,
                    "fetches recordings from the hosts " + hosts + " alone, and this one is at " + address.getHost(),
                    "Add the host to the option recordingHosts if it is the service's.");
        }
        return address;
    }

    private URI redirected(URI from, Opened answer, String callId) throws GraphCallsException {
        try {
            return checked(from.resolve(answer.location()).toString(), callId);
        } catch (IllegalArgumentException e) { // no address at all
            throw refused(from, answer.status(), callId);
        }
    }

    private GraphCallsException refused(URI address, int status, String callId) {
        return GraphErrors.notFetched(
                operation,
                callId,
                status,
                "the recording's host " + address.getHost() + " answered " + status,
                "A recording goes soon after its call has ended: download it at once, with its own token.",
                null);
    }

    private static void closed(Opened answer) {
        try {
            answer.close();
        } catch (IOException e) { // nobody wants it any more
            return;
        }
    }
}
