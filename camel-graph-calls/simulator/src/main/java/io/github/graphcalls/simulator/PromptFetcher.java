package io.github.graphcalls.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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
    private CompletableFuture<Duration> length(String address) {
        return fetch(address).handle((length, failure) -> {
            if (failure == null) {
                return length;
            }
            Throwable why = ScriptStep.cause(failure);
            throw new Unplayable(nameOf(address) + " cannot be played: "
                    + (why instanceof IOException ? "fetching it failed: " + why : why.getMessage()));
        });
    }

    /** Gets the lengths of what was fetched, or why it cannot be played. */
    @FunctionalInterface
    interface Fetched {
        /** The call's lock is held. */
        void fetched(List<Duration> lengths, Optional<String> unplayable);
    }

    /**
     * Fetches what is to be heard in a call, one after another, and holds no thread meanwhile: with thousands of calls those
     * would be thousands.
     *
     * @param what it is, for who asks what holds the time
     */
    void fetch(SimulatedCall call, List<String> addresses, String what, Fetched then) {
        SimulatedTime time = call.switchboard().time();
        Hold hold = time.hold("fetching " + what + " of call " + call.number());
        lengths(addresses).whenComplete((lengths, failure) -> {
            try {
                time.run("playing " + what + " of call " + call.number(), () -> {
                    synchronized (call) {
                        then.fetched(
                                lengths,
                                Optional.ofNullable(failure)
                                        .map(ScriptStep::cause)
                                        .map(Throwable::getMessage));
                    }
                });
            } finally {
                hold.close();
            }
        });
    }

    private CompletableFuture<List<Duration>> lengths(List<String> addresses) {
        CompletableFuture<List<Duration>> all = CompletableFuture.completedFuture(List.of());
        for (String address : addresses) {
            all = all.thenCompose(before -> length(address)
                    .thenApply(next ->
                            Stream.concat(before.stream(), Stream.of(next)).toList()));
        }
        return all;
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
