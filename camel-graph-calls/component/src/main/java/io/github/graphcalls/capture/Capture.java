package io.github.graphcalls.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.graph.Traffic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records into one file, a line of JSON for each request and each callback, in {@link Disguise}. A file that is full, or
 * cannot be written, ends the recording and nothing else. May be told by any number of threads.
 */
public final class Capture implements Traffic {

    /** In bytes; what comes then is not recorded. */
    public static final long LARGEST_FILE = 64L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Capture.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaptureFile file;
    private final Instant begun;
    private final Executor writer;
    private final Disguise disguise = new Disguise(new SecureRandom());
    private boolean over;

    private Capture(CaptureFile file, Instant begun, Executor writer) {
        this.file = file;
        this.begun = begun;
        this.writer = writer;
    }

    /**
     * Begins a new file in the folder, which is made if need be.
     *
     * @param writer where it is written: one thread with a bounded queue; what it refuses is not recorded
     * @throws UncheckedIOException if the file cannot be made
     */
    public static Capture in(Path folder, Instant now, Executor writer) {
        return in(folder, now, writer, LARGEST_FILE);
    }

    static Capture in(Path folder, Instant now, Executor writer, long mostBytes) {
        try {
            CaptureFile file = CaptureFile.in(folder, now, mostBytes);
            LOG.warn(
                    "Requests and notifications are recorded in {} (option captureFolder): names, numbers, ids and tokens"
                            + " are replaced, the keys that people press are not. Not to be left on.",
                    file.path());
            Capture capture = new Capture(file, now, writer);
            capture.write(
                    JSON.createObjectNode().put("recording", "graph-calls").put("version", 1));
            return capture;
        } catch (IOException e) {
            throw new UncheckedIOException("captureFolder is " + folder + ", where no file can be written", e);
        }
    }

    @Override
    public void answered(GraphRequest request, GraphResponse response, Instant sent) {
        later(() -> {
            ObjectNode line = line(request, sent, response.status());
            JsonNode answer = read(response.body());
            if (!answer.isMissingNode()) {
                line.set("answer", disguise.of(answer));
            }
            write(line);
        });
    }

    @Override
    public void refused(GraphRequest request, GraphCallsException error, Instant sent) {
        int status = error.status();
        later(() -> write(line(request, sent, status)));
    }

    private ObjectNode line(GraphRequest request, Instant sent, int status) {
        ObjectNode line = at(sent).put("operation", request.operation())
                .put("method", request.method())
                .put("path", disguise.path(URI.create(request.url()).getRawPath()));
        JsonNode body = read(request.body());
        if (!body.isMissingNode()) {
            line.set("body", disguise.of(body));
        }
        return line.put("status", status);
    }

    @Override
    public void received(byte[] body, int status, Instant came) {
        later(() -> {
            ObjectNode line = at(came);
            line.set("notification", disguise.of(read(body)));
            write(line.put("status", status));
        });
    }

    private ObjectNode at(Instant moment) {
        return JSON.createObjectNode()
                .put("at", Math.max(0, Duration.between(begun, moment).toMillis()));
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private void later(Runnable recording) {
        try {
            writer.execute(() -> {
                try {
                    recording.run();
                } catch (
                        RuntimeException
                                e) { // a fault of ours must not end the writer's thread, nor show what it is about
                    LOG.warn(
                            "Something could not be recorded in {}: {}",
                            file.path(),
                            e.getClass().getName());
                }
            });
        } catch (RejectedExecutionException full) {
            LOG.debug("Something is not recorded in {}: too much waits to be written", file.path());
        }
    }

    private synchronized void write(ObjectNode line) {
        if (over) {
            return;
        }
        try {
            if (!file.write(JSON.writeValueAsBytes(line))) {
                end("it is full");
            }
        } catch (IOException e) {
            end("it cannot be written any more: " + e.getMessage());
        }
    }

    private void end(String why) {
        LOG.warn("Nothing more is recorded in {} (option captureFolder): {}", file.path(), why);
        close();
    }

    @Override
    public synchronized void close() {
        if (over) {
            return;
        }
        over = true;
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed", file.path(), e);
        }
    }
}
