package io.github.graphcalls.callback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The keys of one call, for those who collect them. What is pressed while nobody does is kept for who asks next, as many as
 * {@link #KEPT}. For any number of threads.
 */
public final class PressedKeys {

    private static final int KEPT = 32;

    private final List<Consumer<String>> collectors = new CopyOnWriteArrayList<>();
    private final Deque<String> early = new ArrayDeque<>(1); // in most calls it stays empty
    private boolean subscribed;

    PressedKeys() {}

    synchronized void pressed(String key) {
        if (!collectors.isEmpty()) {
            collectors.forEach(collector -> collector.accept(key));
            return;
        }
        if (early.size() == KEPT) {
            early.remove();
        }
        early.add(key);
    }

    /**
     * Gives each key that is pressed from now on, until {@link #leave}.
     *
     * @param collector must not block: it is called on the thread that receives the notification
     * @return the keys that were pressed before and that nobody has collected, in their order
     */
    public synchronized List<String> collect(Consumer<String> collector) {
        List<String> before = new ArrayList<>(early);
        early.clear();
        collectors.add(collector);
        return before;
    }

    /** Ends what {@link #collect} began. */
    public void leave(Consumer<String> collector) {
        collectors.remove(collector);
    }

    /** Whether the caller of this method is to subscribe to the call's tones, because nobody has yet. */
    public synchronized boolean claimSubscription() {
        boolean first = !subscribed;
        subscribed = true;
        return first;
    }

    /** The subscription that was claimed has failed: whoever comes next is to try again. */
    public synchronized void unsubscribed() {
        subscribed = false;
    }
}
