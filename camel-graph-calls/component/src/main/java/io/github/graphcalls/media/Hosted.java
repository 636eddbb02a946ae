package io.github.graphcalls.media;

import java.time.Duration;

/**
 * A prompt that the service can fetch from here.
 *
 * @param uri its public address
 * @param resourceId the key under which the service keeps it: the same for the same sound
 * @param length how long it lasts
 */
public record Hosted(String uri, String resourceId, Duration length) {

    /** Without the address, which is a key to the sound. */
    @Override
    public String toString() {
        return "Hosted[resourceId=" + resourceId + ", length=" + length + "]";
    }
}
