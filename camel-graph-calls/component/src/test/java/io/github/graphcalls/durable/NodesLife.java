package io.github.graphcalls.durable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a route may be told of a peer-to-peer call that rings, is answered and ends, as Graph's pages and the guide have it:
 * a reading of its own, so that a mistake in the component's table does not prove itself right.
 */
final class NodesLife {

    /** What may follow; a snapshot in which sound flows tells both that the call is up and that it can be heard. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "", List.of("incoming"),
            "incoming", List.of("establishing", "established", "terminating", "terminated"),
            "establishing", List.of("established", "terminating", "terminated"),
            "established", List.of("mediaActive", "terminating", "terminated"),
            "mediaActive", List.of("terminating", "terminated"),
            "terminating", List.of("terminated"),
            "terminated", List.of());

    private NodesLife() {}

    /** What is wrong with the events of one call, in words; empty where nothing is. */
    static List<String> wrong(List<NodesLedger.Entry> told) {
        List<String> wrong = new ArrayList<>();
        String state = "";
        for (NodesLedger.Entry entry : told) {
            if (NEXT.containsKey(entry.event())) {
                if (!NEXT.get(state).contains(entry.event())) {
                    wrong.add(entry.event() + " after " + (state.isEmpty() ? "nothing" : state));
                }
                state = entry.event();
            } else if (state.isEmpty()) {
                wrong.add(entry.event() + " before incoming");
            }
        }
        if (!state.equals("terminated")) {
            wrong.add("it ends with " + state);
        }
        return wrong;
    }

    /** Each state that a call got to, once it has. */
    static List<String> states(List<NodesLedger.Entry> told) {
        return told.stream()
                .map(NodesLedger.Entry::event)
                .filter(NEXT::containsKey)
                .toList();
    }
}
