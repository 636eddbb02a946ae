package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStore.Durability;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.NodeSubscription;
import io.github.graphcalls.store.Subscription;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is told what, on this node and, by a durable store, on the others. For any number of threads. */
final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    /**
     * A subscription of another node. This one may have a consumer for it as well.
     *
     * @param name of the subscription
     * @param node that has it, perhaps among others
     * @param path of the door
     * @param events that it is told
     * @param rings how it is told several calls for one human call
     */
    record Elsewhere(String name, String node, String path, Set<CallEvent> events, Rings rings) {}

    private record Here(String path, Subscriber subscriber) {}

    private final CallStore store;
    private final Map<String, Here> here = new ConcurrentHashMap<>();
    private volatile List<Elsewhere> elsewhere = List.of();

    Subscriptions(CallStore store) {
        this.store = store;
    }

    /**
     * @throws IllegalArgumentException if another consumer of this node has the name, and the name has to last
     * @throws IllegalStateException if the store cannot be told
     */
    void add(String path, Subscriber subscriber) {
        Here before = here.putIfAbsent(subscriber.name(), new Here(path, subscriber));
        if (store.durability() == Durability.VOLATILE || subscriber.acknowledge() == Acknowledge.COMPLETED) {
            return;
        }
        if (before != null && before.subscriber() != subscriber) {
            throw new IllegalArgumentException("Two consumers have the subscription '" + subscriber.name()
                    + "'. Give each one of its own (option subscription, or the route's id).");
        }
        try {
            store.subscribe(new Subscription(subscriber.name(), terms(path, subscriber)));
        } catch (CallStoreException e) {
            here.remove(subscriber.name());
            throw new IllegalStateException(
                    "The subscription '" + subscriber.name() + "' could not be stored: " + e.getMessage(), e);
        }
    }

    void remove(Subscriber subscriber) {
        Here before = here.get(subscriber.name());
        if (before == null || before.subscriber() != subscriber) {
            return;
        }
        here.remove(subscriber.name());
        if (store.durability() == Durability.DURABLE) {
            try {
                store.unsubscribe(subscriber.name());
            } catch (CallStoreException e) { // its node's part ends with the lease
                LOG.warn("That the subscription '{}' ends could not be stored: {}", subscriber.name(), e.getMessage());
            }
        }
    }

    Optional<Subscriber> here(String name) {
        return Optional.ofNullable(here.get(name)).map(Here::subscriber);
    }

    /** The consumers of a door; of all doors where the path is not known. */
    List<Subscriber> at(String path) {
        return here.values().stream()
                .filter(one -> path.isEmpty() || one.path().equals(path))
                .map(Here::subscriber)
                .toList();
    }

    /** Those of a door that other nodes have, whether or not this one has them at the moment. */
    Collection<Elsewhere> elsewhere(String path) {
        List<Elsewhere> all = elsewhere;
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(one -> path.isEmpty() || one.path().equals(path))
                        .toList();
    }

    /** Learns anew what other nodes have. */
    void refresh() throws CallStoreException {
        Map<String, Elsewhere> others = new LinkedHashMap<>();
        for (NodeSubscription one : store.subscriptions()) {
            if (!one.node().equals(store.node())) {
                read(one).ifPresent(other -> others.putIfAbsent(other.name(), other));
            }
        }
        elsewhere = List.copyOf(others.values());
    }

    private static String terms(String path, Subscriber subscriber) {
        ObjectNode terms = GraphJson.mapper().createObjectNode();
        terms.put("path", path).put("rings", subscriber.rings().name());
        subscriber.events().forEach(event -> terms.withArray("events").add(event.name()));
        return terms.toString();
    }

    private static Optional<Elsewhere> read(NodeSubscription one) {
        try {
            JsonNode terms = SavedState.read(one.subscription().terms());
            Set<String> names = new HashSet<>();
            terms.path("events").forEach(event -> names.add(event.asText()));
            Set<CallEvent> events = Arrays.stream(CallEvent.values())
                    .filter(event -> names.contains(event.name()))
                    .collect(Collectors.toUnmodifiableSet());
            return Optional.of(new Elsewhere(
                    one.subscription().name(),
                    one.node(),
                    Envelope.text(terms, "path"),
                    events,
                    Rings.valueOf(Envelope.text(terms, "rings"))));
        } catch (CallStoreException | IllegalArgumentException e) {
            LOG.warn(
                    "What another version says of the subscription '{}' is not understood here",
                    one.subscription().name());
            return Optional.empty();
        }
    }
}
