package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Somebody with a phone or Teams, scripted as a conversation: each step happens, or is waited for, in simulated time, and
 * answers the person for the next step. A step that does not come true within the person's patience throws an
 * {@link AssertionError} that shows the call's transcript. One thread plays one person. Longer than most classes because
 * it is the whole vocabulary of conversations.
 *
 * <p>People who are called answer after a second, unless told otherwise before.
 */
public final class Person {
    /** What somebody takes to react before pressing a key or speaking. */
    private static final Duration REACTION = Duration.ofMillis(500);

    private static final Duration BETWEEN_KEYS = Duration.ofMillis(250);

    private final Identity identity;
    private final String label;
    private final Switchboard switchboard;
    private volatile Disposition disposition = Disposition.ANSWERS;
    private volatile Duration patience = Duration.ofSeconds(15);
    private volatile Optional<SimulatedCall> call = Optional.empty();
    private volatile Optional<Meeting> meeting = Optional.empty();
    private volatile Optional<Ending> left = Optional.empty();
    private volatile Optional<Person> partner = Optional.empty();
    private volatile Optional<RecordedJoin> recorded = Optional.empty();
    private volatile Hearing hearing = new Hearing();

    Person(Identity identity, String label, Switchboard switchboard) {
        this.identity = identity;
        this.label = label;
        this.switchboard = switchboard;
    }

    /** The phone number or user id. */
    public String id() {
        return identity.id();
    }

    /** The call with the bot that this person is on, or was on last. */
    public Optional<SimulatedCall> call() {
        return call;
    }

    /** The prompts heard in the call or meeting that this person is in, or was in last, by name, in order. */
    public List<String> heard() {
        return hearing.names();
    }

    /**
     * Does and expects all that the script says, without a thread of its own: the future ends when the script has come to
     * its end, or exceptionally with an {@link AssertionError} at the first step that did not come true. Scripts are played
     * on the simulator's threads. Jumping time moves on for them only while somebody waits for it.
     */
    public CompletableFuture<Void> follows(Script script) {
        return script.playedBy(this);
    }

    /** How long this person waits for each step from now on, in simulated time; 15 seconds at first. */
    public Person patience(Duration longest) {
        patience = longest;
        return this;
    }

    /** Answers when called, after a second. */
    public Person answers() {
        return does(Disposition.ANSWERS);
    }

    /** Answers when called, after it has rung so long in simulated time. */
    public Person answersAfter(Duration ringing) {
        return does(new Disposition(Disposition.Kind.ANSWERS, ringing));
    }

    /** Rejects when called, after a second. */
    public Person rejects() {
        return does(Disposition.REJECTS);
    }

    /** Is on another phone when called: does not take the call, which the bot is told as a rejection. */
    public Person isBusy() {
        return does(Disposition.IS_BUSY);
    }

    /** Lets it ring when called. */
    public Person doesNotAnswer() {
        return does(Disposition.DOES_NOT_ANSWER);
    }

    private Person does(Disposition what) {
        disposition = what;
        return this;
    }

    /** Calls the bot. Does not wait for its answer. */
    public Person dials(Bot bot) {
        return dialsAs(bot, 1);
    }

    /**
     * Calls the bot once, which the service announces as several calls with one chain id, at the same time. When one of
     * them is answered, or ends, those that still ring end too. Does not wait for the bot's answer.
     *
     * @param calls 1 to 10
     */
    public Person dialsAs(Bot bot, int calls) {
        if (calls < 1 || calls > 10) {
            throw new IllegalArgumentException("A call is announced as 1 to 10 calls, not as " + calls);
        }
        partner = Optional.empty();
        switchboard.dial(this, bot, calls);
        return this;
    }

    /**
     * Is about to join a call that the bot records by policy: asks the bot, and waits for its answer. Being recorded is all
     * that this does; it puts nobody on the call's roster.
     *
     * @param recording an established call that the bot answered with participantCapacity; the person for whom it was
     *     called takes one of the places
     * @throws IllegalStateException if the bot has allowed no further people
     */
    public RecordedJoin joinsRecorded(SimulatedCall recording) {
        RecordedJoin join = recording.recording().asks(this);
        recorded = Optional.of(join);
        return join;
    }

