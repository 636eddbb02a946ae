package io.github.graphcalls.graph;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells a limit that is reached from a request that is refused now and then: by how many requests were taken between the
 * latest that were answered 429. For any number of threads.
 */
final class LatestAnswers {

    private static final int REMEMBERED = 4;

    /** So many in a row say no more than that all is well. */
    private static final int WELL = 8;

    private final AtomicInteger taken = new AtomicInteger();
    /** How many were taken before each of the latest that were not, {@link #WELL} at most; none before the first is known of. */
    private final int[] runs = new int[REMEMBERED];

    private int place;

    /** A request was taken. */
    void taken() {
        taken.incrementAndGet();
    }

    /** A request was one too many. Says whether the latest of these came with fewer than two taken between them. */
    synchronized boolean areTooMany() {
        runs[place] = Math.min(taken.getAndSet(0), WELL);
        place = (place + 1) % REMEMBERED;
        int sum = 0;
        for (int run : runs) {
            sum += run;
        }
        return sum < WELL;
    }
}
