package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/**
 * A resource as notified. Its tree is for all to read; a route may change what it gets, so that is a tree of its own: a copy,
 * or, where nobody else reads this one, the tree itself, which costs nothing. Whoever reads the resource thereafter, as when
 * the event is to be delivered again, finds it as it came all the same. For any number of threads.
 */
final class Resource {

    private final Supplier<JsonNode> again;
    private JsonNode tree;
    private boolean shared;

    private Resource(JsonNode tree, boolean shared, Supplier<JsonNode> again) {
        this.tree = tree;
        this.shared = shared;
        this.again = again;
    }

    /** One whose tree others read too. */
    static Resource shared(JsonNode tree) {
        return new Resource(tree, true, () -> tree);
    }

    /**
     * One whose tree nobody else has.
     *
     * @param again reads the resource once more, into another tree
     */
    static Resource alone(JsonNode tree, Supplier<JsonNode> again) {
        return new Resource(tree, false, again);
    }

    /** The tree, to be read only; a missing node where nothing was told. */
    synchronized JsonNode tree() {
        if (tree == null) {
            tree = again.get();
        }
        return tree;
    }

    /** A tree that is the caller's own from now on. */
    synchronized JsonNode own() {
        JsonNode own = tree();
        if (shared) {
            return own.deepCopy();
        }
        tree = null;
        return own;
    }
}