    /** Joins a meeting or group call that the bot is in. */
    public Person joins(SimulatedCall groupCall) {
        Optional<Meeting> joined =
                groupCall.roster().meeting().filter(it -> groupCall.state() == CallState.ESTABLISHED);
        return joins(joined.orElseThrow(
                () -> new IllegalArgumentException("Only an established group call can be joined; this one is "
                        + groupCall.state() + (groupCall.roster().isGroup() ? "" : " and peer-to-peer"))));
    }

    /** Joins a meeting, whether the bot is in it or not. */
    public Person joins(Meeting joined) {
        joined.does(this, "joins");
        return comes(joined, Participant.of(this));
    }

    /** Comes to a meeting as a guest who has to be admitted: neither hears nor is heard until then. */
    public Person waitsInTheLobby(Meeting joined) {
        joined.does(this, "waits in the lobby");
        Participant waiting = Participant.of(this);
        waiting.set("isInLobby", true);
        return comes(joined, waiting);
    }

    private Person comes(Meeting joined, Participant as) {
        leavesQuietly();
        hearing = new Hearing();
        left = Optional.empty();
        meeting = Optional.of(joined);
        call = joined.current().stream().findFirst();
        joined.add(as);
        return this;
    }

    /** Lets somebody in who waits in the lobby of the meeting that this person is in. */
    public Person admits(Person guest) {
        Participant waiting = meeting.flatMap(it -> it.participant(guest))
                .filter(Participant::isInLobby)
                .orElseThrow(() -> failure("admit " + guest + ", who does not wait in the lobby"));
        return changes(waiting, "admits " + guest, "isInLobby", false);
    }

    /** Waits until somebody has admitted this person from the lobby. */
    public Person isAdmitted() {
        return expects("be admitted", this::isLetIn);
    }

    boolean isLetIn() {
        return participant().filter(one -> !one.isInLobby()).isPresent();
    }

    /** Lets the bot in, which waits in the lobby of the meeting that this person is in. */
    public Person admitsTheBot() {
        Meeting current = meeting.orElseThrow(() -> failure("admit the bot, but is in no meeting"));
        List<SimulatedCall> waiting = current.waiting();
        if (waiting.isEmpty()) {
            throw failure("admit the bot, which does not wait in the lobby");
        }
        for (SimulatedCall one : waiting) {
            one.does(this, "admits the bot");
            one.admitted();
        }
        return this;
    }

    /** Shares the screen in the meeting; whoever shared it before does no longer. */
    public Person sharesScreen() {
        Participant sharer = participating("share the screen");
        Meeting current = meeting.orElseThrow();
        current.does(this, "shares the screen");
        current.sharing().begins(sharer);
        return this;
    }

    /** Shares the screen no longer. */
    public Person stopsSharing() {
        Participant sharer = participating("stop sharing the screen");
        Meeting current = meeting.orElseThrow();
        current.does(this, "stops sharing the screen");
        current.sharing().ends(sharer);
        return this;
    }

    /** Mutes the own microphone: what this person says in the meeting is not heard any more. */
    public Person mutes() {
        return changes(participating("mute"), "mutes", "isMuted", true);
    }

    /** Can be heard again, also after the bot has muted this person. */
    public Person unmutes() {
        return changes(participating("unmute"), "unmutes", "isMuted", false);
    }

    private Person changes(Participant participant, String line, String property, boolean value) {
        Meeting current = meeting.orElseThrow();
        current.does(this, line);
        participant.set(property, value);
        current.changed();
        return this;
    }

    /** Leaves the meeting, group call or recorded call, which goes on. */
    public Person leaves() {
        Optional<RecordedJoin> stay = recorded.filter(RecordedJoin::lasts);
        if (stay.isPresent()) {
            stay.get().leaves();
            return this;
        }
        return leaves("leaves");
    }

    private Person leaves(String line) {
        Participant participant = participating("leave");
        Meeting current = meeting.orElseThrow();
        current.does(this, line);
        current.remove(participant, Ending.BY_USER);
        return this;
    }

    /** Waits until the bot is in the meeting. */
    public Person seesTheBotJoin() {
        return expects("see the bot join", this::meetsTheBot);
    }

    boolean meetsTheBot() {
        return meeting.filter(it -> !it.current().isEmpty()).isPresent();
    }

