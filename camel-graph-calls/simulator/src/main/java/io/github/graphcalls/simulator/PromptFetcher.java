package io.github.graphcalls.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches prompts from where the bot serves them, on this machine only, so that no test leaves it. */
final class PromptFetcher {
    /** Real time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;

    PromptFetcher(HttpClient client) {
        this.client = client;
    }

    /** Blocks until the file is there. */
    Wav fetch(String address) throws Unplayable {
        try {
            URI uri = URI.create(address);
            if (!Parameter.isLoopback(uri)) {
                throw new Unplayable("the simulator fetches prompts from loopback addresses only");
            }
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Unplayable("fetching it was answered " + answer.statusCode());
            }
            return Wav.parse(answer.body());
        } catch (IllegalArgumentException wrong) {
            throw new Unplayable(wrong.getMessage());
        } catch (IOException failed) {
            throw new Unplayable("fetching it failed: " + failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unplayable("fetching it was interrupted");
        }
    }

    /** How a prompt is called in conversations: the last segment of its address. */
    static String nameOf(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A prompt cannot be played; the message says why, to follow "cannot be played: ". */
    static final class Unplayable extends Exception {
        private static final long serialVersionUID = 1L;

        Unplayable(String why) {
            super(why);
        }
    }
}
