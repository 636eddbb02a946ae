package io.github.graphcalls.durable;

import static io.github.graphcalls.durable.CrashPlace.AFTER_COMMIT;
import static io.github.graphcalls.durable.CrashPlace.BEFORE_COMMIT;
import static io.github.graphcalls.durable.CrashPlace.IN_ROUTE;

import io.github.graphcalls.store.PostgresForTests;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not lost when the process is killed; {@link CrashManyTest} kills it more often. */
class CrashTest {

    @TempDir
    Path folder;

    @TempDir
    Path other;

    /** Both at once: with PostgreSQL, most of the time is that for which a dead node is thought to be alive. */
    @Test
    void whatWasAcknowledgedIsProcessedThoughTheProcessWasKilled() throws Exception {
        try (CrashRun shared = new CrashRun(PostgresForTests.newDatabase(), other, 2);
                CrashRun own = new CrashRun("jdbc:h2:" + folder.resolve("calls"), folder, 1)) {
            shared.node();
            CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> {
                shared.killsInTheMenu();
                shared.booksAreRight();
            });
            CrashNode bot = own.node();
            own.killsAt(bot, BEFORE_COMMIT, "incoming");
            own.killsAt(bot, BEFORE_COMMIT, CrashStore.REMOVAL);
            own.killsAt(bot, AFTER_COMMIT, "established");
            own.killsAt(bot, AFTER_COMMIT, "toneReceived");
            own.killsAt(bot, IN_ROUTE, "established");
            own.killsAt(bot, IN_ROUTE, CrashBot.ANSWERED);
            own.killsInTheMenu();
            own.booksAreRight();
            beside.join();
        }
    }
}
