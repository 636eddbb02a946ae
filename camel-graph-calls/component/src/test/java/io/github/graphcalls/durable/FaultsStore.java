package io.github.graphcalls.durable;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.Keeping;
import io.github.graphcalls.store.NodeSubscription;
import io.github.graphcalls.store.ParkedEntry;
import io.github.graphcalls.store.StoreFigures;
import io.github.graphcalls.store.StoreListener;
import io.github.graphcalls.store.StoredCall;
import io.github.graphcalls.store.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A store in front of which, or behind which, something happens to transactions. */
final class FaultsStore implements CallStore {

    /** What happens to a transaction. */
    interface Mishap {

        /** Before anything of it is done. */
        default void before() throws CallStoreException {}

        /** Once it is committed; who asked for it is told what this throws. */
        default void after() throws CallStoreException {}
    }

    private final CallStore store;
    private volatile Mishap mishap = new Mishap() {};

    FaultsStore(CallStore store) {
        this.store = store;
    }

    void befallenBy(Mishap next) {
        mishap = next;
    }

    @Override
    public void inCalls(Collection<String> callIds, Work work) throws CallStoreException {
        Mishap now = mishap;
        now.before();
        store.inCalls(callIds, work);
        now.after();
    }

    @Override
    public Durability durability() {
        return store.durability();
    }

    @Override
    public void open(StoreListener listener) throws CallStoreException {
        store.open(listener);
    }

    @Override
    public String node() {
        return store.node();
    }

    @Override
    public List<String> takeOver(int most) throws CallStoreException {
        return store.takeOver(most);
    }

    @Override
    public StoredCall read(String callId) throws CallStoreException {
        return store.read(callId);
    }

    @Override
    public String readState(String callId) throws CallStoreException {
        return store.readState(callId);
    }

    @Override
    public void subscribe(Subscription subscription) throws CallStoreException {
        store.subscribe(subscription);
    }

    @Override
    public void unsubscribe(String name) throws CallStoreException {
        store.unsubscribe(name);
    }

    @Override
    public List<NodeSubscription> subscriptions() throws CallStoreException {
        return store.subscriptions();
    }

    @Override
    public Map<String, Long> orphans() throws CallStoreException {
        return store.orphans();
    }

    @Override
    public int parkOrphans(Instant arrivedBefore, Instant at) throws CallStoreException {
        return store.parkOrphans(arrivedBefore, at);
    }

    @Override
    public List<ParkedEntry> parked(int most) throws CallStoreException {
        return store.parked(most);
    }

    @Override
    public void tidy(Keeping keeping) throws CallStoreException {
        store.tidy(keeping);
    }

    @Override
    public StoreFigures figures(Instant monthBegan) throws CallStoreException {
        return store.figures(monthBegan);
    }

    @Override
    public void close() {
        store.close();
    }
}
