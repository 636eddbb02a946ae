package io.github.graphcalls.simulator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The {@link Oddity oddities} that are on. Those that the simulator was started with are, until others are switched on or
 * off; that holds for what the service does from then on, in calls that go on too. Safe for use by many threads.
 */
public final class Oddities {
    private final Set<Oddity> first;
    private volatile Set<Oddity> on;

    Oddities(Set<Oddity> first) {
        this.first = first;
        this.on = first;
    }

    /** Switches these on too. */
    public synchronized Oddities on(Oddity... more) {
        Set<Oddity> all = copy();
        all.addAll(List.of(more));
        on = Collections.unmodifiableSet(all);
        return this;
    }

    /** Switches these off. */
    public synchronized Oddities off(Oddity... fewer) {
        Set<Oddity> all = copy();
        List.of(fewer).forEach(all::remove);
        on = Collections.unmodifiableSet(all);
        return this;
    }

    /** Those that the simulator was started with are on again, and no others. */
    public synchronized Oddities asAtStart() {
        on = first;
        return this;
    }

    /** Which are on, in the order of the enum. */
    public Set<Oddity> list() {
        return on;
    }

    boolean has(Oddity oddity) {
        return on.contains(oddity);
    }

    /** In the order of the enum, so that shapes come out alike each time. */
    private EnumSet<Oddity> copy() {
        EnumSet<Oddity> all = EnumSet.noneOf(Oddity.class);
        all.addAll(on);
        return all;
    }
}
