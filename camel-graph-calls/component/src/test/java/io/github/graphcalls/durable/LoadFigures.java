package io.github.graphcalls.durable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long events take from the door to a route. Takes no more memory with more events. For any number of threads. */
final class LoadFigures {

    private static final int FINENESS = 16; // buckets for each doubling: 6 %
    private static final int MOST_ARRIVALS = 20_000;

    private final Map<String, Long> arrivals = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_ARRIVALS;
        }
    };

    private final AtomicLongArray buckets = new AtomicLongArray(64 * FINENESS);
    private final LongAdder events = new LongAdder();
    private final LongAdder unmeasured = new LongAdder();

    /** A request has come, of which nothing has been read but its headers. */
    void arrived(String messageId) {
        synchronized (arrivals) {
            arrivals.putIfAbsent(messageId, System.nanoTime());
        }
    }

    /** A route begins with an event that a request told. */
    void begun(String messageId) {
        Long arrived;
        synchronized (arrivals) {
            arrived = arrivals.get(messageId);
        }
        events.increment();
        if (arrived == null) {
            unmeasured.increment();
        } else {
            buckets.incrementAndGet(bucket((System.nanoTime() - arrived) / 1000));
        }
    }

    private static int bucket(long micros) {
        long value = Math.max(FINENESS, micros);
        int shift = 63 - Long.numberOfLeadingZeros(value) - 4;
        return shift * FINENESS + (int) (value >> shift) - FINENESS;
    }

    private static double millis(int bucket) {
        return ((long) (bucket % FINENESS + FINENESS + 1) << bucket / FINENESS) / 1000.0;
    }

    /** Forgets all that was measured before. */
    void anew() {
        for (int bucket = 0; bucket < buckets.length(); bucket++) {
            buckets.set(bucket, 0);
        }
        events.reset();
        unmeasured.reset();
    }

    long events() {
        return events.sum();
    }

    /** Events whose arrival was no longer known. */
    long unmeasured() {
        return unmeasured.sum();
    }

    /** So many milliseconds at most passed for this part of the events, from 0 to 1. */
    double within(double part) {
        long all = 0;
        for (int bucket = 0; bucket < buckets.length(); bucket++) {
            all += buckets.get(bucket);
        }
        long seen = 0;
        for (int bucket = 0; bucket < buckets.length(); bucket++) {
            seen += buckets.get(bucket);
            if (seen > 0 && seen >= part * all) {
                return millis(bucket);
            }
        }
        return 0;
    }
}
