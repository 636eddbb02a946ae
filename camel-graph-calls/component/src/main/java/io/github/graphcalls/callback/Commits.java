package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStore.Durability;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.EntryKey;
import io.github.graphcalls.store.TakenEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes steps to the store. What a volatile store keeps is done by who asks, call by call. To a durable one they go in batches
 * by one thread, which spreads the cost of a commit over all that come meanwhile, and keeps what follows from commits in
 * their order. For any number of threads.
 */
final class Commits {

    /** Something of the inbox alone, which is tried until it is kept. */
    @FunctionalInterface
    interface Note {
        void in(CallTransaction transaction) throws CallStoreException;

        /** The calls that it puts something into the inbox of; none where the store is durable, which has it there. */
        default List<String> callIds() {
            return List.of();
        }

        /** It is kept. */
        default void kept() {}
    }

    /** What of this node the inbox is about. */
    interface Inbox {

        /** Whether an entry is on its way here, or has been and its end is not kept yet. */
        boolean holds(EntryKey entry);

        /** Gets what was taken out with a call, before what the step itself brings. Its monitor is held. */
        List<Runnable> taken(KnownCall call, List<TakenEntry> entries);

        /** Something that brings the call in line with the store. */
        Step looking(KnownCall call);
    }

    private enum Doubt {
        TO_BE_LOOKED_AT,
        QUEUED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final int MOST_STEPS = 256;
    private static final int MOST_NOTES = 2_000;
    private static final int TRIES = 5;

    private final CallStore store;
    private final Executor committer;
    private final Ground.Soon later;
    private final StoreHealth health;
    private final Inbox inbox;

    /** Calls of which the store did not say whether it has kept a transaction, as when the connection breaks while it commits. */
    private final Map<KnownCall, Doubt> inDoubt = new LinkedHashMap<>();

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Note> notes = new ArrayDeque<>();
    private boolean running;
    private boolean resting;
    private boolean looksSoon;

    /**
     * @param committer where a durable store is written; one task at a time is given to it
     * @param later when to try again after the store failed
     */
    Commits(CallStore store, Executor committer, Ground.Soon later, Inbox inbox, StoreHealth health) {
        this.health = health;
        this.store = store;
        this.committer = committer;
        this.later = later;
        this.inbox = inbox;
    }

    private boolean isDurable() {
        return store.durability() == Durability.DURABLE;
    }

    /** Takes a step; returns once it is done where the store is volatile, at once otherwise. */
    void take(Step step) {
        if (isDurable()) {
            synchronized (this) {
                steps.add(step);
                if (!begins()) {
                    return;
                }
            }
            run();
        } else {
            takeHere(step);
        }
    }

    /** Keeps a note, now or, where the store is durable, with the next batch. */
    void keep(Note note) {
        if (isDurable()) {
            synchronized (this) {
                notes.add(note);
                if (resting || !begins()) {
                    return;
                }
            }
            run();
        } else {
            try {
                store.inCalls(note.callIds(), note::in);
                note.kept();
            } catch (CallStoreException e) {
                LOG.warn("Something of the inbox was not kept: {}", e.getMessage());
            }
        }
    }

    private boolean begins() {
        boolean first = !running;
        running = true;
        return first;
    }

    private void takeHere(Step step) {
        KnownCall call = step.call();
        try {
            synchronized (call) {
                try {
                    store.inCalls(List.of(call.id()), transaction -> {
                        call.catchUp(transaction);
                        step.in(transaction, Set.of());
                    });
                } catch (CallStoreException | RuntimeException e) {
                    call.stored().isOutOfLine();
                    throw e;
                }
                step.kept();
            }
        } catch (CallStoreException e) {
            step.failed(e);
            return;
        }
        step.then();
    }

    private void run() {
        committer.execute(this::runAll);
    }

    private void runAll() {
        for (Batch batch = next(); batch != null; batch = next()) {
            commit(batch);
        }
    }

    private synchronized Batch next() {
        if (steps.isEmpty() && (notes.isEmpty() || resting)) {
            running = false;
            return null;
        }
        return new Batch(some(steps, MOST_STEPS), some(notes, MOST_NOTES));
    }

    private static <T> List<T> some(Deque<T> all, int most) {
        List<T> some = new ArrayList<>(Math.min(all.size(), most));
        while (!all.isEmpty() && some.size() < most) {
            some.add(all.remove());
        }
        return some;
    }

    private record Batch(List<Step> steps, List<Note> notes) {
        Collection<String> callIds() {
            Set<String> ids = new LinkedHashSet<>();
            steps.forEach(step -> ids.add(step.call().id()));
            return ids;
        }

        List<String> keys() {
            return steps.stream().flatMap(step -> step.key().stream()).toList();
        }
    }

    private void commit(Batch batch) {
        try {
            commitOnce(batch, TRIES);
        } catch (CallStoreException | RuntimeException e) {
            if (batch.steps().size() + batch.notes().size() > 1 && isOfOne(e)) {
                alone(batch);
            } else {
                fail(batch, e);
            }
        }
    }

