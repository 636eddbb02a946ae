package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a call, as Graph shows it. Safe for use by threads, as several calls of the bot may lead into one meeting.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/participant">participant</a>
 */
final class Participant {
    private static final String SCREEN = "videoBasedScreenSharing";

    private final String id = UUID.randomUUID().toString();
    private final Optional<Person> person;
    private final ObjectNode json;
    private volatile boolean onDefaultRoute = true;
    private volatile boolean onHold;
    private volatile Optional<Hearing.Sound> holdMusic = Optional.empty();

    private Participant(Identity identity, Optional<Person> person) {
        this.person = person;
        ObjectNode info = Json.typed("participantInfo");
        info.set("identity", identity.toJson(person.map(Person::toString).orElse("")));
        info.put("endpointType", "default").put("participantId", id);
        json = Json.typed("participant").put("id", id);
        json.set("info", info);
        json.put("isMuted", false).put("isInLobby", false);
        json.set(
                "mediaStreams",
                Json.array(List.of(Json.typed("mediaStream")
                        .put("mediaType", "audio")
                        .put("label", "main-audio")
                        .put("sourceId", "1")
                        .put("direction", "sendReceive")
                        .put("serverMuted", false))));
    }

    static Participant of(Person person) {
        return new Participant(person.identity(), Optional.of(person));
    }

    static Participant ofBot(String applicationId) {
        return new Participant(new Identity("application", applicationId), Optional.empty());
    }

    String id() {
        return id;
    }

    Optional<Person> person() {
        return person;
    }

    boolean is(Person somebody) {
        return person.filter(somebody::equals).isPresent();
    }

    synchronized ObjectNode json() {
        return json.deepCopy();
    }

    synchronized boolean isMuted() {
        return json.path("isMuted").asBoolean();
    }

    synchronized boolean isInLobby() {
        return json.path("isInLobby").asBoolean();
    }

    /** Whether this one hears all others and is heard by them; else by audio routing groups alone. */
    boolean isOnDefaultRoute() {
        return onDefaultRoute;
    }

    void leavesDefaultRoute() {
        onDefaultRoute = false;
    }

    /** Whether this one hears hold music instead of the others, and is not heard. */
    boolean isOnHold() {
        return onHold;
    }

    void isPutOnHold() {
        onHold = true;
    }

    void hearsOnHold(Hearing.Sound music) {
        holdMusic.ifPresent(before -> before.ends(music.begin()));
        holdMusic = Optional.of(music);
    }

    /** Nothing happens if this one is not on hold. */
    void isTakenOffHold(Duration at) {
        onHold = false;
        holdMusic.ifPresent(music -> music.isCutOff(at));
        holdMusic = Optional.empty();
    }

    synchronized void sharesScreen() {
        ((ArrayNode) json.path("mediaStreams"))
                .add(Json.typed("mediaStream")
                        .put("mediaType", SCREEN)
                        .put("label", "applicationsharing-video")
                        .put("sourceId", "2")
                        .put("direction", "sendOnly")
                        .put("serverMuted", false));
    }

    synchronized void sharesNothing() {
        Iterator<JsonNode> streams = json.path("mediaStreams").iterator();
        while (streams.hasNext()) {
            if (streams.next().path("mediaType").asText().equals(SCREEN)) {
                streams.remove();
            }
        }
    }

    /** @param status of the recording that this one, a bot, makes */
    synchronized void records(String status) {
        ObjectNode recording = Json.typed("recordingInfo").put("recordingStatus", status);
        recording.set("initiator", json.path("info").path("identity").deepCopy());
        json.set("recordingInfo", recording);
    }

    synchronized void set(String property, boolean value) {
        json.put(property, value);
    }

    synchronized void set(String property, String value) {
        json.put(property, value);
    }
}
