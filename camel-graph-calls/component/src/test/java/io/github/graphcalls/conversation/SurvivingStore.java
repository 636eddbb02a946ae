package io.github.graphcalls.conversation;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.MemoryCallStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** A store in memory that says of itself that it survives, so that one component can go on with what another one left. */
final class SurvivingStore {

    private SurvivingStore() {}

    static CallStore create() {
        CallStore memory = new MemoryCallStore();
        return proxy(CallStore.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "durability" -> CallStore.Durability.DURABLE;
            case "inCalls" -> {
                CallStore.Work work = (CallStore.Work) arguments[1];
                yield invoke(memory, method, arguments[0], (CallStore.Work) transaction -> work.in(now(transaction)));
            }
            default -> invoke(memory, method, arguments);
        });
    }

    /** Reads at once what memory would read when it is asked for. */
    private static CallTransaction now(CallTransaction transaction) {
        return proxy(CallTransaction.class, (proxy, method, arguments) -> {
            Object[] read = arguments.clone();
            for (int i = 0; i < read.length; i++) {
                if (read[i] instanceof Supplier<?> text) {
                    Object value = text.get();
                    read[i] = (Supplier<Object>) () -> value;
                }
            }
            return invoke(transaction, method, read);
        });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
