package io.github.graphcalls.callback;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * A lane for each call and subscriber: what enters a lane goes one after another in the order it came, different lanes go in
 * parallel in the pool. All lanes together hold a bounded number of notifications.
 */
final class Lanes {

    /** One call takes a tenth of the room at most: a busy call leaves room for the others. */
    static final int LONGEST = 1_000;

    /** What goes along a lane. */
    interface Item {

        /** Goes, and calls {@code next} exactly once, on whatever thread. */
        void go(Runnable next);

        /** The pool takes no more work: it will never go. */
        void lost();
    }

    private record Key(Subscriber subscriber, String callId) {}

    private final ConcurrentHashMap<Key, Deque<Item>> lanes = new ConcurrentHashMap<>();
    private final Turns turns;
    private final Semaphore room;
    private final int capacity;

    Lanes(Executor pool, int capacity) {
        this.turns = new Turns(pool);
        this.capacity = capacity;
        this.room = new Semaphore(capacity);
    }

    /** Whether no item ever goes on the thread that enters it or sets its lane going. */
    boolean isAlwaysInPool() {
        return turns.isAlwaysInPool();
    }

    /** How many notifications all lanes may hold. */
    Semaphore room() {
        return room;
    }

    /** How many notifications are in the lanes now. */
    int size() {
        return capacity - room.availablePermits();
    }

    /** How many items a subscriber's lanes hold. */
    int size(Subscriber subscriber) {
        int size = 0;
        for (Key key : lanes.keySet()) {
            if (key.subscriber() == subscriber) {
                size += size(key);
            }
        }
        return size;
    }

    /** Whether none of a call's lanes is full. Its answer is about this moment: a lane may get a little longer than that. */
    boolean hasRoom(String callId, Collection<Subscriber> subscribers) {
        return subscribers.stream().noneMatch(subscriber -> size(new Key(subscriber, callId)) >= LONGEST);
    }

    private int size(Key key) {
        int[] size = new int[1];
        lanes.computeIfPresent(key, (k, lane) -> {
            size[0] = lane.size();
            return lane;
        });
        return size[0];
    }

    /**
     * Puts an item into a lane.
     *
     * @return what sets the lane going, where it stood still. It is to be run with no monitor held: a pool that lets the
     *     caller run what it has no thread for would otherwise run a route in it.
     */
    Optional<Runnable> enter(Subscriber subscriber, String callId, Item item) {
        Key key = new Key(subscriber, callId);
        boolean[] idle = new boolean[1];
        lanes.compute(key, (k, lane) -> {
            Deque<Item> items = lane == null ? new ArrayDeque<>(2) : lane;
            idle[0] = lane == null;
            items.add(item);
            return items;
        });
        return idle[0] ? Optional.of(() -> run(key, item)) : Optional.empty();
    }

    /** Runs the lane's first item, which stays in it until it is done: a lane without items is none. */
    private void run(Key key, Item first) {
        Item item = first;
        while (item != null) {
            try {
                turns.add(new Turn(key, item));
                return;
            } catch (RejectedExecutionException e) {
                item.lost();
                item = following(key);
            }
        }
    }

    /** The turn of a lane's first item. */
    private final class Turn implements Runnable {
        private final Key key;
        private final Item item;
        /** The thread that it goes on until it has gone. */
        private Thread runs;

        private Turn(Key key, Item item) {
            this.key = key;
            this.item = item;
        }

        @Override
        public void run() {
            runs = Thread.currentThread();
            item.go(this::next);
            runs = null;
        }

        private void next() {
            Item following = following(key);
            if (following == null) {
                return;
            }
            if (Thread.currentThread() == runs) {
                turns.addBehindThis(new Turn(key, following));
            } else {
                Lanes.this.run(key, following);
            }
        }
    }

    /** Takes the first item away and gives the one behind it, null for none. */
    private Item following(Key key) {
        Item[] following = new Item[1];
        lanes.compute(key, (k, lane) -> {
            lane.remove();
            following[0] = lane.peek();
            return following[0] == null ? null : lane;
        });
        return following[0];
    }
}
