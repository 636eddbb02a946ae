package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Who is on a call. The bot is told of changes in group calls only. Changed with its call's lock held; who is on it may
 * be read without.
 */
final class Roster {
    private final SimulatedCall call;
    private final List<Participant> participants = new CopyOnWriteArrayList<>();
    private boolean group;

    Roster(SimulatedCall call) {
        this.call = call;
    }

    void isOfAGroup() {
        group = true;
    }

    boolean isGroup() {
        return group;
    }

    Participant addBot() {
        return add(new Participant(new Identity("application", call.applicationId()), Optional.empty()));
    }

    Participant add(Person person) {
        return add(new Participant(person.identity(), Optional.of(person)));
    }

    private Participant add(Participant participant) {
        participants.add(participant);
        return participant;
    }

    /** Takes somebody off the list, who notices; a group call in which the bot is left alone ends soon. */
    void remove(Participant participant, Ending how) {
        participants.remove(participant);
        participant.person.ifPresent(person -> person.isOff(how));
        call.after(SimulatedCall.LATENCY, "the roster", () -> {
            changed();
            if (people().isEmpty()) {
                call.end(Ending.LEFT_ALONE);
            }
        });
    }

    void remove(Person person, Ending how) {
        participants.stream()
                .filter(one -> one.person.filter(person::equals).isPresent())
                .findFirst()
                .ifPresent(one -> remove(one, how));
    }

    /** Somebody comes to a group call; the bot is told soon. */
    void joins(Person person) {
        call.say(person + " joins");
        person.isOn(call);
        add(person);
        call.after(SimulatedCall.LATENCY, "the roster", this::changed);
    }

    List<Participant> all() {
        return List.copyOf(participants);
    }

    List<Person> people() {
        return participants.stream().flatMap(one -> one.person.stream()).toList();
    }

    Participant require(String id) {
        return participants.stream()
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no participant " + id + " in this call."));
    }

    /** Tells the bot the whole roster if this is a group call whose audio is active. */
    void changed() {
        if (group && call.media().isActive()) {
            call.tellRoster(json());
        }
    }

    ArrayNode json() {
        return Json.array(participants.stream().map(Participant::json).toList());
    }

    /** @see <a href="https://learn.microsoft.com/graph/api/resources/participant">participant</a> */
    static final class Participant {
        private final String id = UUID.randomUUID().toString();
        private final Identity identity;
        private final Optional<Person> person;
        private final ObjectNode json;

        Participant(Identity identity, Optional<Person> person) {
            this.identity = identity;
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

        String id() {
            return id;
        }

        Identity identity() {
            return identity;
        }

        Optional<Person> person() {
            return person;
        }

        ObjectNode json() {
            return json.deepCopy();
        }

        void set(String property, boolean value) {
            json.put(property, value);
        }

        void set(String property, String value) {
            json.put(property, value);
        }
    }
}
