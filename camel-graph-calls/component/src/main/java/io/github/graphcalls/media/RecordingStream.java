package io.github.graphcalls.media;

import io.github.graphcalls.graph.Opened;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * A recording that is read once, as it comes. To Camel it is a stream that needs no caching: a cached one would be in
 * memory as a whole.
 */
final class RecordingStream extends FilterInputStream implements StreamCache {

    private final Opened recording;
    private long position;

    RecordingStream(Opened recording) {
        super(recording.body());
        this.recording = recording;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        position += Math.max(0, read);
        return read;
    }

    /** Ends the connection, too. */
    @Override
    public void close() throws IOException {
        recording.close();
    }

    /** Does nothing: it cannot be read twice. */
    @Override
    public synchronized void reset() {}

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    /** Null, as Camel has it, because there is but one. */
    @Override
    public StreamCache copy(Exchange exchange) {
        return null;
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    /** Unknown. */
    @Override
    public long length() {
        return -1;
    }

    @Override
    public long position() {
        return position;
    }
}
