package io.github.graphcalls.callback;

import io.github.graphcalls.store.StoredCall;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a known call stands with the store: the version that it is in line with, and who does what for it. Steps change it; when
 * nothing of them is kept, it is read anew.
 */
final class Stored {

    /** Nothing was read or changed yet. */
    private static final long FRESH = -2;

    /** What is known here may not be what the store has. */
    private static final long OUT_OF_LINE = -1;

    private long version = FRESH;
    private long sequence;
    private String owner = "";
    /** As which node this one has begun to look after it. */
    private String caredAs = "";

    private Instant beganAt = Instant.MAX;
    private Instant dueAt = Instant.MAX;
    private Map<String, String> lanes = Map.of();

    boolean isInLine(StoredCall call) {
        return version == call.version();
    }

    /** Whether what is known here came from nowhere but this node and was never to be kept. */
    boolean isFresh() {
        return version == FRESH;
    }

    void isOutOfLine() {
        version = OUT_OF_LINE;
    }

    /** Takes over what the store says. */
    void read(StoredCall call, Map<String, String> nodes) {
        version = call.version();
        sequence = call.sequence();
        owner = call.owner();
        beganAt = call.version() == 0 ? Instant.MAX : call.beganAt();
        dueAt = call.dueAt().orElse(Instant.MAX);
        lanes = Map.copyOf(nodes);
    }

    long nextSequence() {
        return ++sequence;
    }

    /** The node that looks after the call; empty for none. */
    String owner() {
        return owner;
    }

    void ownedBy(String node) {
        owner = node;
        caredAs = node;
    }

    /** Whether this node, which owns it, has not begun to look after it before: other things than calls are taken over, too. */
    boolean comesIntoCare(String node) {
        boolean comes = !caredAs.equals(node);
        caredAs = node;
        return comes;
    }

    /** That was not kept. */
    void isNotCaredFor() {
        caredAs = "";
    }

    /** When the owner has to do something; {@link Instant#MAX} for never. */
    Instant dueAt() {
        return dueAt;
    }

    /** As exactly as a database keeps it: what is read again must not look like something new. */
    void isDue(Instant at) {
        dueAt = at.equals(Instant.MAX) ? at : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Which node has the lane of a subscription. */
    Optional<String> lane(String subscription) {
        return Optional.ofNullable(lanes.get(subscription));
    }

    void lane(String subscription, String node) {
        Map<String, String> more = new HashMap<>(lanes);
        more.put(subscription, node);
        lanes = Map.copyOf(more);
    }

    /** What is to be saved; the known call is in line with it once that is kept. */
    StoredCall next(String callId, StoredCall.Life life, Instant now) {
        if (beganAt.equals(Instant.MAX)) {
            beganAt = now;
        }
        version++;
        return new StoredCall(
                callId,
                version,
                sequence,
                owner,
                life,
                beganAt,
                now,
                dueAt.equals(Instant.MAX) ? Optional.empty() : Optional.of(dueAt));
    }
}
