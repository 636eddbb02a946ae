package io.github.graphcalls;

import io.github.graphcalls.ReservedCalls.Place;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphErrors.Again;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.StoreFigures;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Whether there is room for one more call: what the store counts, and what is about to begin here. For any number of threads. */
final class RoomForCalls {

    private final CallLimits limits;
    private final ReservedCalls reserved;
    private final StoreCounts counts;
    private final NearLimit nearCalls;
    private final NearLimit nearMonth;
    private volatile boolean someEnded;

    RoomForCalls(CallLimits limits, CallStore store, StoreWatch watch, InstantSource clock) {
        this.limits = limits;
        this.reserved = new ReservedCalls(store, clock);
        this.counts = new StoreCounts(watch, clock, reserved::forgetStored);
        this.nearCalls = new NearLimit("maxCalls", limits.calls());
        this.nearMonth = new NearLimit("maxCallsPerMonth", limits.callsInMonth());
    }

    /** Figures at most 1 s old; empty where the store does not tell. May block. */
    Optional<StoreFigures> figures() {
        return counts.get();
    }

    /** How near the limits the calls are, by those figures. */
    Optional<QuotaUse> use() {
        return figures().map(this::use);
    }

    private QuotaUse use(StoreFigures figures) {
        int more = reserved.size();
        return new QuotaUse(figures.liveCalls() + more, figures.callsInMonth() + more, limits);
    }

    /** What lets it go or refuses it, to be run without any monitor; empty if another call has to end first. May block. */
    synchronized Optional<Runnable> decision(WaitingCall waiting) {
        Optional<QuotaUse> use = use();
        if (someEnded && use.filter(now -> !now.hasRoom()).isPresent()) {
            someEnded = false;
            counts.expire();
            use = use();
        }
        if (use.isPresent()) {
            QuotaUse now = use.get();
            nearCalls.see(now.live());
            nearMonth.see(now.month());
            if (!now.hasRoomInMonth()) {
                return Optional.of(() -> waiting.fail(tooManyInMonth(waiting.request(), now)));
            }
            if (!now.hasRoom()) {
                return Optional.empty();
            }
            nearCalls.see(now.live() + 1);
            nearMonth.see(now.month() + 1);
        }
        Place place = reserved.reserve();
        return Optional.of(() -> waiting.go(place));
    }

    /** Calls have ended here: if there seems to be no room, the store is to be asked again. */
    void someEnded() {
        someEnded = true;
    }

    /** Has the store asked the next time, however old the figures are. */
    void lookAnew() {
        counts.expire();
    }

    /** No call came of it, or the call is over. */
    void giveBack(Place place) {
        reserved.giveBack(place);
    }

    /** It became a call, which the store has or is about to have. */
    void became(Place place, String callId) {
        reserved.became(place, callId);
    }

    /** Why a call is refused for which there is no room. */
    GraphCallsException tooMany(GraphRequest request) {
        String none = limits.longestWait().isZero()
                ? ""
                : ", and its turn did not come within maxCallsWait=" + shown(limits.longestWait());
        return GraphErrors.quotaReached(
                request,
                "maxCalls=" + limits.calls().orElse(0) + " calls are there already" + none,
                "Hang up calls, raise maxCalls or maxCallsWait.",
                Again.SOON);
    }

    private GraphCallsException tooManyInMonth(GraphRequest request, QuotaUse now) {
        return GraphErrors.quotaReached(
                request,
                now.month() + " calls began in this month, and maxCallsPerMonth allows "
                        + limits.callsInMonth().orElse(0) + " until " + counts.monthEnds(),
                "Raise maxCallsPerMonth if the service allows more.",
                Again.MUCH_LATER);
    }

    private static String shown(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
