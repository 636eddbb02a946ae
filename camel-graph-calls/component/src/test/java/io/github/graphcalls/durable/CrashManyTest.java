package io.github.graphcalls.durable;

import static io.github.graphcalls.durable.CrashPlace.AFTER_COMMIT;
import static io.github.graphcalls.durable.CrashPlace.BEFORE_COMMIT;
import static io.github.graphcalls.durable.CrashPlace.IN_ROUTE;

import io.github.graphcalls.store.PostgresForTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not lost when processes are killed again and again. */
@Tag("slow")
class CrashManyTest {

    private static final Map<CrashPlace, List<String>> PLACES = Map.of(
            BEFORE_COMMIT, List.of("incoming", "established", "toneReceived", "terminated", CrashStore.REMOVAL),
            AFTER_COMMIT,
                    List.of(
                            "incoming",
                            "establishing",
                            "mediaActive",
                            "toneReceived",
                            "terminated",
                            CrashStore.REMOVAL),
            IN_ROUTE, List.of(CrashBot.ANSWERED, "established", "toneReceived", "operationCompleted", "terminated"));

    private static final int ANYWHERE = 5;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWithH2() throws Exception {
        try (CrashRun run = new CrashRun("jdbc:h2:" + folder.resolve("calls"), folder, 3)) {
            isKilledEverywhere(run);
        }
    }

    @Test
    void nothingIsLostWithPostgresql() throws Exception {
        try (CrashRun run = new CrashRun(PostgresForTests.newDatabase(), folder, 4)) {
            isKilledEverywhere(run);
        }
    }

    private static void isKilledEverywhere(CrashRun run) throws Exception {
        CrashNode bot = run.node();
        for (CrashPlace place : CrashPlace.values()) {
            for (String with : PLACES.get(place)) {
                run.killsAt(bot, place, with);
            }
        }
        for (int i = 0; i < ANYWHERE; i++) {
            run.killsAnywhere(bot);
        }
        run.killsInTheMenu();
        run.booksAreRight();
    }

    @Test
    void anotherNodeGoesOnWhereOneWasKilled() throws Exception {
        try (CrashRun run = new CrashRun(PostgresForTests.newDatabase(), folder, 5)) {
            CrashNode one = run.node();
            CrashNode two = run.node();
            run.killsInTheMenu();
            run.killsAnywhere(one);
            run.killsAnywhere(two);
            run.killsInTheMenu();
            run.killsAnywhere(one);
            run.killsAnywhere(two);
            run.booksAreRight();
        }
    }
}
