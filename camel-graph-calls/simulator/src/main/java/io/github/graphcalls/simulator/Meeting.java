package io.github.graphcalls.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A meeting, or a call of several people: who is in it, whether the bot is or not, and the bot's calls into it. People come
 * by {@link Person#joins(Meeting)} and {@link Person#waitsInTheLobby}. All methods may be called by any thread; none takes a
 * call's lock.
 */
public final class Meeting {
    private static final Duration LASTS_ALONE = Duration.ofMinutes(5);
    private static final Pattern THREAD = Pattern.compile("/l/meetup-join/([^/?#]+)");
    private static final Pattern NUMBER = Pattern.compile("/meet/(\\d+)");

    private final Switchboard switchboard;
    private final Duration lastsAlone;
    private final List<Participant> participants = new CopyOnWriteArrayList<>();
    private final List<SimulatedCall> calls = new CopyOnWriteArrayList<>();
    private final ContentSharing sharing = new ContentSharing(this);
    private volatile boolean keepsBotsInLobby;

    private Meeting(Switchboard switchboard, Duration lastsAlone) {
        this.switchboard = switchboard;
        this.lastsAlone = lastsAlone;
    }

    /** One with a link, which does not end at once when the bot is left alone in it. */
    static Meeting scheduled(Switchboard switchboard) {
        return new Meeting(switchboard, LASTS_ALONE);
    }

    /** A group call, which is over for the bot when all others have left. */
    static Meeting adHoc(Switchboard switchboard) {
        return new Meeting(switchboard, Duration.ZERO);
    }

    /** What a meeting is known by: its chat's thread, or the number by which it is joined. */
    static String key(String linkOrThreadOrNumber) {
        Matcher thread = THREAD.matcher(linkOrThreadOrNumber);
        if (thread.find()) {
            return URLDecoder.decode(thread.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        Matcher number = NUMBER.matcher(linkOrThreadOrNumber);
        return number.find() ? number.group(1) : linkOrThreadOrNumber.replaceAll("\\s", "");
    }

    /** The calls by which the bot came into it, in the order it came, those that are over too. */
    public List<SimulatedCall> calls() {
        return List.copyOf(calls);
    }

    List<Participant> participants() {
        return participants;
    }

    Duration lastsAlone() {
        return lastsAlone;
    }

    /** Bots that come from now on wait in the lobby until {@link Person#admitsTheBot()}, for 30 minutes at most. */
    public Meeting keepsBotsInLobby() {
        keepsBotsInLobby = true;
        return this;
    }

    /** The bot's calls that lead into it now; one that waits in the lobby does not. */
    List<SimulatedCall> current() {
        return there().filter(call -> !call.roster().self().isInLobby()).toList();
    }

    List<SimulatedCall> waiting() {
        return there().filter(call -> call.roster().self().isInLobby()).toList();
    }

    private Stream<SimulatedCall> there() {
        return calls.stream().filter(call -> participants.contains(call.roster().self()));
    }

    ContentSharing sharing() {
        return sharing;
    }

    Optional<Participant> participant(Person person) {
        return participants.stream().filter(one -> one.is(person)).findFirst();
    }

    void add(Participant participant) {
        participants.add(participant);
        changed();
    }

    /** Takes somebody off, who notices. */
    void remove(Participant participant, Ending how) {
        if (participants.remove(participant)) {
            sharing.ends(participant);
            participant.isTakenOffHold(switchboard.time().elapsed());
            participant.person().ifPresent(person -> person.isOff(how));
            changed();
        }
    }

    /** The bot's call is established: it meets who is there, or waits in the lobby. */
    void enters(SimulatedCall call) {
        Participant self = call.roster().self();
        if (keepsBotsInLobby) {
            self.set("isInLobby", true);
        }
        calls.add(call);
        participants.add(self);
        if (keepsBotsInLobby) {
            call.say("bot waits in the lobby");
        } else {
            isIn(call);
        }
    }

    /** With that call's lock held. */
    void admits(SimulatedCall call) {
        call.roster().self().set("isInLobby", false);
        isIn(call);
    }

    private void isIn(SimulatedCall call) {
        call.roster().people().forEach(person -> call.does(person, "is there"));
        people().forEach(person -> person.meets(call));
        changed();
    }

    void isLeftBy(SimulatedCall call) {
        if (participants.remove(call.roster().self())) {
            sharing.ends(call.roster().self());
            changed();
        }
    }

    /** The bot is told soon, in each of its calls. */
    void changed() {
        for (SimulatedCall call : current()) {
            call.after(SimulatedCall.LATENCY, "the roster", call.roster()::changed);
        }
        people().forEach(switchboard.time()::changed);
    }

    private Stream<Person> people() {
        return participants.stream().flatMap(one -> one.person().stream());
    }

    /** A line in the transcript of each of the bot's calls, or in the simulator's alone while it is not there. */
    void does(Person who, String what) {
        List<SimulatedCall> now = current();
        now.forEach(call -> call.does(who, what));
        if (now.isEmpty()) {
            switchboard.journal().say(Optional.empty(), JournalEntry.Sort.STEP, who, what);
        }
    }
}
