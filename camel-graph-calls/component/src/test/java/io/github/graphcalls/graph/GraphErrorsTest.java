package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphErrorsTest {

    @Test
    void aRequestRefusedBeforeSendingSaysSo() {
        GraphCallsException e = GraphErrors.invalidRequest(
                "playPrompt",
                "57dab8b1",
                "takes at most 20 prompts, the body has 24",
                "Send the rest in a second playPrompt: Graph queues it and plays it after the first.");

        assertThat(e)
                .hasMessage("playPrompt (call 57dab8b1): takes at most 20 prompts, the body has 24. Nothing was sent."
                        + " Send the rest in a second playPrompt: Graph queues it and plays it after the first.");
        assertThat(e.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(e.status()).isZero();
    }

    @Test
    void aRequestWithoutACallNamesNone() {
        GraphCallsException e = GraphErrors.invalidRequest("create", "", "needs callbackUri", "Set callbackUri.");

        assertThat(e).hasMessage("create: needs callbackUri. Nothing was sent. Set callbackUri.");
        assertThat(e.callId()).isEmpty();
    }

    @Test
    void anOperationThatFailedHasItsResult() {
        GraphCallsException e = GraphErrors.operationFailed(
                "recordResponse", "57dab8b1", new OperationResult(400, 8508, "Action cancelled."));

        assertThat(e)
                .hasMessage("recordResponse (call 57dab8b1): the operation failed with code 400, subcode 8508 (Action"
                        + " cancelled.). The request was sent, and this is Graph's answer.");
        assertThat(e.operationResult()).contains(new OperationResult(400, 8508, "Action cancelled."));
    }

    @Test
    void whatDidNotComeInTimeSaysHowLongItWasWaitedFor() {
        assertThat(GraphErrors.awaitTimedOut("create", "c1", "the call's state established", Duration.ofMillis(1500)))
                .hasMessage(
                        "create (call c1): the call's state established did not come within 1500 ms. The request was"
                                + " sent and may have been carried out. Raise awaitTimeout, and check that notifications reach"
                                + " the callbackUri.");
    }

    @Test
    void aCallThatEndedFirstSaysWhatWasMissed() {
        assertThat(GraphErrors.callEnded("playPrompt", "c1", "the operation's outcome"))
                .hasMessage("playPrompt (call c1): the call ended before the operation's outcome came. The request was"
                        + " sent and may have been carried out.");
    }

    @Test
    void anAnswerThatCannotBeReadKeepsTheCause() {
        GraphRequest request =
                new GraphRequest("create", "POST", "https://g/v1.0/communications/calls", new byte[0], Map.of());
        Exception cause = new IllegalStateException("cut off");

        assertThat(GraphErrors.unreadableAnswer(request, new GraphResponse(201, new byte[0], "", "r-1"), cause))
                .hasMessage("create: Graph answered 201, but the body is not the JSON that the operation gives. The"
                        + " request was sent and may have been carried out. Check baseUrl, and what stands between here"
                        + " and Graph. [request-id r-1]")
                .hasCause(cause);
    }

    @Test
    void theCallOfARequestIsTheOneInItsAddress() {
        assertThat(request("/communications/calls/a%2Bb/answer").callId()).isEqualTo("a+b");
        assertThat(request("/app/calls/57dab8b1").callId()).isEqualTo("57dab8b1");
        assertThat(request("/communications/calls").callId()).isEmpty();
        assertThat(request("/communications/calls/logTeleconferenceDeviceQuality")
                        .callId())
                .isEmpty();
    }

    @Test
    void anErrorSurvivesBeingSerialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(
                    GraphErrors.operationFailed("recordResponse", "c1", new OperationResult(400, 8508, "cancelled")));
        }

        GraphCallsException e =
                (GraphCallsException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(e.kind()).isEqualTo(Kind.OPERATION_FAILED);
        assertThat(e.operationResult()).isPresent();
    }

    private static GraphRequest request(String path) {
        return new GraphRequest("x", "GET", "https://graph.microsoft.com/beta" + path, new byte[0], Map.of());
    }
}
