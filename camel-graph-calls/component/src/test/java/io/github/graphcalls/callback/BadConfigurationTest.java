package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BadConfigurationTest {

    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void theApplicationIdIsNeededToCheckTokens() {
        bench.component().getConfiguration().setApplicationId(null);
        failsWith(
                "graph-calls:notifications",
                "graph-calls:notifications checks the token of each callback against the application's id, which is"
                        + " missing. Set the option applicationId.");
    }

    @Test
    void anEventThatThereIsNotIsToldWithThoseThatThereAre() {
        failsWith(
                "graph-calls:notifications?events=incoming,answered",
                "There is no event 'answered' (option events). There are: incoming, establishing, ringing, established,"
                        + " mediaActive, hold, transferring, transferAccepted, redirecting, terminating, terminated,"
                        + " toneReceived, participantsUpdated, participantJoined, participantLeft, participantMuted,"
                        + " participantUnmuted, participantInLobby, aloneInCall, operationCompleted, operationFailed,"
                        + " contentSharingUpdated, callUpdated, recordingParticipantJoining, recordingParticipantLeft,"
                        + " unknown.");
    }

    @Test
    void aCloudWhoseKeysAreNotKnownNeedsThemSet() {
        failsWith(
                "graph-calls:notifications?cloud=china&issuers=x&openIdConfigurationUrl=",
                "Where the keys are published of the callback tokens of cloud china is not known to this component. Set"
                        + " the option openIdConfigurationUrl.");
    }

    @Test
    void aCloudWhoseIssuersAreNotKnownNeedsThemSet() {
        failsWith(
                "graph-calls:notifications?cloud=usGov",
                "Who issues the callback tokens of cloud usGov is not known to this component. Set the option issuers.");
    }

    @Test
    void keysAreNotFetchedOverHttpFromElsewhere() {
        failsWith(
                "graph-calls:notifications?openIdConfigurationUrl=http://keys.example.com/openid",
                "openIdConfigurationUrl uses http beyond this machine: http://keys.example.com/openid. Set an https"
                        + " address; http is for localhost, 127.0.0.1 and [::1] alone.");
    }

    @Test
    void aNegativeSkewIsRefused() {
        failsWith("graph-calls:notifications?clockSkew=-1000", "clockSkew is PT-1S. Set a duration of 0 or more.");
    }

    @Test
    void aTimeoutOfNothingIsRefused() {
        failsWith(
                "graph-calls:notifications?acknowledgeTimeout=0",
                "acknowledgeTimeout is PT0S. Set a duration above 0.");
    }

    @Test
    void holdingNoAnswersIsRefused() {
        failsWith("graph-calls:notifications?maxHeldAnswers=0", "maxHeldAnswers is 0. Set a number above 0.");
    }

    @Test
    void bodiesOfNothingAreRefused() {
        failsWith("graph-calls:notifications?maxBodySize=0", "maxBodySize is 0. Set a number of bytes above 0.");
    }

    @Test
    void anOperationCannotBeReceivedFrom() {
        failsWith(
                "graph-calls:get",
                "graph-calls:get is an operation and cannot be received from. Receive from graph-calls:notifications,"
                        + " or send to graph-calls:get.");
    }

    private void failsWith(String uri, String message) {
        Throwable failure = catchThrowable(() -> bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(bench::keep);
            }
        }));
        assertThat(failure).isNotNull().rootCause().hasMessage(message);
    }
}
