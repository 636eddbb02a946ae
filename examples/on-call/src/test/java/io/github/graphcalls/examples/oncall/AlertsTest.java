package io.github.graphcalls.examples.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.media.SpeechSynthesizer;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs see of the service, and what goes on in calls that take none of the planned ways. */
class AlertsTest {
    private static final List<String> SPOKEN = new CopyOnWriteArrayList<>();
    private static final List<String> ON_CALL = List.of("user:dora", "phone:+14255550104");
    private static final String ADVICE =
            "An alert is JSON with what is wrong, such as {\"text\": \"The cellar is under water.\"}";

    @TempDir
    Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final Person dora = simulator.callee("dora").patience(Duration.ofMinutes(2));
    private final Person emil = simulator.callee("+14255550104").patience(Duration.ofMinutes(2));

    @BeforeEach
    void nothingIsSpoken() {
        SPOKEN.clear();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anAlertIsCallingUntilSomebodyHasTakenIt() {
        try (AlertService service = start(Map.of())) {
            Alerts alerts = new Alerts(service.alerts());

            URI alert = alerts.raise("The cellar is under water");

            assertThat(alerts.get(alert).body()).contains("\"status\": \"calling\"");
            dora.isCalled().hears("take-it.wav").presses("1").isHungUpOn();
            assertThat(alerts.get(alert).body()).contains("\"status\": \"taken\", \"by\": \"user:dora\"");
            assertThat(simulator.calls()).hasSize(1);
        }
    }

    @Test
    void whoHangsUpHasNotTakenItAndTheNextIsCalled() {
        try (AlertService service = start(Map.of())) {
            Alerts alerts = new Alerts(service.alerts());

            URI alert = alerts.raise("The cellar is under water");
            dora.isCalled().beginsToHear("alert.wav").hangsUp();
            emil.isCalled().hears("take-it.wav").presses("1").isHungUpOn();

            assertThat(alerts.get(alert).body()).contains("\"by\": \"phone:+14255550104\"");
        }
    }

    @Test
    void whoPressesAnotherKeyIsAskedOnceMore() {
        try (AlertService service = start(Map.of())) {
            Alerts alerts = new Alerts(service.alerts());

            URI alert = alerts.raise("The cellar is under water");
            dora.isCalled()
                    .beginsToHear("take-it.wav")
                    .presses("2")
                    .beginsToHear("take-it.wav")
                    .presses("1")
                    .hearsToTheEnd("taken.wav")
                    .isHungUpOn();

            assertThat(alerts.get(alert).body()).contains("\"status\": \"taken\"");
        }
    }

    @Test
    void phonesAreCalledFromTheApplicationInstanceAndUsersAreNot() {
        dora.rejects();
        try (AlertService service = start(Map.of("GRAPH_CALLS_APPLICATION_INSTANCE", "an-instance"))) {
            new Alerts(service.alerts()).raise("The cellar is under water");
            emil.isCalled().hears("take-it.wav").presses("1").isHungUpOn();

            assertThat(simulator.requests("create"))
                    .satisfiesExactly(
                            toDora -> assertThat(toDora.body().toString()).doesNotContain("an-instance"),
                            toEmil -> assertThat(toEmil.body()
                                            .at("/source/identity/applicationInstance/id")
                                            .asText())
                                    .isEqualTo("an-instance"));
        }
    }

    @Test
    void theAlertsOwnTextIsSpokenWhereThatIsAskedFor() {
        Map<String, String> speaking = Map.of(
                "alert.tell",
                "graph-calls:say",
                "camel.component.graph-calls.speechSynthesizer",
                "#class:" + Speaker.class.getName());
        try (AlertService service = start(speaking)) {
            new Alerts(service.alerts()).raise("The cellar is under water");

            dora.isCalled()
                    .hearsToTheEnd("speech.wav")
                    .hears("take-it.wav")
                    .presses("1")
                    .isHungUpOn();
        }
        assertThat(SPOKEN).containsExactly("The cellar is under water");
    }

    @Test
    void whatIsNoAlertIsRefusedAndNobodyIsCalled() {
        try (AlertService service = start(Map.of())) {
            Alerts alerts = new Alerts(service.alerts());

            for (String body : List.of("", "{", "[]", "{}", "{\"text\": \" \"}", "{\"text\": 5}", "null")) {
                HttpResponse<String> answer = alerts.post(body);
                assertThat(answer.statusCode()).as(body).isEqualTo(400);
                assertThat(answer.body()).as(body).isEqualTo(ADVICE);
            }
        }
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void noFileButAnAlertsIsShown() throws IOException {
        Files.writeString(folder.resolve("secret.json"), "{}");
        try (AlertService service = start(Map.of())) {
            Alerts alerts = new Alerts(service.alerts());

            for (String name :
                    List.of("secret", "..%2Fsecret", "00000000-0000-4000-8000-000000000000", "%24%7Benv:HOME%7D")) {
                HttpResponse<String> answer = alerts.get(URI.create(service.alerts() + "/" + name));
                assertThat(answer.statusCode()).as(name).isEqualTo(404);
            }
        }
    }

    @Test
    void whoCallsTheServiceIsRejected() {
        try (AlertService service = start(Map.of())) {
            simulator
                    .caller("+14255550199")
                    .dials(simulator.bot(service.callbackUri()))
                    .isRejected();
        }
    }

    private AlertService start(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(changes);
        all.put("alerts.folder", folder.toString());
        return BesideSimulator.start(simulator, ON_CALL, all);
    }

    /** Speaks each text as the same second of a recording. */
    public static final class Speaker implements SpeechSynthesizer {
        @Override
        public byte[] synthesize(String text, String voice) throws IOException {
            SPOKEN.add(text);
            return Files.readAllBytes(Path.of("src/main/resources/prompts/taken.wav"));
        }
    }
}
