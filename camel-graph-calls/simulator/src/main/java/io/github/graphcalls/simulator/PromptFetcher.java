package io.github.graphcalls.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Fetches prompts from where the bot serves them, on this machine only, so that no test leaves it. */
final class PromptFetcher {
    /** Real time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;

    PromptFetcher(HttpClient client) {
        this.client = client;
    }

    /**
     * Fetches the file to see how long it is; the sound itself is not kept, as thousands of calls would fill the memory.
     *
     * @return ends with an {@link Unplayable} if it cannot be played
     */
    CompletableFuture<Duration> length(String address) {
        return fetch(address).handle((length, failure) -> {
            if (failure == null) {
                return length;
            }
            Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
            throw new Unplayable(nameOf(address) + " cannot be played: "
                    + (why instanceof IOException ? "fetching it failed: " + why : why.getMessage()));
        });
    }

    private CompletableFuture<Duration> fetch(String address) {
        try {
            URI uri = URI.create(address);
            if (!Parameter.isLoopback(uri)) {
                throw new Unplayable("the simulator fetches prompts from loopback addresses only");
            }
            return client.sendAsync(
                            HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .thenApply(PromptFetcher::lengthOf);
        } catch (IllegalArgumentException | Unplayable wrong) {
            return CompletableFuture.failedFuture(wrong);
        }
    }

    private static Duration lengthOf(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new Unplayable("fetching it was answered " + answer.statusCode());
        }
        return Wav.parse(answer.body()).length();
    }

    /** How a prompt is called in conversations: the last segment of its address. */
    static String nameOf(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A prompt cannot be played; the message says why. */
    static final class Unplayable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unplayable(String why) {
            super(why);
        }
    }
}
