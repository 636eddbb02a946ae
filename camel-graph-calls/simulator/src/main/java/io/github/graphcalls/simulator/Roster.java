package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Who is on a call. The bot is told of changes in meetings and group calls only. Changed with its call's lock held; who is
 * on it may be read without.
 */
final class Roster {
    private final SimulatedCall call;
    private final Participant self;
    private final List<Participant> otherSide = new CopyOnWriteArrayList<>();
    private volatile Optional<Meeting> meeting = Optional.empty();
    private Optional<RosterDeltas> deltas = Optional.empty();
    private Optional<Timer> solitude = Optional.empty();
    private boolean hadCompany;
    private boolean tellsSharing;

    Roster(SimulatedCall call) {
        this.call = call;
        this.self = Participant.ofBot(call.applicationId());
    }

    void isOf(Meeting joined) {
        meeting = Optional.of(joined);
    }

    /** @param callOptions what the bot asked for: changes alone and not whole rosters, content sharing */
    void heeds(JsonNode callOptions) {
        tellsSharing = callOptions.path("isContentSharingNotificationEnabled").asBoolean();
        if (callOptions.path("isDeltaRosterEnabled").asBoolean()) {
            deltas = Optional.of(new RosterDeltas());
        }
    }

    /** The meeting or group call; empty for a call between two. */
    Optional<Meeting> meeting() {
        return meeting;
    }

    boolean isGroup() {
        return meeting.isPresent();
    }

    /** The bot itself. */
    Participant self() {
        return self;
    }

    void add(Person person) {
        otherSide.add(Participant.of(person));
    }

    /** The bot first. */
    List<Participant> all() {
        return Stream.concat(Stream.of(self), others().filter(one -> !one.equals(self)))
                .toList();
    }

    /** The bot sees nobody while it waits in the lobby. */
    private Stream<Participant> others() {
        return self.isInLobby() ? Stream.empty() : present();
    }

    private Stream<Participant> present() {
        return meeting.map(Meeting::participants).orElse(otherSide).stream();
    }

    /** Who hears the bot and is heard: not who waits in the lobby. */
    List<Person> people() {
        return others().filter(one -> !one.isInLobby())
                .flatMap(one -> one.person().stream())
                .toList();
    }

    /** Those of the people to whom an audio route leads from the bot. */
    List<Person> hearers(AudioRouting routes) {
        return others().filter(one -> !one.isInLobby() && !one.isOnHold())
                .filter(one -> routes.leads(self, one))
                .flatMap(one -> one.person().stream())
                .toList();
    }

    /** Whether an audio route leads from that person to the bot. */
    boolean isHeard(Person person, AudioRouting routes) {
        return others().filter(one -> one.is(person)).allMatch(one -> !one.isOnHold() && routes.leads(one, self));
    }

    Participant require(String id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no participant " + id + " in this call."));
    }

    /** As the service lists it when asked. */
    List<ObjectNode> listed() {
        return deltas.map(it -> it.numbered(all()))
                .orElseGet(() -> all().stream().map(Participant::json).toList());
    }

    /** Tells the bot if this is a meeting or group call whose audio is active. One in which it is left alone ends. */
    void changed() {
        meeting.ifPresent(it -> {
            if (call.media().isActive()) {
                toldNext().ifPresent(call::tellRoster);
            }
            watchSolitude(it);
        });
    }

    /** The bot waits in the lobby and sees itself alone. */
    void waitsInLobby() {
        call.tellRoster(Json.array(listed()));
    }

    /** Content sharing has begun, gone on to another or ended; told only to a bot that asked for it. */
    void tellSharing(String changeType, ObjectNode session) {
        if (tellsSharing) {
            call.tellSharing(changeType, session);
        }
    }

    private Optional<ArrayNode> toldNext() {
        return deltas.isPresent() ? deltas.get().next(all()) : Optional.of(Json.array(listed()));
    }

    private void watchSolitude(Meeting joined) {
        if (!people().isEmpty()) {
            hadCompany = true;
            solitude.ifPresent(Timer::cancel);
            solitude = Optional.empty();
        } else if (hadCompany && solitude.isEmpty()) {
            solitude =
                    Optional.of(call.after(joined.lastsAlone(), "being left alone", () -> call.end(Ending.LEFT_ALONE)));
        }
    }
}