    /** Waits until the bot is no longer in the meeting that it was in. */
    public Person seesTheBotLeave() {
        return expects("see the bot leave", this::hasMetTheBot);
    }

    boolean hasMetTheBot() {
        return meeting.filter(it -> !it.calls().isEmpty() && it.current().isEmpty())
                .isPresent();
    }

    /** Who goes to another call or meeting does not stay in this one. */
    private void leavesQuietly() {
        participant().ifPresent(one -> meeting.orElseThrow().remove(one, Ending.BY_USER));
    }

    private Optional<Participant> participant() {
        return meeting.flatMap(it -> it.participant(this));
    }

    private Participant participating(String what) {
        return participant().orElseThrow(() -> failure(what + ", but is in no meeting"));
    }

    /** Waits until the bot has called and this person has answered. */
    public Person isCalled() {
        Duration from = switchboard.time().elapsed();
        // that a call from before is over says nothing about the one that is to come
        if (!await("be called", patience, () -> isIn(CallState.ESTABLISHED))) {
            throw failure(
                    "be called within " + Texts.seconds(patience) + " of " + shown(from) + ", but " + situation());
        }
        return this;
    }

    /** Waits until the bot has answered. */
    public Person isAnswered() {
        return expects("be answered", () -> isIn(CallState.ESTABLISHED));
    }

    /** Waits until the prompt of this name (its address's last segment) begins, and then until it stops. */
    public Person hears(String name) {
        Hearing.Sound sound = beginning(name);
        await("hear " + name + " stop", Duration.ofDays(1), () -> !sound.isHeard());
        return this;
    }

    /** Waits until the prompt of this name begins. */
    public Person beginsToHear(String name) {
        beginning(name);
        return this;
    }

    /** Like {@link #hears}, but the prompt must not be cut off. */
    public Person hearsToTheEnd(String name) {
        Hearing.Sound sound = beginning(name);
        Duration from = switchboard.time().elapsed();
        await("hear " + name + " stop", Duration.ofDays(1), () -> !sound.isHeard());
        requireWhole(name, sound, from);
        return this;
    }

    void requireWhole(String name, Hearing.Sound sound, Duration from) {
        if (sound.wasCutOff()) {
            throw failure("hear " + name + " to the end from " + shown(from) + " on, but it was cut off after "
                    + Texts.seconds(sound.length()));
        }
    }

    /** Waits for the beep that begins a recording. */
    public Person hearsTheBeep() {
        return hears("beep");
    }

    /** Waits that long, in which nothing may begin to be heard, nor go on being heard. */
    public Person hearsNothingFor(Duration time) {
        Duration from = switchboard.time().elapsed();
        int before = hearing.count();
        await("hear nothing", time, () -> hearing.count() != before);
        requireSilence(before, time, from);
        return this;
    }

    /** @param before how many sounds there had been at that moment */
    void requireSilence(int before, Duration time, Duration from) {
        if (!hearing.isSilentSince(before)) {
            throw failure("hear nothing for " + Texts.seconds(time) + " from " + shown(from) + " on, but "
                    + hearing.unnoticed());
        }
    }

    /** Lets simulated time pass. */
    public Person waits(Duration time) {
        switchboard.time().await(new Object(), label + " to wait", time, () -> false);
        return this;
    }

    /**
     * Presses keys, the first after a moment's reaction.
     *
     * @param keys of 0 to 9, {@code *}, {@code #}, a to d, and {@code !} for flash
     * @throws IllegalArgumentException for any other
     */
    public Person presses(String keys) {
        String checked = Keypad.checked(keys);
        for (int index = 0; index < checked.length(); index++) {
            waits(beforeKey(index));
            press(checked.charAt(index));
        }
        return this;
    }

    Duration beforeKey(int index) {
        return index == 0 ? reaction() : BETWEEN_KEYS;
    }

    Duration reaction() {
        return switchboard.time().reaction(REACTION);
    }

    void press(char key) {
        onCall("press " + key, it -> {
            it.does(this, "presses " + key);
            if (it.state() == CallState.HOLD) {
                it.say("which the bot is not told: the call is on hold");
            } else {
                it.media().press(key);
            }
        });
    }

