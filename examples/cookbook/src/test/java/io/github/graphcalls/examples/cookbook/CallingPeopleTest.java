package io.github.graphcalls.examples.cookbook;

import static io.github.graphcalls.simulator.CallAssert.assertThatCall;
import static io.github.graphcalls.simulator.junit.GraphCalls.Sharing.CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.junit.GraphCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes in which the bot calls. */
@GraphCalls(sharing = CLASS)
class CallingPeopleTest {
    private static final String CALLER = "+14255550123";
    private static final String ANNA = "11111111-0000-4000-8000-000000000001";
    private static final String BEN = "11111111-0000-4000-8000-000000000002";
    private static final String CLARA = "11111111-0000-4000-8000-000000000003";
    private static final String PARTNER = "+14255550177";
    private static final String BOT_PHONE = "applicationInstance:11111111-0000-4000-8000-00000000000f";

    private final GraphCallsSimulator simulator;

    @TempDir
    Path folder;

    CallingPeopleTest(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void theAlertIsTakenByTheFirstWhoPressesOne() throws Exception {
        Recipe recipe = Recipe.of("on-call-chain");
        try (Kitchen kitchen = kitchen()
                .prompts(folder, recipe)
                .set("on.call", "user:" + ANNA + ",user:" + BEN + ",user:" + CLARA)
                .cook(recipe)) {
            simulator.callee(ANNA).doesNotAnswer();
            simulator.callee(BEN).rejects();
            Person clara = callee(CLARA);

            CompletableFuture<HttpResponse<String>> answer =
                    kitchen.postsForACall("/alerts", "The cellar is under water.");
            clara.isCalled().hears("press-1-to-take-it.wav").presses("1").isHungUpOn();

            assertThat(kitchen.answerOf(answer)).isEqualTo("Taken by user:" + CLARA);
            assertThat(kitchen.heardBy(clara)).containsExactly("The cellar is under water.", "press-1-to-take-it.wav");
        }
    }

    @Test
    void everybodyOnTheListIsToldOrSaidToBeMissing() throws Exception {
        try (Kitchen kitchen =
                kitchen().set("people", "user:" + ANNA + ",user:" + BEN).cook(Recipe.of("announcement"))) {
            simulator.callee(BEN).rejects();
            Person anna = callee(ANNA);

            CompletableFuture<HttpResponse<String>> answer =
                    kitchen.postsForACall("/announcements", "School is closed.");
            anna.isCalled().hearsToTheEnd("speech.wav").isHungUpOn();

            assertThat(kitchen.answerOf(answer))
                    .isEqualTo("user:" + ANNA + " was told.\nuser:" + BEN + " was not: CALL_ENDED.\n");
            assertThat(kitchen.heardBy(anna)).containsExactly("School is closed.");
        }
    }

    @Test
    void whoCallsIsCalledBackAndConnected() throws Exception {
        try (Kitchen kitchen = kitchen()
                .set("bot.phone", BOT_PHONE)
                .set("agent", "user:" + ANNA)
                .cook(Recipe.of("call-back"))) {
            Person caller = simulator.caller(CALLER).dials(kitchen.bot());
            caller.isCalled().isTransferredTo(simulator.operator(ANNA));

            assertThatCall(kitchen.call()).hadOnlyRequests("reject");

            assertThat(kitchen.heardBy(caller)).containsExactly("You have just called us. We connect you now.");
        }
    }

    @Test
    void whoStandsInTheTableIsCalledAndMarkedAwake() throws Exception {
        Recipe recipe = Recipe.of("wake-up-call");
        Database database = new Database(
                recipe, "wake_up (id integer primary key, person varchar(200), due timestamp, state varchar(20))");
        database.does("insert into wake_up values (1, 'user:" + ANNA + "', current_timestamp, 'waiting')");
        database.does("insert into wake_up values (2, 'user:" + BEN + "', timestamp '2999-01-01 07:00:00', 'waiting')");
        Kitchen kitchen = kitchen().bind("dataSource", database.source()).prompts(folder, recipe);
        try (kitchen) {
            Person anna = callee(ANNA);
            kitchen.untilCalled("the table", () -> kitchen.cook(recipe));
            anna.isCalled().hears("good-morning-press-1.wav").presses("1").isHungUpOn();
        }

        assertThat(database.rows("select id, state from wake_up order by id")).containsExactly("1 awake", "2 waiting");
    }

    @Test
    void theKeysArePressedWhenThePartnerHasSpokenAndTheAnswerIsKept() throws Exception {
        try (Kitchen kitchen = kitchen()
                .set("partner", "phone:" + PARTNER)
                .set("bot.phone", BOT_PHONE)
                .set("recordings", folder)
                .cook(Recipe.of("partner-ivr"))) {
            Person partner = callee(PARTNER);

            CompletableFuture<HttpResponse<String>> answer = kitchen.postsForACall("/partner", "1,4,2,pound");
            partner.isCalled().says(Duration.ofSeconds(6));
            kitchen.until("the keys", () -> simulator.requests("sendDtmfTones").size() == 1);
            partner.waits(Duration.ofSeconds(3)).says(Duration.ofSeconds(3)).isHungUpOn();

            assertThat(Path.of(kitchen.answerOf(answer))).exists().hasParent(folder);
            assertThat(simulator.requests("sendDtmfTones").get(0).body().path("tones"))
                    .extracting(tone -> tone.asText())
                    .containsExactly("tone1", "tone4", "tone2", "pound");
        }
    }

    @Test
    void whatCouldNotBeMadeAndWhatBrokeOffIsWrittenDown() throws Exception {
        try (Kitchen kitchen = kitchen()
                .set("text", "Your parcel is here.")
                .set("failed.folder", folder)
                .cook(Recipe.of("failed-calls"))) {
            simulator.callee(ANNA).rejects();
            kitchen.answerOf(kitchen.postsForACall("/calls", "user:" + ANNA));
            assertThat(files()).containsExactly("{\"kind\": \"CALL_ENDED\", \"whom\": \"user:" + ANNA + "\"}");

            simulator.callee(CLARA).doesNotAnswer();
            kitchen.answerOf(kitchen.postsForACall("/calls", "user:" + CLARA));
            kitchen.until("the letters", () -> files().size() == 3);
            assertThat(files())
                    .contains("{\"call\": \"" + simulator.calls().get(1).id()
                            + "\", \"why\": \"The one who was called could not be reached.\"}");

            CompletableFuture<HttpResponse<String>> answer = kitchen.postsForACall("/calls", "user:" + BEN);
            callee(BEN).isCalled().hearsToTheEnd("speech.wav").isHungUpOn();
            kitchen.answerOf(answer);
            assertThat(files()).hasSize(3);
        }
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(CallingPeopleTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kitchen kitchen() throws Exception {
        return new Kitchen(simulator);
    }

    private Person callee(String id) {
        return simulator.callee(id).patience(Duration.ofMinutes(2));
    }
}
