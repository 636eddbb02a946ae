package io.github.graphcalls.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that memory remembers, in two generations: when the younger is full, the elder goes. So a key is remembered until
 * {@link #forgetBefore} says so, unless {@link #MOST} came after it. For any number of threads.
 */
final class MemorySeen {

    static final int MOST = 100_000;

    private record Generations(Map<String, Instant> young, Map<String, Instant> old) {}

    private volatile Generations generations = new Generations(new ConcurrentHashMap<>(), Map.of());

    boolean has(String key) {
        Generations now = generations;
        return now.young.containsKey(key) || now.old.containsKey(key);
    }

    void remember(Collection<String> keys, Instant at) {
        keys.forEach(key -> generations.young.put(key, at));
        if (generations.young.size() >= MOST) {
            turn();
        }
    }

    void forgetBefore(Instant then) {
        Generations now = generations;
        now.young.values().removeIf(at -> at.isBefore(then));
        if (!now.old.isEmpty()) {
            now.old.values().removeIf(at -> at.isBefore(then));
        }
    }

    private synchronized void turn() {
        if (generations.young.size() >= MOST) {
            generations = new Generations(new ConcurrentHashMap<>(), generations.young);
        }
    }
}
