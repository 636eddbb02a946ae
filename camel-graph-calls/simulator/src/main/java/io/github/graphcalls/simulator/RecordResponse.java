package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plays at most one prompt and a beep, then records what the other side says until it is silent, presses a stop tone or
 * the longest duration is reached.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/call-record">call: recordResponse</a>
 */
final class RecordResponse extends MediaOperation {
    private static final Duration BEEP = Duration.ofMillis(500);
    private static final int DEFAULT_SECONDS = 5;

    private final OperationRequest request;
    private final String stopTones;
    private final List<Speech> speeches = new ArrayList<>();
    private final Playing playing;
    private List<Hearing.Sound> beep = List.of();
    private Optional<Duration> recordingSince = Optional.empty();
    private Optional<Timer> silence = Optional.empty();
    private boolean stopped;

    /** @param request checked */
    RecordResponse(SimulatedCall call, CommsOperation operation, OperationRequest request) {
        super(call, operation);
        this.request = request;
        this.stopTones = request.list("stopTones").stream()
                .map(tone -> tone.asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        this.playing =
                new Playing(call, CallMedia.addresses(request), this::beep, why -> fails(0, why, "playPromptFailed"));
    }

    @Override
    void start() {
        if (CallMedia.addresses(request).isEmpty()) {
            beep();
        } else {
            playing.start();
        }
    }

    private void beep() {
        if (request.flag("playBeep", true)) {
            beep = call.isHeard("beep", BEEP);
            call.after(BEEP, "the end of the beep", this::record);
        } else {
            record();
        }
    }

    private void record() {
        if (stopped) {
            return;
        }
        beep.forEach(sound -> sound.ends(now()));
        beep = List.of();
        recordingSince = Optional.of(now());
        call.say("recording begins");
        // Before the longest duration, which by default is as long: who has said nothing by then has failed to.
        media.speech().ifPresentOrElse(this::speechBegins, () -> waitInSilence("initialSilenceTimeoutInSeconds"));
        call.after(
                seconds("maxRecordDurationInSeconds"),
                "the longest duration of a recording",
                () -> over(8515, "Action completed. The longest duration was reached.", "maxRecordDurationReached"));
    }

    private void waitInSilence(String parameter) {
        silence.ifPresent(Timer::cancel);
        silence = Optional.of(call.after(seconds(parameter), parameter, () -> {
            if (!stopped && speeches.isEmpty()) {
                stop();
                fails(0, "Nothing was said in time.", "initialSilenceTimeout");
            } else {
                over(0, "Action completed successfully.", "maxSilenceTimeout");
            }
        }));
    }

    @Override
    void speechBegins(Speech speech) {
        if (recordingSince.isPresent()) {
            silence.ifPresent(Timer::cancel);
            speeches.add(speech);
        }
    }

    @Override
    void speechEnds() {
        if (recordingSince.isPresent()) {
            waitInSilence("maxSilenceTimeoutInSeconds");
        }
    }

    @Override
    void key(char key) {
        if (recordingSince.isPresent() && stopTones.indexOf(key) >= 0) {
            over(0, "Action completed successfully.", "stopToneDetected");
        }
    }

    private void over(int subcode, String message, String reason) {
        if (stopped) {
            return;
        }
        stop();
        keep();
        completes(subcode, message, reason);
    }

    private void keep() {
        Recordings.Recording recording = call.switchboard().recordings().keep(call.id(), recorded());
        operation
                .json()
                .put("recordingLocation", request.baseUrl() + recording.path())
                .put("recordingAccessToken", recording.token());
    }

    @Override
    void leavesBehind() {
        if (recordingSince.isPresent()
                && call.switchboard().settings().cutOffRecordings() == Settings.CutOffRecordings.KEPT) {
            keep();
        }
    }

    private Wav recorded() {
        Duration since = recordingSince.orElseThrow();
        Wav whole = Wav.silence(now().minus(since));
        for (Speech speech : speeches) {
            Duration before = since.minus(speech.from());
            whole = before.isNegative()
                    ? whole.with(speech.sound(), before.negated())
                    : whole.with(speech.sound().from(before), Duration.ZERO);
        }
        call.say("recording ends after " + Texts.seconds(whole.length()));
        return whole;
    }

    @Override
    void stop() {
        stopped = true;
        playing.stop();
        beep.forEach(sound -> sound.isCutOff(now()));
        silence.ifPresent(Timer::cancel);
    }

    @Override
    String cancelledReason() {
        return "operationCanceled";
    }

    private Duration now() {
        return call.switchboard().time().elapsed();
    }

    private Duration seconds(String parameter) {
        return Duration.ofSeconds(request.number(parameter, DEFAULT_SECONDS));
    }
}
