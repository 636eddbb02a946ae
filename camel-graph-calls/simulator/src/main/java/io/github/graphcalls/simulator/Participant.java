package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a call, as Graph shows it. Safe for use by threads, as several calls of the bot may lead into one meeting.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/participant">participant</a>
 */
final class Participant {
    private final String id = UUID.randomUUID().toString();
    private final Optional<Person> person;
    private final ObjectNode json;

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

    synchronized void set(String property, boolean value) {
        json.put(property, value);
    }

    synchronized void set(String property, String value) {
        json.put(property, value);
    }
}
