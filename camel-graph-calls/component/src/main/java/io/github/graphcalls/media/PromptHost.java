package io.github.graphcalls.media;

import io.github.graphcalls.graph.ServiceUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives prompts that are not public an address at which the service can fetch them: sealed, so that it cannot be guessed,
 * and good for some two hours. Any node with the same application and secret serves it, except for audio that came in a
 * message and for long or an endpoint's own speech: these are in this node's memory. For any number of threads.
 */
public final class PromptHost {

    private static final Logger LOG = LoggerFactory.getLogger(PromptHost.class);

    private static final Duration LIFE = Duration.ofHours(2);
    /** Addresses made within this time are the same, so that caches on the way find them again. */
    private static final Duration STEP = Duration.ofMinutes(30);
    /** Longer ones would make addresses that servers refuse. */
    private static final int LONGEST_ORIGIN = 1000;

    private final PromptSurroundings surroundings;
    private final PromptMaker maker;
    private final MediaServer server;
    private TicketSeal seal;

    public PromptHost(PromptSurroundings surroundings) {
        this.surroundings = surroundings;
        this.maker = new PromptMaker(surroundings);
        this.server = new MediaServer(surroundings.context(), new MediaDoor(this::find));
    }

    /**
     * Serves prompts below a path of the platform's HTTP server; a second time it does nothing.
     *
     * @param path of the notifications, such as {@code /api/calls}
     */
    public void open(String path) {
        server.open(path);
    }

    /** Serves nothing any more. */
    public void close() {
        server.close();
    }

    /** A prompt for the resource, which stands in an endpoint's options. Blocks for as long as reading takes. */
    Hosted resource(String uri) throws UnusableSound {
        return hosted(maker.ofResource(uri), uri, uri.substring(uri.lastIndexOf('/') + 1));
    }

    /** A prompt for a file that came in a message. */
    Hosted audio(byte[] file) throws UnusableSound {
        return hosted(maker.ofFile(file), "", "audio");
    }

    /** A prompt for a text. Blocks for as long as the synthesizer takes. */
    Hosted speech(Speech speech) throws UnusableSound {
        return hosted(maker.ofSpeech(speech), maker.originOf(speech), "speech");
    }

    private Hosted hosted(Sound sound, String origin, String name) throws UnusableSound {
        String base = base();
        openIfNeeded();
        Instant expiry = surroundings.clock().instant().plus(LIFE).plus(STEP);
        Ticket ticket = new Ticket(
                sound.hash(),
                Instant.ofEpochSecond(expiry.getEpochSecond() / STEP.toSeconds() * STEP.toSeconds()),
                origin.length() > LONGEST_ORIGIN ? "" : origin);
        return new Hosted(
                base + MediaServer.BELOW + '/' + seal().seal(ticket) + '/' + shown(name),
                resourceId(sound),
                sound.length());
    }

    /** The public address of the notifications' path: whatever leads there leads to the paths below it, too. */
    private String base() throws UnusableSound {
        String callbackUri = surroundings.callbackUri().get();
        if (callbackUri.isEmpty()) {
            throw new UnusableSound(
                    "the service could not fetch it from here without callbackUri",
                    "Set the component's option callbackUri to the public https address of the notifications' path.");
        }
        ServiceUrl.checked("callbackUri", callbackUri);
        return callbackUri.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    }

    private void openIfNeeded() throws UnusableSound {
        try {
            server.openIfNone(surroundings.path().get());
        } catch (RuntimeException e) {
            throw new UnusableSound(
                    "there is no HTTP server from which the service could fetch it",
                    "Add camel-platform-http-vertx, or another engine of camel-platform-http.",
                    e);
        }
    }

    /** The last part of the address, by which people know the prompt. */
    private static String shown(String name) {
        return name.replaceFirst("\\.[Ww][Aa][Vv]$", "").replaceAll("[^A-Za-z0-9_-]+", "-") + ".wav";
    }

    /** Of the sound's hash, in the form that Graph's pages show. */
    private static String resourceId(Sound sound) {
        return new UUID(
                        Long.parseUnsignedLong(sound.hash().substring(0, 16), 16),
                        Long.parseUnsignedLong(sound.hash().substring(16, 32), 16))
                .toString();
    }

    private synchronized TicketSeal seal() {
        if (seal == null) {
            seal = new TicketSeal(surroundings.secret().get());
        }
        return seal;
    }

    private Optional<Sound> find(String ticketText) {
        Optional<Ticket> ticket = seal().open(ticketText)
                .filter(each -> surroundings.clock().instant().isBefore(each.expiry()));
        if (ticket.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sound> kept = maker.kept(ticket.get().hash());
        if (kept.isPresent()) {
            return kept;
        }
        try {
            return Optional.of(maker.ofOrigin(ticket.get().origin()));
        } catch (UnusableSound e) {
            LOG.warn("A prompt that was asked for cannot be served: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
