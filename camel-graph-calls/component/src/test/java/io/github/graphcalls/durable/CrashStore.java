package io.github.graphcalls.durable;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.InboxEntry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A store that stands still before or after the commit of something, where its test wants it to, and that is busy when for
 * the first time something is taken over.
 */
final class CrashStore {

    /** What is told when an entry has been processed. */
    static final String REMOVAL = "removal";

    private final CallStore store;
    private final CrashHold hold;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean wasBusy = new AtomicBoolean();

    private CrashStore(CallStore store, CrashHold hold) {
        this.store = store;
        this.hold = hold;
    }

    static CallStore around(CallStore store, CrashHold hold) {
        CrashStore around = new CrashStore(store, hold);
        return proxy(CallStore.class, (self, method, arguments) -> {
            if (method.getName().equals("inCalls")) {
                @SuppressWarnings("unchecked") // as the method declares it
                Collection<String> callIds = (Collection<String>) arguments[0];
                around.inCalls(callIds, (CallStore.Work) arguments[1]);
                return null;
            }
            Object result = invoke(store, method, arguments);
            if (method.getName().equals("takeOver")
                    && !((List<?>) result).isEmpty()
                    && !around.wasBusy.getAndSet(true)) {
                around.busy.set(true);
            }
            return result;
        });
    }

    private void inCalls(Collection<String> callIds, CallStore.Work work) throws CallStoreException {
        if (busy.getAndSet(false)) {
            throw CallStoreException.passing("The database is busy.", null);
        }
        Set<String> told = new LinkedHashSet<>();
        store.inCalls(callIds, transaction -> {
            told.clear();
            work.in(noting(transaction, told));
            told.forEach(what -> hold.at(CrashPlace.BEFORE_COMMIT, what));
        });
        told.forEach(what -> hold.at(CrashPlace.AFTER_COMMIT, what));
    }

    private static CallTransaction noting(CallTransaction transaction, Set<String> told) {
        return proxy(CallTransaction.class, (self, method, arguments) -> {
            if (method.getName().equals("enqueue")) {
                told.add(((InboxEntry) arguments[0]).event());
            } else if (method.getName().equals("remove")) {
                told.add(REMOVAL);
            }
            return invoke(transaction, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CrashStore.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
