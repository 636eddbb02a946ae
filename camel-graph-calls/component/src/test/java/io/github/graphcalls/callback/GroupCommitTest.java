package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.MemoryCallStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What durability costs: what comes while the store is being written shares the next transaction. */
class GroupCommitTest {

    /** How many calls each transaction was about. */
    private final List<Integer> transactions = new ArrayList<>();

    private final Queue<Runnable> committer = new ArrayDeque<>();
    private final Calls calls = new Calls(new Ground(
            Runnable::run,
            InstantSource.system(),
            durable(new MemoryCallStore()),
            committer::add,
            (delay, task) -> task.run(),
            task -> {},
            Happenings.NOT_HEARD,
            StoreHealth.NOT_WATCHED));

    private CallStore durable(CallStore memory) {
        return (CallStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("durability")) {
                        return CallStore.Durability.DURABLE;
                    }
                    if (method.getName().equals("inCalls")) {
                        transactions.add(((Collection<?>) arguments[0]).size());
                    }
                    try {
                        return method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void whatComesMeanwhileIsWrittenInOneTransaction() throws Exception {
        calls.open();
        for (int call = 0; call < 300; call++) {
            calls.learn(
                    "call-" + call,
                    GraphJson.mapper().createObjectNode(),
                    GraphJson.mapper().createObjectNode().put("state", "establishing"),
                    Optional.empty());
        }

        committer.remove().run();

        assertThat(committer).isEmpty();
        assertThat(transactions).as("no more than 256 at once").containsExactly(256, 44);
        calls.close();
    }
}
