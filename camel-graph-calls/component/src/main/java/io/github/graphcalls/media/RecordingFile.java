package io.github.graphcalls.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where recordings are kept: the option {@code recordingFile}.
 *
 * @param option a file, which each recording replaces; or a folder (there, or written with a slash at the end), in which
 *     each has a file of its own
 */
public record RecordingFile(String option) {

    /**
     * The file for one recording.
     *
     * @param operationId becomes the name in a folder; empty for a made-up one
     */
    public Path of(String operationId) {
        Path path = Path.of(option);
        if (!option.endsWith("/") && !Files.isDirectory(path)) {
            return path;
        }
        // the id comes from outside
        String name = operationId.replaceAll("[^A-Za-z0-9-]+", "-");
        return path.resolve((name.isEmpty() ? UUID.randomUUID().toString() : name) + ".wav");
    }
}
