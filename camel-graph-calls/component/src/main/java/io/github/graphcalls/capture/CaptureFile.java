package io.github.graphcalls.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** A file of lines that only its owner may read, up to a size. For one thread at a time. */
final class CaptureFile implements AutoCloseable {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-").withZone(ZoneOffset.UTC);

    private final Path path;
    private final OutputStream out;
    private final long mostBytes;
    private long written;

    private CaptureFile(Path path, long mostBytes) throws IOException {
        this.path = path;
        this.mostBytes = mostBytes;
        this.out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    static CaptureFile in(Path folder, Instant now, long mostBytes) throws IOException {
        Files.createDirectories(folder);
        return new CaptureFile(
                Files.createTempFile(folder, "graph-calls-" + NAME.format(now), ".jsonl", onlyForItsOwner()),
                mostBytes);
    }

    private static FileAttribute<?>[] onlyForItsOwner() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    Path path() {
        return path;
    }

    /** Whether it was written; not if it would be too much. */
    boolean write(byte[] line) throws IOException {
        if (written + line.length + 1 > mostBytes) {
            return false;
        }
        out.write(line);
        out.write('\n');
        out.flush();
        written += line.length + 1;
        return true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
