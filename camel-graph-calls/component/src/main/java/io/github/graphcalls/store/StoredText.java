package io.github.graphcalls.store;

import java.util.function.Supplier;

/** A text that is made when it is first read, once, and what it is made of is let go then. For any number of threads. */
final class StoredText implements Supplier<String> {

    static final StoredText EMPTY = new StoredText(() -> "");

    private Supplier<String> source;
    private String text = "";

    StoredText(Supplier<String> source) {
        this.source = source;
    }

    @Override
    public synchronized String get() {
        if (source != null) {
            text = source.get();
            source = null;
        }
        return text;
    }
}
