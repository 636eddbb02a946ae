package io.github.graphcalls.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the calls that ring beside another for the same human call: those with its chain id that begin to ring within
 * {@link #WINDOW} of it. They stay beside it until they are answered; from then on each is a call like any other. For any
 * number of threads.
 */
final class MergedRings {

    static final Duration WINDOW = Duration.ofSeconds(2);
    static final int MOST = 2_000;

    /** What only a call that was answered gets to. */
    private static final Set<CallEvent> ANSWERED =
            EnumSet.of(CallEvent.ESTABLISHING, CallEvent.ESTABLISHED, CallEvent.MEDIA_ACTIVE);

    private final InstantSource clock;
    private final Map<String, First> firsts = bounded();
    private final Map<String, String> merged = bounded();

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
     * Sees what a notification changes in a call.
     *
     * @param chainId of the human call, empty where it is not known
     * @return empty for a call that rings alone or first
     */
    synchronized Optional<Beside> see(String callId, String chainId, List<Change> changes) {
        if (has(changes, EnumSet.of(CallEvent.INCOMING))) {
            return ring(callId, chainId);
        }
        String firstId = merged.get(callId);
        if (firstId == null) {
            return Optional.empty();
        }
        if (has(changes, ANSWERED)) {
            merged.remove(callId);
            return Optional.of(new Beside(firstId, Turn.ANSWERED));
        }
        // one that has ended stays known, for what comes late
        return Optional.of(
                new Beside(firstId, has(changes, EnumSet.of(CallEvent.TERMINATED)) ? Turn.ENDS : Turn.GOES_ON));
    }

    private Optional<Beside> ring(String callId, String chainId) {
        Instant now = clock.instant();
        First first = chainId.isEmpty() ? null : firsts.get(chainId);
        if (first == null || now.isAfter(first.until())) {
            if (!chainId.isEmpty()) {
                firsts.remove(chainId); // so that it is the youngest again
                firsts.put(chainId, new First(callId, now.plus(WINDOW)));
            }
            return Optional.empty();
        }
        merged.put(callId, first.callId());
        return Optional.of(new Beside(first.callId(), Turn.BEGINS));
    }

    private static boolean has(List<Change> changes, Set<CallEvent> events) {
        return changes.stream().anyMatch(change -> events.contains(change.event()));
    }

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }

    private record First(String callId, Instant until) {}
}
