package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the calls that ring beside another for the same human call: those with its chain id that begin to ring within
 * {@link #WINDOW} of it, at whichever node. They stay beside it until they are answered; from then on each is a call like any
 * other. For any number of threads.
 */
final class MergedRings {

    static final Duration WINDOW = Duration.ofSeconds(2);

    /** What only a call that was answered gets to. */
    private static final Set<CallEvent> ANSWERED =
            EnumSet.of(CallEvent.ESTABLISHING, CallEvent.ESTABLISHED, CallEvent.MEDIA_ACTIVE);

    private final InstantSource clock;

    MergedRings(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is known of a call that rings beside another.
     *
     * @param firstId the call that rang first
     * @param turn what a notification changed in that
     */
    record Beside(String firstId, Turn turn) {

        /** Whether routes that merge rings hear nothing of it. */
        boolean isSilent() {
            return turn != Turn.ANSWERED;
        }

        /** Whether the first does not know yet. */
        boolean isNews() {
            return turn != Turn.GOES_ON;
        }
    }

    /** What becomes of a call that rings beside another. */
    enum Turn {
        BEGINS {
            @Override
            void tell(KnownCall first, String callId) {
                first.ringsToo(callId);
            }
        },
        GOES_ON {
            @Override
            void tell(KnownCall first, String callId) {
                // the first knows already
            }
        },
        ANSWERED {
            @Override
            void tell(KnownCall first, String callId) {
                first.ringsNoLonger(callId);
            }
        },
        ENDS {
            @Override
            void tell(KnownCall first, String callId) {
                first.ringsNoLonger(callId);
            }
        };

        /** Tells the first call; its monitor is held. */
        abstract void tell(KnownCall first, String callId);
    }

    /**
     * Sees what a notification changes in a call, whose monitor is held.
     *
     * @param chainId of the human call, empty where it is not known
     * @return empty for a call that rings alone or first
     */
    Optional<Beside> see(CallTransaction transaction, KnownCall call, String chainId, List<Change> changes)
            throws CallStoreException {
        if (has(changes, EnumSet.of(CallEvent.INCOMING))) {
            return ring(transaction, call, chainId);
        }
        String firstId = call.besides();
        if (firstId.isEmpty()) {
            return Optional.empty();
        }
        if (has(changes, ANSWERED)) {
            call.ringsBeside("");
            return Optional.of(new Beside(firstId, Turn.ANSWERED));
        }
        // one that has ended stays beside it, for what comes late
        return Optional.of(
                new Beside(firstId, has(changes, EnumSet.of(CallEvent.TERMINATED)) ? Turn.ENDS : Turn.GOES_ON));
    }

    private Optional<Beside> ring(CallTransaction transaction, KnownCall call, String chainId)
            throws CallStoreException {
        if (chainId.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String firstId = transaction.first(chainId, new CallTransaction.Ring(call.id(), now, now.plus(WINDOW)));
        if (firstId.equals(call.id())) {
            return Optional.empty();
        }
        call.ringsBeside(firstId);
        return Optional.of(new Beside(firstId, Turn.BEGINS));
    }

    private static boolean has(List<Change> changes, Set<CallEvent> events) {
        return changes.stream().anyMatch(change -> events.contains(change.event()));
    }
}
