package io.github.graphcalls.store;

import io.github.graphcalls.store.CallTransaction.Ring;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls that rang first of their chains, the {@value #MOST} last ones. For any number of threads. */
final class MemoryRings {

    static final int MOST = 2_000;

    private final Map<String, Ring> firsts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ring> eldest) {
            return size() > MOST;
        }
    };

    /** As {@link CallTransaction#first} says. */
    synchronized String first(String chainId, Ring ring) {
        Ring first = firsts.get(chainId);
        if (first == null || ring.at().isAfter(first.until())) {
            firsts.remove(chainId); // so that it is the youngest again
            firsts.put(chainId, ring);
            return ring.callId();
        }
        return first.callId();
    }
}
