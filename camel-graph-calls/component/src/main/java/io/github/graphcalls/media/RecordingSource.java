package io.github.graphcalls.media;

/**
 * Where a recording is.
 *
 * @param location its address
 * @param token the recording's own, which no other address gets
 */
public record RecordingSource(String location, String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "RecordingSource[]";
    }
}
