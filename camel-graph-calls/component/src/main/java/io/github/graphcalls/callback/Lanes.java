package io.github.graphcalls.callback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * A lane for each call and subscriber: what enters a lane goes one after another in the order it came, different lanes go in
 * parallel in the pool. All lanes together hold a bounded number of notifications.
 */
final class Lanes {

    /** What goes along a lane. It must call {@code next} exactly once, on whatever thread. */
    @FunctionalInterface
    interface Item {
        void go(Runnable next);
    }

    private record Key(Subscriber subscriber, String callId) {}

    private final ConcurrentHashMap<Key, Deque<Item>> lanes = new ConcurrentHashMap<>();
    private final Executor pool;
    private final Semaphore room;
    private final int capacity;

    Lanes(Executor pool, int capacity) {
        this.pool = pool;
        this.capacity = capacity;
        this.room = new Semaphore(capacity);
    }

    /** How many notifications all lanes may hold. */
    Semaphore room() {
        return room;
    }

    /** How many notifications are in the lanes now. */
    int size() {
        return capacity - room.availablePermits();
    }

    void enter(Subscriber subscriber, String callId, Item item) {
        Key key = new Key(subscriber, callId);
        boolean[] idle = new boolean[1];
        lanes.compute(key, (k, lane) -> {
            Deque<Item> items = lane == null ? new ArrayDeque<>(2) : lane;
            idle[0] = lane == null;
            items.add(item);
            return items;
        });
        if (idle[0]) {
            run(key, item);
        }
    }

    /** Runs the lane's first item, which stays in it until it is done: a lane without items is none. */
    private void run(Key key, Item item) {
        pool.execute(() -> item.go(() -> next(key)));
    }

    private void next(Key key) {
        Item[] following = new Item[1];
        lanes.compute(key, (k, lane) -> {
            lane.remove();
            following[0] = lane.peek();
            return following[0] == null ? null : lane;
        });
        if (following[0] != null) {
            run(key, following[0]);
        }
    }
}
