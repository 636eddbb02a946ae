package io.github.graphcalls.callback;

import java.io.IOException;

/** Fetches a small public document, such as the OpenID configuration, on the calling thread. */
@FunctionalInterface
public interface KeyFetcher {

    /** @throws IOException if it cannot be had; its message says why */
    byte[] fetch(String url) throws IOException;
}
