package io.github.graphcalls;

import java.util.OptionalInt;

/**
 * How near the calls are to their limits.
 *
 * @param live calls that have not ended, and those about to begin here
 * @param month calls that began in this calendar month (UTC), and those about to begin here
 * @param limits what is allowed
 */
record QuotaUse(long live, long month, CallLimits limits) {

    /** Whether one more call at once is allowed. */
    boolean hasRoom() {
        return isBelow(live, limits.calls());
    }

    /** Whether one more call in this month is allowed. */
    boolean hasRoomInMonth() {
        return isBelow(month, limits.callsInMonth());
    }

    private static boolean isBelow(long calls, OptionalInt limit) {
        return limit.isEmpty() || calls < limit.getAsInt();
    }
}