    /** One that cannot be kept must not lose the others; a store that is away is not asked again for each. */
    private static boolean isOfOne(Exception e) {
        return !(e instanceof CallStoreException failure) || !failure.isPassing();
    }

    private void alone(Batch batch) {
        for (Step step : batch.steps()) {
            tryAlone(new Batch(List.of(step), List.of()));
        }
        for (Note note : batch.notes()) {
            tryAlone(new Batch(List.of(), List.of(note)));
        }
    }

    private void tryAlone(Batch one) {
        try {
            commitOnce(one, TRIES);
        } catch (CallStoreException | RuntimeException e) {
            fail(one, e);
        }
    }

    private void fail(Batch batch, Exception e) {
        CallStoreException why = e instanceof CallStoreException failure
                ? failure
                : CallStoreException.lasting(
                        "a fault of the component itself (" + e.getClass().getName() + ")", e);
        LOG.warn(
                "{} notifications and {} ends of deliveries were not kept: {}",
                batch.steps().size(),
                batch.notes().size(),
                why.getMessage());
        health.notWritten(why);
        batch.steps().forEach(step -> step.failed(why));
        if (why.isPassing()) {
            doubt(batch.steps());
            if (!batch.notes().isEmpty()) {
                rest(batch.notes());
            }
        }
    }

    /** Looks later what was kept: who sends a notification again may do so to another node. */
    private synchronized void doubt(List<Step> steps) {
        steps.forEach(step -> inDoubt.put(step.call(), Doubt.TO_BE_LOOKED_AT));
        if (!steps.isEmpty() && !looksSoon) {
            looksSoon = true;
            later.run(this::resolve);
        }
    }

    private void resolve() {
        List<KnownCall> calls = new ArrayList<>();
        synchronized (this) {
            looksSoon = false;
            inDoubt.replaceAll((call, doubt) -> {
                if (doubt == Doubt.TO_BE_LOOKED_AT) {
                    calls.add(call);
                }
                return Doubt.QUEUED;
            });
        }
        calls.forEach(call -> take(inbox.looking(call)));
    }

    private synchronized boolean isInDoubt(KnownCall call) {
        return inDoubt.containsKey(call);
    }

    private synchronized void isResolved(List<Step> steps) {
        steps.forEach(step -> inDoubt.remove(step.call()));
    }

    /** Keeps notes for later, in their order: what has been processed must not come again. */
    private synchronized void rest(List<Note> again) {
        for (int i = again.size() - 1; i >= 0; i--) {
            notes.addFirst(again.get(i));
        }
        resting = true;
        later.run(() -> {
            synchronized (this) {
                resting = false;
                if (notes.isEmpty() || !begins()) {
                    return;
                }
            }
            run();
        });
    }

    private void commitOnce(Batch batch, int tries) throws CallStoreException {
        List<List<TakenEntry>> pulled = new ArrayList<>(batch.steps().size());
        Set<KnownCall> resolved = new HashSet<>();
        try {
            store.inCalls(batch.callIds(), transaction -> {
                List<String> keys = batch.keys();
                Set<String> seen = keys.isEmpty() ? Set.of() : transaction.seen(keys);
                for (Step step : batch.steps()) {
                    synchronized (step.call()) {
                        pulled.add(pulled(transaction, step, resolved));
                        step.in(transaction, seen);
                    }
                }
                for (Note note : batch.notes()) {
                    note.in(transaction);
                }
            });
        } catch (CallStoreException | RuntimeException e) {
            batch.steps().forEach(Commits::putRight);
            if (e instanceof CallStoreException failure && failure.isConflict() && tries > 1) {
                commitOnce(batch, tries - 1);
                return;
            }
            throw e;
        }
        health.written();
        List<Runnable> starts = new ArrayList<>();
        for (int i = 0; i < batch.steps().size(); i++) {
            Step step = batch.steps().get(i);
            synchronized (step.call()) {
                starts.addAll(inbox.taken(step.call(), pulled.get(i)));
                step.kept();
            }
        }
        isResolved(batch.steps());
        batch.notes().forEach(Note::kept);
        batch.steps().forEach(Step::then);
        starts.forEach(Runnable::run);
    }

    /** Takes what this node is to process of a call, with what it may have taken before without hearing so. */
    private List<TakenEntry> pulled(CallTransaction transaction, Step step, Set<KnownCall> resolved)
            throws CallStoreException {
        KnownCall call = step.call();
        boolean changed = call.catchUp(transaction);
        List<TakenEntry> free = changed || step.takesInbox() ? transaction.take(call.id()) : List.of();
        if (!isInDoubt(call) || !resolved.add(call)) {
            return free;
        }
        return transaction.taken(call.id()).stream()
                .filter(entry -> !inbox.holds(entry.entry().key()))
                .toList();
    }

    private static void putRight(Step step) {
        synchronized (step.call()) {
            step.call().stored().isOutOfLine();
        }
    }
}
