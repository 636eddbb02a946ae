package io.github.graphcalls;

import java.util.List;

/** The meters, a row for each. Tags have few values, and none names a call or a person. */
enum CallMeter {
    LIVE("graph.calls.live", Kind.GAUGE, "calls", "Calls that go on, as far as this node knows."),
    BEGUN("graph.calls.begun", Kind.COUNTER, "calls", "Calls that this node heard of for the first time."),
    ENDED("graph.calls.ended", Kind.COUNTER, "calls", "Calls whose end this node was told.", "outcome"),
    NOTIFICATIONS("graph.calls.notifications", Kind.COUNTER, "events", "What notifications told.", "event"),
    DUPLICATES("graph.calls.duplicates", Kind.COUNTER, "notifications", "Notifications that had come before."),
    REFUSED(
            "graph.calls.refused",
            Kind.COUNTER,
            "requests",
            "Callbacks that were answered with an error, for their token or their form.",
            "reason"),
    TURNED_AWAY(
            "graph.calls.turned.away",
            Kind.COUNTER,
            "requests",
            "Callbacks that were answered with 503, to be sent again."),
    ROUTED(
            "graph.calls.routed",
            Kind.COUNTER,
            "events",
            "Events that routes are through with, or failed with.",
            "event",
            "outcome"),
    REDELIVERED("graph.calls.redelivered", Kind.COUNTER, "events", "Events that went to a route once more.", "event"),
    PARKINGS("graph.calls.parkings", Kind.COUNTER, "events", "Events that were given up here.", "event"),
    PENDING("graph.calls.pending", Kind.GAUGE, "notifications", "Notifications that wait for routes or are in them."),
    AWAITS("graph.calls.awaits", Kind.GAUGE, "awaits", "Exchanges that wait for an outcome or a state."),
    OPERATIONS(
            "graph.calls.operations",
            Kind.TIMER,
            "seconds",
            "Requests to Graph, from the first attempt to the answer, pauses included.",
            "operation",
            "outcome"),
    RETRIES(
            "graph.calls.retries",
            Kind.COUNTER,
            "requests",
            "Requests to Graph that were sent again.",
            "operation",
            "reason"),
    STORED_LIVE("graph.calls.store.live", Kind.GAUGE, "calls", "Calls that go on, on all nodes that share the store."),
    STORED_MONTH(
            "graph.calls.store.month",
            Kind.GAUGE,
            "calls",
            "Calls that began in this calendar month (UTC), on all nodes that share the store."),
    QUOTA(
            "graph.calls.quota",
            Kind.GAUGE,
            "ratio",
            "How much of maxCalls or maxCallsPerMonth is used, from 0 to 1. Only where the option is set.",
            "limit"),
    INBOX_DEPTH(
            "graph.calls.inbox.depth", Kind.GAUGE, "events", "Acknowledged events in the store, not processed yet."),
    INBOX_AGE("graph.calls.inbox.age", Kind.GAUGE, "seconds", "How long the oldest of those has been there."),
    PARKED("graph.calls.parked", Kind.GAUGE, "events", "Events in the store that are not delivered any more.");

    /** How a meter goes. */
    enum Kind {
        COUNTER,
        TIMER,
        GAUGE
    }

    private final String meter;
    private final Kind kind;
    private final String unit;
    private final String description;
    private final List<String> tags;

    CallMeter(String meter, Kind kind, String unit, String description, String... tags) {
        this.meter = meter;
        this.kind = kind;
        this.unit = unit;
        this.description = description;
        this.tags = List.of(tags);
    }

    Kind kind() {
        return kind;
    }

    String unit() {
        return unit;
    }

    /** One sentence for the registry and the docs. */
    String description() {
        return description;
    }

    /** The keys of its tags, beside {@code camelContext}. */
    List<String> tags() {
        return tags;
    }

    /** The meter's name, as Micrometer writes names. */
    @Override
    public String toString() {
        return meter;
    }
}
