package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.Parameter.clientContext;
import static io.github.graphcalls.simulator.Parameter.optional;
import static io.github.graphcalls.simulator.Parameter.required;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Operations on an established call's service-hosted media. */
final class VoiceOperations {
    private static final Parameter.Kind SECONDS = Parameter.number(1, 120);
    private static final int DEFAULT_DELAY_BETWEEN_TONES = 200;

    private VoiceOperations() {}

    static List<Operation> rows() {
        return List.of(
                on("playPrompt", "call-playprompt")
                        .answers("playPromptOperation")
                        .takes(
                                required("prompts", Parameter.prompts(20)),
                                clientContext(),
                                optional("loop", Parameter.bool()).onlyInBeta())
                        .in(CallState.ESTABLISHED)
                        .does(VoiceOperations::playPrompt),
                on("recordResponse", "call-record")
                        .answers("recordOperation")
                        .takes(
                                optional("prompts", Parameter.prompts(1)),
                                optional("bargeInAllowed", Parameter.bool()),
                                optional("initialSilenceTimeoutInSeconds", SECONDS),
                                optional("maxSilenceTimeoutInSeconds", SECONDS),
                                optional("maxRecordDurationInSeconds", SECONDS),
                                optional("playBeep", Parameter.bool()),
                                optional("stopTones", Parameter.listOf(Parameter.text())),
                                clientContext())
                        .in(CallState.ESTABLISHED)
                        .does(VoiceOperations::record),
                on("record", "call-record")
                        .answers("recordOperation")
                        .takes(
                                optional("prompts", Parameter.prompts(1)),
                                optional("bargeInAllowed", Parameter.bool()),
                                optional("initialSilenceTimeoutInSeconds", Parameter.number(1, 1800)),
                                optional("maxSilenceTimeoutInSeconds", Parameter.number(1, 1800)),
                                optional("maxRecordDurationInSeconds", Parameter.number(1, 1800)),
                                optional("playBeep", Parameter.bool()),
                                optional("streamWhileRecording", Parameter.bool()),
                                optional("recordingFormat", Parameter.text()),
                                optional("stopTones", Parameter.listOf(Parameter.text())),
                                clientContext())
                        .onlyInBeta()
                        .in(CallState.ESTABLISHED)
                        .does(VoiceOperations::record),
                on("cancelMediaProcessing", "call-cancelmediaprocessing")
                        .answers("cancelMediaProcessingOperation")
                        .takes(clientContext())
                        .in(CallState.ESTABLISHED)
                        .does((call, request) -> {
                            call.after(
                                    SimulatedCall.LATENCY,
                                    "cancelling",
                                    call.media().cancellation());
                            return completed(call, request);
                        }),
                on("subscribeToTone", "call-subscribetotone")
                        .answers("subscribeToToneOperation")
                        .takes(clientContext())
                        .in(CallState.ESTABLISHED)
                        .does((call, request) -> {
                            requireServiceHosted(call, "subscribeToTone");
                            call.media().tellTones();
                            return completed(call, request);
                        }),
                on("sendDtmfTones", "call-senddtmftones")
                        .answers("sendDtmfTonesOperation")
                        .takes(
                                required("tones", Parameter.listOf(Parameter.tone(), 1, Integer.MAX_VALUE)),
                                optional("delayBetweenTonesMs", Parameter.number(0, Integer.MAX_VALUE)),
                                clientContext())
                        .in(CallState.ESTABLISHED)
                        .does(VoiceOperations::sendTones));
    }

    private static Operation on(String name, String page) {
        return Operation.of("POST", name, "/calls/{call}/" + name, page);
    }

    static Answer completed(SimulatedCall call, OperationRequest request) {
        CommsOperation operation = CommsOperation.completed(request.operationType(), request.text("clientContext"));
        call.operations().put(operation.id(), operation);
        return operation.answer(200, call, request);
    }

    static CommsOperation running(SimulatedCall call, OperationRequest request) {
        CommsOperation operation = CommsOperation.running(request.operationType(), request.text("clientContext"));
        call.operations().put(operation.id(), operation);
        return operation;
    }

    private static void requireServiceHosted(SimulatedCall call, String operation) {
        if (Json.isA(call.resource().path("mediaConfig"), "appHostedMediaConfig")) {
            throw Refusal.badRequest(operation
                    + " needs service-hosted media; this call was answered or created with an appHostedMediaConfig.");
        }
    }

    private static Answer playPrompt(SimulatedCall call, OperationRequest request) {
        requireServiceHosted(call, "playPrompt");
        CommsOperation operation = running(call, request);
        Answer answer = operation.answer(200, call, request).saying(promptNames(request));
        call.media().add(new PlayPrompt(call, operation, request));
        return answer;
    }

    private static Answer record(SimulatedCall call, OperationRequest request) {
        requireServiceHosted(call, "recordResponse");
        call.recording().begins("recordResponse");
        CommsOperation operation = running(call, request);
        Answer answer = operation.answer(200, call, request).saying(promptNames(request));
        RecordResponse recording = new RecordResponse(call, operation, request);
        if (request.flag("bargeInAllowed", false)) {
            Runnable cancellation = call.media().cancellation();
            call.after(SimulatedCall.LATENCY, "barging in", () -> {
                cancellation.run();
                call.media().add(recording);
            });
        } else {
            call.media().add(recording);
        }
        return answer;
    }

    private static String promptNames(OperationRequest request) {
        return CallMedia.addresses(request).stream().map(PromptFetcher::nameOf).collect(Collectors.joining(", "));
    }

    private static Answer sendTones(SimulatedCall call, OperationRequest request) {
        CommsOperation operation = running(call, request);
        String keys = request.list("tones").stream()
                .map(tone -> Keypad.key(tone).orElseThrow().toString())
                .collect(Collectors.joining());
        int between = request.number("delayBetweenTonesMs", DEFAULT_DELAY_BETWEEN_TONES);
        call.after(
                Duration.ofMillis((long) between * keys.length()).plus(SimulatedCall.LATENCY), "sending tones", () -> {
                    call.isHeard("keys " + keys, Duration.ZERO)
                            .forEach(sound ->
                                    sound.ends(call.switchboard().time().elapsed()));
                    operation.succeeds();
                    operation.json().put("completionReason", "completedSuccessfully");
                    call.tellOutcome(operation);
                });
        return operation.answer(200, call, request).saying(keys);
    }
}
