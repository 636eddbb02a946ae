package io.github.graphcalls;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.media.RecordingFile;
import io.github.graphcalls.media.RecordingHosts;
import io.github.graphcalls.media.RecordingSource;
import io.github.graphcalls.media.Recordings;
import io.github.graphcalls.model.RecordOperation;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

/** How one endpoint's recordings are found and fetched. For any number of threads. */
final class RecordingDownload {

    private final Recordings recordings;
    private final RecordingFile file;
    private final String operation;

    private RecordingDownload(Recordings recordings, RecordingFile file, String operation) {
        this.recordings = recordings;
        this.file = file;
        this.operation = operation;
    }

    /** @throws IllegalArgumentException if the option recordingHosts names what is no host */
    static RecordingDownload of(GraphCallsEndpoint endpoint) {
        GraphCallsConfiguration options = endpoint.getConfiguration();
        String operation = endpoint.getOperation().toString();
        RecordingHosts hosts = RecordingHosts.of(Objects.requireNonNullElse(options.getRecordingHosts(), ""));
        return new RecordingDownload(
                new Recordings(endpoint.getComponent().services().http(), hosts, operation),
                new RecordingFile(Objects.requireNonNullElse(options.getRecordingFile(), "")),
                operation);
    }

    /**
     * One recording.
     *
     * @param operationId empty if it is not known
     * @param callId empty if it is not known
     */
    record Recording(RecordingSource source, String operationId, String callId) {}

    /** What a message tells: the body, else the headers. */
    Recording recording(Message message) throws GraphCallsException {
        RecordOperation operation = message.getBody() == null ? null : recordOperation(message);
        if (operation == null || location(operation).isEmpty()) {
            return new Recording(
                    new RecordingSource(
                            known(text(message, GraphCallsConstants.RECORDING_LOCATION), message),
                            text(message, GraphCallsConstants.RECORDING_ACCESS_TOKEN)),
                    text(message, GraphCallsConstants.OPERATION_ID),
                    callId(message));
        }
        return of(operation, message);
    }

    /** The recording that an operation made. */
    Recording of(RecordOperation operation, Message message) throws GraphCallsException {
        return new Recording(
                new RecordingSource(
                        known(location(operation), message),
                        first(operation.recordingAccessToken(), operation.recordResourceAccessToken())),
                Objects.requireNonNullElse(operation.id(), ""),
                callId(message));
    }

    Path save(Recording recording) throws GraphCallsException {
        Path target = file.of(recording.operationId());
        recordings.save(recording.source(), target, recording.callId());
        return target;
    }

    /** A stream, which the exchange's end closes. */
    InputStream open(Exchange exchange, Recording recording) throws GraphCallsException {
        InputStream stream = recordings.open(recording.source(), recording.callId());
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                IOHelper.close(stream);
            }
        });
        return stream;
    }

    private static RecordOperation recordOperation(Message message) {
        try {
            return message.getBody(RecordOperation.class);
        } catch (RuntimeException e) { // a body of another kind: then headers tell
            return null;
        }
    }

    private String known(String location, Message message) throws GraphCallsException {
        if (location.isEmpty()) {
            throw GraphErrors.invalidRequest(
                    operation,
                    callId(message),
                    "needs a recordingLocation",
                    "Give the RecordOperation of a recording that has completed as body, or the header "
                            + GraphCallsConstants.RECORDING_LOCATION + ".");
        }
        return location;
    }

    private static String location(RecordOperation operation) {
        return first(operation.recordingLocation(), operation.recordResourceLocation());
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static String text(Message message, String header) {
        return message.getHeader(header) instanceof String text ? text.strip() : "";
    }

    /** For errors; one that is not fit to be shown counts as none. */
    private static String callId(Message message) {
        String callId = text(message, GraphCallsConstants.CALL_ID);
        return callId.matches("[A-Za-z0-9-]{1,100}") ? callId : "";
    }
}