    /** Speaks that long, after a moment's reaction; waits until it is said. */
    public Person says(Duration length) {
        return says(Wav.hum(length));
    }

    /**
     * Says what a WAV file holds, after a moment's reaction; waits until it is said.
     *
     * @param wav one channel, 16 bits, 16 kHz
     */
    public Person says(byte[] wav) {
        return says(Wav.parse(wav));
    }

    private Person says(Wav sound) {
        waits(reaction());
        beginsToSpeak(sound);
        waits(sound.length());
        stopsSpeaking();
        return this;
    }

    void beginsToSpeak(Wav sound) {
        boolean silenced =
                participant().filter(one -> one.isMuted() || one.isInLobby()).isPresent();
        Consumer<SimulatedCall> speech = it ->
                it.media().speechBegins(new Speech(sound, switchboard.time().elapsed()));
        onCall("speak", it -> {
            boolean unheard = silenced || it.state() == CallState.HOLD || !it.hears(this);
            it.does(this, "speaks for " + Texts.seconds(sound.length()) + (unheard ? ", and is not heard" : ""));
            if (!unheard) {
                speech.accept(it);
            }
        });
    }

    void stopsSpeaking() {
        for (SimulatedCall it : calls()) {
            synchronized (it) {
                it.media().speechEnds();
            }
        }
    }

    /** Holds the call with the bot: neither hears it nor is heard until {@link #resumes()}. */
    public Person holds() {
        return switches("hold the call", "holds the call", CallEvent.HELD, SimulatedCall::isHeld);
    }

    /** Goes on with the call that was held. */
    public Person resumes() {
        return switches("resume the call", "resumes the call", CallEvent.RESUMED, SimulatedCall::isResumed);
    }

    private Person switches(String what, String line, CallEvent event, Consumer<SimulatedCall> step) {
        if (meeting.isPresent()) {
            throw failure(what + ", but is in a meeting");
        }
        onCall(what, it -> {
            if (!it.allows(event)) {
                throw failure(what + ", which is " + it.state());
            }
            it.does(this, line);
            step.accept(it);
        });
        return this;
    }

    /** Ends the call, or the talk with whom one was transferred to. */
    public Person hangsUp() {
        if (partner.isPresent()) {
            call.ifPresent(it -> it.does(this, "hangs up"));
            partner = Optional.empty();
            return this;
        }
        if (meeting.isPresent()) {
            return leaves("hangs up");
        }
        onCall("hang up", it -> {
            it.does(this, "hangs up");
            boolean answered = it.state() != CallState.INCOMING;
            it.end(!answered ? Ending.GIVEN_UP : identity.kind().equals("phone") ? Ending.BY_PHONE : Ending.BY_USER);
        });
        return this;
    }

    /** Waits until the bot hangs up. */
    public Person isHungUpOn() {
        return expectsEnd("be hung up on", Ending.Kind.HUNG_UP_BY_BOT);
    }

    /** Waits until the bot rejects the call. */
    public Person isRejected() {
        return expectsEnd("be rejected", Ending.Kind.REJECTED);
    }

    /** Waits until the service gives up, because the bot does not answer: 15 seconds. */
    public Person isNotAnswered() {
        return expects(
                "not be answered", patience.plusSeconds(1), () -> hasEnded(Ending.Kind.GIVEN_UP), this::situation);
    }

    /** Waits until the bot has transferred the call to that person, who has answered. */
    public Person isTransferredTo(Person target) {
        return expects("be transferred to " + target.label, () -> hasGoneTo(target.id(), Ending.Kind.TRANSFERRED));
    }

    boolean hasGoneTo(String otherId, Ending.Kind how) {
        return hasEnded(how) && partner.filter(it -> it.id().equals(otherId)).isPresent();
    }

    /** Waits until the bot has redirected the call to that person, who has answered. */
    public Person isRedirectedTo(Person target) {
        return expects("be redirected to " + target.label, () -> hasGoneTo(target.id(), Ending.Kind.REDIRECTED));
    }

    /** What happened in this person's call, a line each. */
    public String transcript() {
        return call.map(SimulatedCall::transcript).orElse("");
    }

    /** The role in conversations and transcripts: caller, operator … */
    @Override
    public String toString() {
        return label;
    }

    Identity identity() {
        return identity;
    }

    Disposition disposition() {
        return disposition;
    }

