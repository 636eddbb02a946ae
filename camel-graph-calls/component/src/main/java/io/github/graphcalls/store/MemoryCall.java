package io.github.graphcalls.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All that memory keeps of a call at one moment. Each change makes another, so that a transaction can be given up. */
record MemoryCall(StoredCall call, StoredText state, Map<String, String> lanes, List<Waiting> inbox) {

    /** An entry of the inbox; no node where nobody has taken it. */
    record Waiting(InboxEntry entry, StoredText payload, String node) {

        Waiting takenBy(String by) {
            return new Waiting(entry, payload, by);
        }

        Waiting with(int deliveries, int recoveries) {
            return new Waiting(
                    new InboxEntry(entry.key(), entry.event(), entry.arrivedAt(), deliveries, recoveries),
                    payload,
                    node);
        }
    }

    static MemoryCall unknown(String callId) {
        return new MemoryCall(StoredCall.unknown(callId), StoredText.EMPTY, Map.of(), List.of());
    }

    /** Whether there is nothing in it that anybody told. */
    boolean isBlank() {
        return call.version() == 0 && lanes.isEmpty() && inbox.isEmpty();
    }

    MemoryCall saved(StoredCall told, StoredText newState) {
        return new MemoryCall(told.after(call), newState, lanes, inbox);
    }

    MemoryCall ownedBy(String node) {
        return new MemoryCall(call.ownedBy(node), state, lanes, inbox);
    }

    /** As it is, but no longer what somebody may know by heart. */
    MemoryCall nextVersion() {
        return call.version() == 0 ? this : new MemoryCall(call.after(call), state, lanes, inbox);
    }

    MemoryCall lane(String subscription, String node) {
        Map<String, String> next = new HashMap<>(lanes);
        next.put(subscription, node);
        return new MemoryCall(call, state, Map.copyOf(next), inbox);
    }

    MemoryCall with(Waiting entry) {
        List<Waiting> next = new ArrayList<>(inbox.size() + 1);
        next.addAll(inbox);
        next.add(entry);
        return new MemoryCall(call, state, lanes, next);
    }

    MemoryCall without(EntryKey key) {
        if (inbox.stream().noneMatch(waiting -> waiting.entry().key().equals(key))) {
            return this;
        }
        return new MemoryCall(
                call,
                state,
                lanes,
                inbox.stream()
                        .filter(waiting -> !waiting.entry().key().equals(key))
                        .toList());
    }

    MemoryCall replacing(Predicate<Waiting> which, UnaryOperator<Waiting> by) {
        if (inbox.stream().noneMatch(which)) {
            return this;
        }
        return new MemoryCall(
                call,
                state,
                lanes,
                inbox.stream()
                        .map(waiting -> which.test(waiting) ? by.apply(waiting) : waiting)
                        .toList());
    }

    /** Whether a lane of it is needed: the call goes on, or something waits in it. */
    boolean hasUseFor(String lane) {
        return call.life() != StoredCall.Life.ENDED
                || inbox.stream()
                        .anyMatch(
                                waiting -> waiting.entry().key().subscription().equals(lane));
    }

    /** What is left once nobody asks about the call any more, but that it was. */
    MemoryCall bare() {
        return new MemoryCall(call, StoredText.EMPTY, Map.of(), inbox);
    }
}
