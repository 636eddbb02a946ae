package io.github.graphcalls.durable;

import static io.github.graphcalls.durable.CrashPlace.AFTER_COMMIT;
import static io.github.graphcalls.durable.CrashPlace.BEFORE_COMMIT;
import static io.github.graphcalls.durable.CrashPlace.IN_ROUTE;

import io.github.graphcalls.simulator.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not lost when the process is killed. */
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsProcessedThoughTheProcessWasKilled() throws Exception {
        try (CrashRun run = new CrashRun("jdbc:h2:" + folder.resolve("calls"), folder, 1)) {
            run.start();
            run.killedAt(BEFORE_COMMIT, "incoming");
            run.killedAt(BEFORE_COMMIT, "established");
            run.killedAt(AFTER_COMMIT, "incoming");
            run.killedAt(AFTER_COMMIT, "toneReceived");
            run.killedAt(IN_ROUTE, "established");
            run.killedAt(IN_ROUTE, CrashBot.ANSWERED);
            run.killedAt(BEFORE_COMMIT, CrashStore.REMOVAL);
            run.booksAreRight();
        }
    }

    @Test
    void whoIsInTheMenuHearsItAgainAndGoesOn() throws Exception {
        try (CrashRun run = new CrashRun("jdbc:h2:" + folder.resolve("calls"), folder, 2)) {
            run.start();
            Person caller = run.dial().beginsToHear("menu.wav");
            run.bot().kill();
            run.start();
            caller.patience(CrashRun.GOES_ON_WITHIN)
                    .beginsToHear("menu.wav")
                    .presses("1")
                    .hearsToTheEnd("goodbye.wav")
                    .isHungUpOn();
            run.booksAreRight();
        }
    }
}
