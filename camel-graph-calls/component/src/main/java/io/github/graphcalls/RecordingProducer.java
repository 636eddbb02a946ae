package io.github.graphcalls;

import io.github.graphcalls.graph.GraphCallsException;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultProducer;

/** Fetches a recording for each exchange, on the calling thread: into a file, or as a stream in the body. */
final class RecordingProducer extends DefaultProducer {

    private final RecordingDownload download;
    private final boolean toFile;

    RecordingProducer(GraphCallsEndpoint endpoint) {
        super(endpoint);
        this.download = RecordingDownload.of(endpoint);
        this.toFile = endpoint.getConfiguration().getRecordingFile() != null;
    }

    @Override
    public void process(Exchange exchange) throws GraphCallsException {
        Message message = exchange.getMessage();
        RecordingDownload.Recording recording = download.recording(message);
        if (toFile) {
            Path file = download.save(recording);
            message.setBody(file.toFile());
            message.setHeader(GraphCallsConstants.RECORDING_FILE, file.toString());
        } else {
            message.setBody(download.open(exchange, recording));
        }
    }
}
