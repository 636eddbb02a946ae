package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Recorded files, each downloadable with its own bearer token until some time after its call's end. */
final class Recordings {
    static final String PATH = "/recordings/";
    private static final Duration KEPT_AFTER_CALL = Duration.ofMinutes(10);

    private final SimulatedTime time;
    private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

    Recordings(SimulatedTime time) {
        this.time = time;
    }

    /** Keeps a file; answers its id and token. */
    Recording keep(String callId, Wav sound) {
        Recording recording =
                new Recording(UUID.randomUUID().toString(), UUID.randomUUID().toString(), callId, sound.file());
        recordings.put(recording.id, recording);
        return recording;
    }

    void callEnded(String callId) {
        if (recordings.values().stream().anyMatch(one -> one.callId.equals(callId))) {
            time.after(
                    KEPT_AFTER_CALL,
                    "dropping recordings",
                    () -> recordings.values().removeIf(one -> one.callId.equals(callId)));
        }
    }

    HttpReply answer(HttpCall http) {
        Recording recording = recordings.get(http.path().substring(PATH.length()));
        if (recording == null) {
            return HttpReply.text(404, "There is no such recording, or it was dropped after the end of its call.");
        }
        if (!http.header("Authorization").orElse("").equals("Bearer " + recording.token)) {
            return HttpReply.text(401, "A recording is downloaded with its own recordingAccessToken as bearer token.");
        }
        return new HttpReply(200, Map.of("Content-Type", "application/octet-stream"), recording.file, true);
    }

    record Recording(String id, String token, String callId, byte[] file) {
        String path() {
            return PATH + id;
        }
    }
}
