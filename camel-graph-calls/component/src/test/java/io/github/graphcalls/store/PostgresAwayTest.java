package io.github.graphcalls.store;

import static io.github.graphcalls.store.CallStoreContract.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.callback.CapturedLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is stopped and started again. */
@Tag("slow")
class PostgresAwayTest {

    @TempDir
    Path folder;

    @Test
    void theStoreGoesOnByItselfUnderItsNameWhenTheDatabaseIsBack() throws Exception {
        PostgresForTests.useDriverWithoutItsAssertions();
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        JdbcCallStore.Timing timing =
                new JdbcCallStore.Timing(Duration.ofMillis(1_500), Duration.ofMillis(300), Duration.ofMillis(300));
        List<String> changed = new CopyOnWriteArrayList<>();
        AtomicInteger lapsed = new AtomicInteger();
        try (CapturedLog log = new CapturedLog();
                CallStore one = node(server, timing);
                CallStore other = node(server, timing)) {
            one.open(listener(changed, lapsed));
            other.open(listener(new CopyOnWriteArrayList<>(), lapsed));
            String name = one.node();
            save(other, "a");

            server.close();
            CallStoreException trouble = catchThrowableOfType(CallStoreException.class, () -> save(other, "b"));
            assertThat(trouble.isPassing()).isTrue();
            await().until(() -> troubled(log) == 2);
            await("nobody to say so before it is true")
                    .during(Duration.ofSeconds(1))
                    .until(() -> !log.text().contains("gives signs of life again"));
            server = start(port);

            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                save(other, "c");
                assertThat(changed).contains("c");
            });
            assertThat(one.read("a").sequence()).isEqualTo(1);
            assertThat(one.read("b").version()).isZero();
            one.inCalls(
                    List.of(), transaction -> assertThat(transaction.nodes()).isEqualTo(2));
            assertThat(lapsed.get()).isZero();
            assertThat(one.node()).isEqualTo(name);
        } finally {
            server.close();
        }
    }

    private static long troubled(CapturedLog log) {
        return log.warnings().stream()
                .filter(line -> line.contains("cannot give signs of life"))
                .count();
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static CallStore node(EmbeddedPostgres server, JdbcCallStore.Timing timing) {
        String url = server.getJdbcUrl("postgres", "postgres");
        return new JdbcCallStore(new OpenedData.OfUrl(url, Thread::new), Thread::new, timing);
    }

    private static void save(CallStore store, String callId) throws CallStoreException {
        store.inCalls(List.of(callId), transaction -> transaction.save(call(callId, 1), () -> "state"));
    }

    private static StoreListener listener(List<String> changed, AtomicInteger lapsed) {
        return new StoreListener() {
            @Override
            public void changed(String callId) {
                changed.add(callId);
            }

            @Override
            public void nodeGone() {}

            @Override
            public void lapsed(String before) {
                lapsed.incrementAndGet();
            }
        };
    }
}
