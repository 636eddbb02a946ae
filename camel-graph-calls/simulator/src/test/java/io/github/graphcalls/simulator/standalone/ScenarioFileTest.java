package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.simulator.Oddity;
import java.io.StringReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What scenario files say, and what is said about wrong ones. */
class ScenarioFileTest {
    @Test
    void aScenarioSaysWhoCallsWhoIsCalledAndWhoMeets() {
        Scenario scenario = read("""
                bot:
                  callback: http://127.0.0.1:8080/api/calls
                  application: app-1
                oddities:
                  on: [ETAGS]
                  off: [RESOURCE_BESIDE_RESOURCE_URL]
                until: 1m30s
                callers:
                  - id: "+1425555{nnnn}"
                    at: 2s
                    times: 100
                    rings: 2
                    every: 500ms
                    steps: [isAnswered, {hears: menu.wav}, {presses: 2}, isHungUpOn]
                callees:
                  - id: anna
                    does: busy
                meetings:
                  - join: 19:meeting@thread.v2
                    bots: lobby
                    attendees:
                      - {id: bert, name: Bert, by: lobby}
                """);

        assertThat(scenario.callback().orElseThrow()).hasToString("http://127.0.0.1:8080/api/calls");
        assertThat(scenario.application()).contains("app-1");
        assertThat(scenario.until()).isEqualTo(Duration.ofSeconds(90));
        assertThat(scenario.oddities().on()).containsExactly(Oddity.ETAGS);
        assertThat(scenario.oddities().off()).containsExactly(Oddity.RESOURCE_BESIDE_RESOURCE_URL);
        assertThat(scenario.callers().get(0).rings()).isEqualTo(2);
        Crowd crowd = scenario.callers().get(0).people();
        assertThat(crowd.times()).isEqualTo(100);
        assertThat(crowd.idOf(7)).isEqualTo("+14255550007");
        assertThat(crowd.begin(3, 0)).isEqualTo(Duration.ofSeconds(3));
        assertThat(scenario.callees().get(0).reaction()).isEqualTo(new Reaction("busy", Duration.ofSeconds(1)));
        assertThat(scenario.meetings().get(0).bots()).isEqualTo(Way.LOBBY);
        assertThat(scenario.meetings().get(0).attendees().get(0).way()).isEqualTo(Way.LOBBY);
    }

    @Test
    void anUnknownKeyIsToldWithItsLine() {
        isWrong(
                """
                callers:
                  - id: anna
                    step: [isAnswered]
                """,
                "test.yaml, line 3, callers[0].step: there is no such key; known are [at, every, id, name, rings, spread,"
                        + " steps, times]");
    }

    @Test
    void anUnknownStepIsToldWithThoseThereAre() {
        isWrong(
                """
                callers:
                  - id: anna
                    steps:
                      - isAnswered
                      - sings
                """,
                "test.yaml, line 5, callers[0].steps[1]: there is no step sings; known are [admitsTheBot, answers,"
                        + " doesNotAnswer, hangsUp, hearsAnything, hearsTheBeep, holds, isAdmitted, isAnswered, isBusy, isCalled,"
                        + " isHungUpOn, isNotAnswered, isOver, isRejected, leaves, mutes, rejects, resumes, seesTheBotJoin,"
                        + " seesTheBotLeave, sharesScreen, stopsSharing, unmutes] and, with a value, [admits, answersAfter,"
                        + " beginsToHear, hears, hearsNothingFor, hearsToTheEnd, isRedirectedTo, isTransferredTo,"
                        + " joinsRecorded, patience, presses, says, waits]");
    }

    @Test
    void aStepWithoutItsValueIsTold() {
        isWrong(
                "callers: [{id: anna, steps: [hears]}]",
                "test.yaml, line 1, callers[0].steps[0]: this step needs a value, as in hears: …");
    }

    @Test
    void aWrongDurationIsTold() {
        isWrong("""
                until: soon
                """, "test.yaml, line 1, until: this must be a duration, such as 500ms, 2s, 1m30s or 1h, but is soon");
    }

    @Test
    void aWrongKeyOfAPhoneIsTold() {
        isWrong(
                "callers: [{id: anna, steps: [{presses: E}]}]",
                "test.yaml, line 1, callers[0].steps[0].presses: A phone has no key E; it has 0 to 9, *, #, a to d, and ! for flash");
    }

    @Test
    void aMissingIdIsTold() {
        isWrong("""
                callers:
                  - at: 2s
                """, "test.yaml, line 2, callers[0]: id is missing");
    }

    @Test
    void severalPeopleNeedIdsOfTheirOwn() {
        isWrong(
                "callers: [{id: anna, times: 2}]",
                "test.yaml, line 1, callers[0].id: of 2 people each needs an id of its own: put {n} or {nnnn} into it");
    }

    @Test
    void aNumberOutOfBoundsIsTold() {
        isWrong(
                "callers: [{id: 'a{n}', times: 100001}]",
                "test.yaml, line 1, callers[0].times: this must be a number from 1 to 100000, but is 100001");
    }

    @Test
    void anUnknownReactionIsTold() {
        isWrong(
                """
                callees:
                  - id: anna
                    does: sleeps
                """,
                "test.yaml, line 3, callees[0].does: this must be one of answers, rejects, busy, noAnswer, but is sleeps");
    }

    @Test
    void anUnknownOddityIsTold() {
        isWrong(
                "oddities: {on: [STRANGE]}",
                "test.yaml, line 1, oddities.on[0]: there is no oddity STRANGE; known are " + OddityRequest.names());
    }

    @Test
    void aCallbackElsewhereMustBeHttps() {
        isWrong(
                """
                bot:
                  callback: http://bot.example/calls
                """,
                "test.yaml, line 2, bot.callback: this must be an https address, or an http address on localhost or"
                        + " 127.0.0.1, but is http://bot.example/calls");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        isWrong(
                "callers:\n  - id: [\n",
                "test.yaml, line 3: this is no YAML: expected the node content, but found '<stream end>'");
    }

    @Test
    void keysTwiceAreTold() {
        isWrong("until: 1s\nuntil: 2s\n", "test.yaml, line 2, until: it is there twice");
    }

    @Test
    void anEmptyFileIsAnEmptyScenario() {
        assertThat(read("").hasPeople()).isFalse();
    }

    private static void isWrong(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(WrongInput.class).hasMessage(message);
    }

    private static Scenario read(String yaml) {
        return ScenarioFile.read(Part.read("test.yaml", new StringReader(yaml)));
    }
}
