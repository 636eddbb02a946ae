package io.github.graphcalls.examples.cookbook;

import static io.github.graphcalls.simulator.junit.GraphCalls.Sharing.CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.junit.GraphCalls;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes in which somebody calls the bot. */
@GraphCalls(sharing = CLASS)
class TakingCallsTest {
    private static final String CALLER = "+14255550123";
    private static final String SALES = "11111111-0000-4000-8000-000000000001";
    private static final String DESK = "11111111-0000-4000-8000-000000000002";

    private final GraphCallsSimulator simulator;

    @TempDir
    Path folder;

    TakingCallsTest(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void theMenuLeadsToSalesByKeyOneAndToTheHoursByKeyTwo() throws Exception {
        Recipe recipe = Recipe.of("ivr-menu");
        try (Kitchen kitchen =
                kitchen().prompts(folder, recipe).set("sales", "user:" + SALES).cook(recipe)) {
            caller().dials(kitchen.bot())
                    .beginsToHear("menu.wav")
                    .presses("1")
                    .isTransferredTo(simulator.operator(SALES));

            Person second = simulator.caller("+14255550124").dials(kitchen.bot());
            second.hearsToTheEnd("menu.wav").presses("2").isHungUpOn();
            assertThat(kitchen.heardBy(second))
                    .containsExactly("menu.wav", "We are open on working days, from nine to five.");

            Person third = simulator.caller("+14255550125").dials(kitchen.bot());
            third.hears("menu.wav").presses("7").hears("menu.wav").isHungUpOn();
            assertThat(kitchen.heardBy(third)).containsExactly("menu.wav", "menu.wav", "Goodbye.");
        }
    }

    @Test
    void whoChoosesGermanIsSpokenToInGerman() throws Exception {
        Recipe recipe = Recipe.of("language-choice");
        try (Kitchen kitchen = kitchen()
                .prompts(folder, recipe)
                .set("text.de", "Guten Tag.")
                .set("text.en", "Hello.")
                .cook(recipe)) {
            Person german = caller().dials(kitchen.bot());
            german.hears("english-1-deutsch-2.wav").presses("2").isHungUpOn();
            assertThat(kitchen.heardBy(german)).containsExactly("english-1-deutsch-2.wav", "de: Guten Tag.");

            Person english = simulator.caller("+14255550124").dials(kitchen.bot());
            english.hears("english-1-deutsch-2.wav").presses("1").isHungUpOn();
            assertThat(kitchen.heardBy(english)).containsExactly("english-1-deutsch-2.wav", "en: Hello.");
        }
    }

    @Test
    void whileOpenCallsGoToTheFrontDesk() throws Exception {
        try (Kitchen kitchen = businessHours("1,2,3,4,5,6,7", "0000..2359")) {
            caller().dials(kitchen.bot()).isTransferredTo(simulator.operator(DESK));
        }
    }

    @Test
    void whileClosedCallersHearSo() throws Exception {
        try (Kitchen kitchen = businessHours("1,2,3,4,5,6,7", "2400..2401")) {
            Person caller = caller().dials(kitchen.bot()).isHungUpOn();
            assertThat(kitchen.heardBy(caller)).containsExactly("We are back tomorrow.");
        }
        try (Kitchen kitchen = businessHours("8", "0000..2359")) {
            caller().dials(kitchen.bot()).hears("speech.wav").isHungUpOn();
        }
    }

    private Kitchen businessHours(String days, String hours) throws Exception {
        return kitchen()
                .set("time.zone", "Europe/Berlin")
                .set("open.days", days)
                .set("open.hours", hours)
                .set("front.desk", "user:" + DESK)
                .set("closed.text", "We are back tomorrow.")
                .cook(Recipe.of("business-hours"));
    }

    @Test
    void whoIsOnTheListIsTurnedAwayAndOthersComeThrough() throws Exception {
        Recipe recipe = Recipe.of("blocklist");
        Database database = new Database(recipe, "blocked (caller varchar(200) primary key)");
        database.does("insert into blocked values ('" + CALLER + "')");
        try (Kitchen kitchen = kitchen()
                .bind("dataSource", database.source())
                .set("front.desk", "user:" + DESK)
                .cook(recipe)) {
            caller().dials(kitchen.bot()).isRejected();
            simulator.caller("+14255550124").dials(kitchen.bot()).isTransferredTo(simulator.operator(DESK));
        }
    }

    @Test
    void onlyTheRightPinLeadsToTheAgent() throws Exception {
        Recipe recipe = Recipe.of("pin");
        Database database = new Database(recipe, "customers (pin varchar(4) primary key, name varchar(200))");
        database.does("insert into customers values ('2580', 'Anna')");
        try (Kitchen kitchen = kitchen()
                .bind("dataSource", database.source())
                .prompts(folder, recipe)
                .set("agent", "user:" + DESK)
                .cook(recipe)) {
            Person anna = caller().dials(kitchen.bot());
            anna.hears("enter-your-pin.wav")
                    .presses("1111")
                    .hears("enter-your-pin.wav")
                    .presses("2580");
            anna.isTransferredTo(simulator.operator(DESK));
            assertThat(kitchen.heardBy(anna)).containsExactly("enter-your-pin.wav", "enter-your-pin.wav", "Thank you.");

            Person thief = simulator.caller("+14255550124").dials(kitchen.bot());
            for (String guess : List.of("0000", "1234", "9999")) {
                thief.hears("enter-your-pin.wav").presses(guess);
            }
            thief.isHungUpOn();
        }
    }

    @Test
    void aCallIsForwardedAsTheTableSays() throws Exception {
        Recipe recipe = Recipe.of("forwarding");
        Database database = new Database(recipe, "forwarding (called varchar(200) primary key, target varchar(2000))");
        try (Kitchen kitchen = kitchen().bind("dataSource", database.source()).cook(recipe)) {
            caller().dials(kitchen.bot()).isRejected();
            database.does("insert into forwarding values ('" + simulator.applicationId() + "', 'user:" + DESK + "')");
            simulator.caller("+14255550124").dials(kitchen.bot()).isRedirectedTo(simulator.operator(DESK));
        }
    }

    @Test
    void whomTheExpertDoesNotTakeTheFrontDeskDoes() throws Exception {
        try (Kitchen kitchen = kitchen()
                .set("expert", "user:" + SALES)
                .set("front.desk", "user:" + DESK)
                .cook(Recipe.of("transfer-with-fallback"))) {
            simulator.operator(SALES).rejects();
            Person caller = caller().dials(kitchen.bot());
            caller.isTransferredTo(simulator.operator(DESK));
            assertThat(kitchen.heardBy(caller))
                    .containsExactly("Nobody is there. You are connected with the front desk.");

            simulator.operator(SALES).answers();
            simulator.caller("+14255550124").dials(kitchen.bot()).isTransferredTo(simulator.operator(SALES));
        }
    }

    @Test
    void callersAreToldHowManyAreBeforeThemAndAreConnectedInTurn() throws Exception {
        Recipe recipe = Recipe.of("queue");
        Database database = new Database(
                recipe, "waiting (number integer generated always as identity primary key, call_id varchar(200))");
        try (Kitchen kitchen = kitchen()
                .bind("dataSource", database.source())
                .prompts(folder, recipe)
                .set("agent", "user:" + DESK)
                .cook(recipe)) {
            Person agent = simulator.operator(DESK).rejects();
            Person first = caller().dials(kitchen.bot()).beginsToHear("music.wav");
            Person second =
                    simulator.caller("+14255550124").dials(kitchen.bot()).beginsToHear("music.wav");
            agent.answers();
            first.isTransferredTo(agent);
            second.isTransferredTo(agent);

            assertThat(kitchen.heardBy(first)).containsOnly("music.wav");
            assertThat(kitchen.heardBy(second)).startsWith("Callers before you: 1.", "music.wav");
            simulator.time().advance(Duration.ofSeconds(1));
            assertThat(database.rows("select * from waiting")).isEmpty();
        }
    }

    @Test
    void theAgentsProgramIsToldWhoCallsBeforeTheAgentAnswers() throws Exception {
        List<String> screens = new CopyOnWriteArrayList<>();
        simulator.serve("/screen", call -> {
            screens.add(call.text());
            return HttpReply.empty(204);
        });
        try (Kitchen kitchen = kitchen()
                .set("screen.url", simulator.graphUrl() + "/screen")
                .set("agent", "user:" + DESK)
                .cook(Recipe.of("screen-pop"))) {
            caller().dials(kitchen.bot()).isTransferredTo(simulator.operator(DESK));

            assertThat(screens)
                    .containsExactly("{\"caller\": \"" + CALLER + "\", \"call\": \""
                            + kitchen.call().id() + "\"}");
        }
    }

    @Test
    void everyOpenPageIsToldWhoCallsBeforeTheAgentAnswers() throws Exception {
        int port = freePort();
        try (Kitchen kitchen = kitchen()
                .set("screens.port", port)
                .set("agent", "user:" + DESK)
                .cook(Recipe.of("screen-pop-websocket"))) {
            OpenPage one = OpenPage.at(URI.create("ws://127.0.0.1:" + port + "/screens"));
            OpenPage other = OpenPage.at(URI.create("ws://127.0.0.1:" + port + "/screens"));
            caller().dials(kitchen.bot()).isTransferredTo(simulator.operator(DESK));

            String told = "{\"caller\": \"" + CALLER + "\", \"call\": \""
                    + kitchen.call().id() + "\"}";
            assertThat(one.shows()).isEqualTo(told);
            assertThat(other.shows()).isEqualTo(told);
        }
    }

    /** Undertow does not tell which port it was given. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void eachAnswerOfTheSurveyIsARow() throws Exception {
        Recipe recipe = Recipe.of("survey");
        Database database = new Database(
                recipe,
                "answers (call_id varchar(200), question integer, answer varchar(1), primary key (call_id, question))");
        for (int question = 0; question < 3; question++) {
            Files.write(folder.resolve("question-" + question + ".wav"), Voice.silence(Duration.ofSeconds(2)));
        }
        try (Kitchen kitchen = kitchen()
                .bind("dataSource", database.source())
                .set("prompts", "file:" + folder)
                .cook(recipe)) {
            Person caller = caller().dials(kitchen.bot());
            caller.hears("question-0.wav")
                    .presses("5")
                    .hears("question-1.wav")
                    .hears("question-1.wav")
                    .hears("question-2.wav")
                    .presses("3")
                    .isHungUpOn();

            assertThat(kitchen.heardBy(caller)).endsWith("Thank you. Goodbye.");
            assertThat(database.rows("select question, answer from answers order by question"))
                    .containsExactly("0 5", "2 3");
        }
    }

    @Test
    void aMessageIsMailedWithItsRecording() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Kitchen kitchen = kitchen()
                .set("mail.host", "127.0.0.1")
                .set("mail.port", mail.getSmtp().getPort())
                .set("mail.from", "bot@example.com")
                .set("mail.to", "team@example.com")
                .cook(Recipe.of("voicemail-by-mail"))) {
            Person caller = caller().dials(kitchen.bot());
            caller.hearsToTheEnd("speech.wav")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(4))
                    .presses("#")
                    .isHungUpOn();

            MimeMessage[] received = mail.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("A message from " + CALLER);
            BodyPart recording = ((MimeMultipart) received[0].getContent()).getBodyPart(0);
            assertThat(recording.getFileName()).isEqualTo("message.wav");
            assertThat(recording.getContentType()).startsWith("audio/wav");
            assertThat(recording.getInputStream().readAllBytes())
                    .startsWith("RIFF".getBytes(StandardCharsets.US_ASCII))
                    .hasSizeGreaterThan(4 * 2 * 16_000);
        } finally {
            mail.stop();
        }
    }

    @Test
    void whoHangsUpIsNoError() throws Exception {
        try (Kitchen kitchen = kitchen().set("text", "This takes a while.").cook(Recipe.of("callers-who-hang-up"))) {
            caller().dials(kitchen.bot()).beginsToHear("speech.wav").hangsUp();
            simulator.time().advance(Duration.ofSeconds(5));

            simulator
                    .caller("+14255550124")
                    .dials(kitchen.bot())
                    .hears("speech.wav")
                    .isHungUpOn();
        }
    }

    @Test
    void eachCallIsARowWhenItHasEnded() throws Exception {
        Recipe recipe = Recipe.of("calls-to-database");
        Database database = new Database(
                recipe,
                "calls (id varchar(200) primary key, caller varchar(200), began timestamp with time zone,"
                        + " answered timestamp with time zone, ended timestamp with time zone, reason varchar(400),"
                        + " normal boolean)");
        try (Kitchen kitchen = kitchen().bind("dataSource", database.source()).cook(recipe)) {
            caller().dials(kitchen.bot()).isNotAnswered();
            simulator.time().advance(Duration.ofSeconds(1));

            assertThat(database.rows(
                            "select caller, answered, normal, ended - began > interval '14' second from calls"))
                    .containsExactly(CALLER + " null false true");
        }
    }

    private Kitchen kitchen() throws Exception {
        return new Kitchen(simulator);
    }

    private Person caller() {
        return simulator.caller(CALLER);
    }
}