    Hearing hearing() {
        return hearing;
    }

    /** Who has this id; steps said beforehand know people by it. */
    Person other(String otherId) {
        return switchboard.person(otherId).orElseThrow(() -> failure("find " + otherId + ", whom nobody knows"));
    }

    SimulatedCall requireCall() {
        return call.orElseThrow(() -> failure("be on a call"));
    }

    void isOn(SimulatedCall newCall) {
        leavesQuietly();
        hearing = new Hearing();
        left = Optional.empty();
        meeting = Optional.empty();
        call = Optional.of(newCall);
        switchboard.time().changed(this);
    }

    /** The bot has come into the meeting that this person is in. */
    void meets(SimulatedCall newCall) {
        call = Optional.of(newCall);
        switchboard.time().changed(this);
    }

    /** Is no longer in a group call, which goes on. */
    void isOff(Ending how) {
        left = Optional.of(how);
        switchboard.time().changed(this);
    }

    private Optional<Ending> ending() {
        return left.or(() -> call.flatMap(SimulatedCall::ending));
    }

    void talksTo(Person other) {
        partner = Optional.of(other);
        other.partner = Optional.of(this);
        switchboard.time().changed(this);
        switchboard.time().changed(other);
    }

    private Hearing.Sound beginning(String name) {
        expects("hear " + name, () -> hearing.hasUnnoticed(name));
        return hearing.notice(name).orElseThrow();
    }

    private Person expectsEnd(String what, Ending.Kind kind) {
        return expects(what, () -> hasEnded(kind));
    }

    private Person expects(String what, BooleanSupplier come) {
        return expects(what, patience, come, this::situation);
    }

    private Person expects(String what, Duration within, BooleanSupplier come, Supplier<String> but) {
        Duration from = switchboard.time().elapsed();
        await(what, within, () -> come.getAsBoolean() || isGone());
        if (!come.getAsBoolean()) {
            throw failure(what + " within " + Texts.seconds(within) + " of " + shown(from) + ", but " + but.get());
        }
        return this;
    }

    /** What was expected within a time from a moment on did not come true. */
    AssertionError missed(String what, Duration within, Duration from) {
        return failure(what + " within " + Texts.seconds(within) + " of " + shown(from) + ", but " + situation());
    }

    /** Nothing more will happen to this person: the call is over, and there is no other to talk to. */
    boolean isGone() {
        return isOver() && partner.isEmpty();
    }

    Duration patience() {
        return patience;
    }

    SimulatedTime time() {
        return switchboard.time();
    }

    private boolean await(String what, Duration within, BooleanSupplier condition) {
        return switchboard.time().await(this, label + " to " + what, within, condition);
    }

    private String situation() {
        return hearing.unnoticed()
                + ending().map(how -> ", and the call is over: " + how.words()).orElse("");
    }

    private String shown(Duration elapsed) {
        return call.map(it -> it.shown(elapsed)).orElseGet(() -> Texts.time(elapsed));
    }

    private AssertionError failure(String what) {
        String subject = Character.isLowerCase(label.charAt(0)) ? "The " + label : label;
        String happened =
                call.isPresent() ? transcript() : switchboard.journal().transcript();
        return new AssertionError(subject + " expected to " + what + ". What happened:\n" + happened);
    }

    boolean isIn(CallState state) {
        return call.filter(it -> it.state() == state).isPresent();
    }

    boolean isOver() {
        return ending().isPresent();
    }

    boolean hasEnded(Ending.Kind kind) {
        return ending().filter(how -> how.kind() == kind).isPresent();
    }

    /** The calls by which the bot can hear this person: of a meeting all, of which there may be none. */
    private List<SimulatedCall> calls() {
        return meeting.map(Meeting::current).orElseGet(() -> call.map(List::of).orElse(List.of()));
    }

    private void onCall(String what, Consumer<SimulatedCall> step) {
        if (call.isEmpty() && meeting.isEmpty()) {
            throw failure(what + ", but is on no call");
        }
        for (SimulatedCall current : calls()) {
            synchronized (current) {
                if (ending().isPresent()) {
                    throw failure(what + " at " + shown(switchboard.time().elapsed()) + ", but " + situation());
                }
                step.accept(current);
            }
        }
    }
}
