package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.SentNotification;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallStores;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.InboxEntry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The connection breaks while the database commits: all is kept, and the node is told that nothing is. What was kept must not
 * wait in the inbox for the node's next start.
 */
class RollOutInDoubtTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final NodesLedger ledger = new NodesLedger();

    /** Each event that is kept for the first time is kept, and said not to be. */
    private final Set<String> doubted = ConcurrentHashMap.newKeySet();

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .routeId("answering")
                        .process(exchange -> ledger.add("", "answering", exchange.getMessage()))
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:hangUp?await=terminated")
                        .process(exchange -> ledger.add("", "done", exchange.getMessage()));
                from("graph-calls:notifications")
                        .routeId("listening")
                        .process(exchange -> ledger.add("", "listening", exchange.getMessage()));
            }
        };
    }

    @Test
    void whatWasKeptThoughTheCommitSeemedToFailIsToldOnceAndInOrderWhileTheServiceSendsItAgain() throws Exception {
        play(GraphCallsSimulator.builder().seed(14).timeFactor(2));
    }

    @Test
    void whatWasKeptThoughTheCommitSeemedToFailIsToldThoughTheServiceDoesNotSendItAgain() throws Exception {
        play(GraphCallsSimulator.builder().seed(15).timeFactor(2).notificationAttempts(1));
    }

    private void play(GraphCallsSimulator.Builder builder) throws Exception {
        CallStore store = CallStores.ofUrl("jdbc:h2:" + folder.resolve("calls"), Thread::new);
        try (GraphCallsSimulator simulator = builder.start();
                BotNode node =
                        BotNode.start(simulator, component -> component.setCallStore(doubting(store)), routes())) {
            simulator
                    .caller("+493092")
                    .patience(Duration.ofMinutes(1))
                    .dials(simulator.bot(node.uri()))
                    .isHungUpOn();

            await("all to be told").atMost(LONG).untilAsserted(() -> {
                assertThat(ledger.byCall("listening"))
                        .hasSize(1)
                        .allSatisfy((callId, told) ->
                                assertThat(NodesLife.wrong(told)).isEmpty());
                assertThat(ledger.of("done")).hasSize(1);
                assertThat(CallsOf.component(node.component)
                                .store()
                                .figures(Instant.EPOCH)
                                .inboxDepth())
                        .isZero();
            });
            assertThat(doubted).contains("incoming", "established", "terminated");
            assertThat(ledger.of("answering")).hasSize(1);
            assertThat(ledger.of("listening").stream().map(entry -> entry.messageId() + entry.event()))
                    .doesNotHaveDuplicates();
            assertThat(ledger.of("listening")).noneMatch(NodesLedger.Entry::redelivered);
            assertThat(simulator.notifications().stream()
                            .flatMap(sent -> sent.attempts().stream())
                            .map(SentNotification.Attempt::status))
                    .contains(503);
        }
    }

    private CallStore doubting(CallStore store) {
        return proxy(CallStore.class, (self, method, arguments) -> {
            if (!method.getName().equals("inCalls")) {
                return invoke(store, method, arguments);
            }
            @SuppressWarnings("unchecked") // as the method declares it
            Collection<String> callIds = (Collection<String>) arguments[0];
            AtomicBoolean inDoubt = new AtomicBoolean();
            store.inCalls(callIds, transaction -> ((CallStore.Work) arguments[1]).in(noting(transaction, inDoubt)));
            if (inDoubt.get()) {
                throw CallStoreException.passing("Whether it was kept is not known.", null);
            }
            return null;
        });
    }

    private CallTransaction noting(CallTransaction transaction, AtomicBoolean inDoubt) {
        return proxy(CallTransaction.class, (self, method, arguments) -> {
            if (method.getName().equals("enqueue") && doubted.add(((InboxEntry) arguments[0]).event())) {
                inDoubt.set(true);
            }
            return invoke(transaction, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
