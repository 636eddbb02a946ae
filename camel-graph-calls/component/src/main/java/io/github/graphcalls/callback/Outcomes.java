package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.store.CallStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the operations of one call came to, by operation id: it may be told before the answer that tells the id to who awaits
 * it. Guarded by the call's monitor.
 */
final class Outcomes {

    /** Twice what the answer to a request may take: an operation that is not asked after by then is not awaited. */
    static final Duration MEMORY = Duration.ofMinutes(1);

    private static final int MOST = 64;

    /** Of these another node may be waiting for one. */
    private static final int SAVED = 8;

    /** @param data as text, because a tree takes many times the room; empty for a missing node */
    private record Outcome(Awaited.Result result, String data, Instant at) {

        static Outcome of(Awaited awaited, Instant at) {
            return new Outcome(awaited.result(), awaited.data().toString(), at);
        }

        Awaited awaited() {
            return new Awaited(result, data.isEmpty() ? MissingNode.getInstance() : tree());
        }

        RawValue raw() {
            return new RawValue(data.isEmpty() ? "null" : data);
        }

        private JsonNode tree() {
            try {
                return SavedState.read(data);
            } catch (CallStoreException e) {
                throw new IllegalStateException("A tree was written as something that is no tree", e);
            }
        }
    }

    private Map<String, Outcome> byId = Map.of(); // in many calls it stays empty

    /** Remembers what an operation came to, unless that is known, and forgets what is older than {@link #MEMORY}. */
    void add(String operationId, Awaited outcome, Instant now) {
        if (byId.isEmpty()) {
            byId = new LinkedHashMap<>(4);
        }
        byId.values().removeIf(one -> one.at().plus(MEMORY).isBefore(now));
        byId.putIfAbsent(operationId, Outcome.of(outcome, now));
        if (byId.size() > MOST) {
            Iterator<Outcome> eldest = byId.values().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    Optional<Awaited> of(String operationId) {
        return Optional.ofNullable(byId.get(operationId)).map(Outcome::awaited);
    }

    void save(ArrayNode into) {
        byId.entrySet().stream()
                .skip(Math.max(0, byId.size() - SAVED))
                .forEach(each -> into.addObject()
                        .put("id", each.getKey())
                        .put("result", each.getValue().result().name())
                        .putRawValue("data", each.getValue().raw()));
    }

    void restore(JsonNode from, Instant now) {
        byId = Map.of();
        from.forEach(each -> add(
                Envelope.text(each, "id"),
                new Awaited(Awaited.Result.valueOf(Envelope.text(each, "result")), each.path("data")),
                now));
    }
}
