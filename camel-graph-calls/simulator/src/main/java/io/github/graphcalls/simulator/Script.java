package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a person is to do and to expect, step by step, as {@link Person}'s own methods have it, but said beforehand and played
 * without a thread: thousands of people can follow theirs at once. Unchangeable; each method gives a longer script. Longer
 * than most classes because it is that whole vocabulary.
 *
 * <pre>{@code
 * Script menu = Script.begin().dials(bot).isAnswered().hears("menu.wav").presses("2").isHungUpOn();
 * CompletableFuture<Void> ended = simulator.caller("+14255550123").follows(menu);
 * }</pre>
 */
public final class Script {
    /** The keys that {@link #presses} takes, in words. */
    public static final String KEYS = Keypad.KEYS;

    private final List<ScriptStep> steps;

    private Script(List<ScriptStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** One without steps. */
    public static Script begin() {
        return new Script(List.of());
    }

    /** Whether it has no steps. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The steps of another after those of this one. */
    public Script then(Script other) {
        List<ScriptStep> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new Script(all);
    }

    private Script then(ScriptStep step) {
        return then(new Script(List.of(step)));
    }

    private Script does(Consumer<Person> deed) {
        return then(ScriptStep.does(deed));
    }

    private Script expects(String what, Predicate<Person> come) {
        return then(ScriptStep.expects(what, come));
    }

    /** See {@link Person#dials}. */
    public Script dials(Bot bot) {
        return dials(() -> bot);
    }

    /** Calls the bot that is given when the moment has come. */
    public Script dials(Supplier<Bot> bot) {
        return dialsAs(bot, 1);
    }

    /** See {@link Person#dialsAs}. */
    public Script dialsAs(Bot bot, int calls) {
        return dialsAs(() -> bot, calls);
    }

    /** Calls the bot that is given when the moment has come, which the service announces as so many calls. */
    public Script dialsAs(Supplier<Bot> bot, int calls) {
        return does(person -> person.dialsAs(bot.get(), calls));
    }

    /** See {@link Person#joins(SimulatedCall)}. */
    public Script joins(SimulatedCall groupCall) {
        return does(person -> person.joins(groupCall));
    }

    /** See {@link Person#joins(Meeting)}. */
    public Script joins(Meeting meeting) {
        return does(person -> person.joins(meeting));
    }

    /** See {@link Person#waitsInTheLobby}. */
    public Script waitsInTheLobby(Meeting meeting) {
        return does(person -> person.waitsInTheLobby(meeting));
    }

    /** See {@link Person#joinsRecorded}; the bot may decide as it likes. */
    public Script joinsRecorded(SimulatedCall recording) {
        return does(person -> person.joinsRecorded(recording));
    }

    /** The same for the call that the person of this id is on when the moment has come. */
    public Script joinsRecorded(String recordedId) {
        return does(person -> person.joinsRecorded(person.other(recordedId).requireCall()));
    }

    /** See {@link Person#admits}. */
    public Script admits(Person guest) {
        return admits(guest.id());
    }

    /** The same for the person of this id, who may come to be known later. */
    public Script admits(String guestId) {
        return does(person -> person.admits(person.other(guestId)));
    }

    /** See {@link Person#admitsTheBot}. */
    public Script admitsTheBot() {
        return does(Person::admitsTheBot);
    }

    /** See {@link Person#sharesScreen}. */
    public Script sharesScreen() {
        return does(Person::sharesScreen);
    }

    /** See {@link Person#stopsSharing}. */
    public Script stopsSharing() {
        return does(Person::stopsSharing);
    }

    /** See {@link Person#leaves}. */
    public Script leaves() {
        return does(Person::leaves);
    }

    /** See {@link Person#mutes}. */
    public Script mutes() {
        return does(Person::mutes);
    }

    /** See {@link Person#unmutes}. */
    public Script unmutes() {
        return does(Person::unmutes);
    }

    /** See {@link Person#hangsUp}. */
    public Script hangsUp() {
        return does(Person::hangsUp);
    }

    /** See {@link Person#holds}. */
    public Script holds() {
        return does(Person::holds);
    }

    /** See {@link Person#resumes}. */
    public Script resumes() {
        return does(Person::resumes);
    }

    /** See {@link Person#answers}. */
    public Script answers() {
        return does(Person::answers);
    }

    /** See {@link Person#rejects}. */
    public Script rejects() {
        return does(Person::rejects);
    }

    /** See {@link Person#isBusy}. */
    public Script isBusy() {
        return does(Person::isBusy);
    }

    /** See {@link Person#doesNotAnswer}. */
    public Script doesNotAnswer() {
        return does(Person::doesNotAnswer);
    }

    /** See {@link Person#answersAfter}. */
    public Script answersAfter(Duration ringing) {
        return does(person -> person.answersAfter(ringing));
    }

    /** See {@link Person#patience}. */
    public Script patience(Duration longest) {
        return does(person -> person.patience(longest));
    }

    /** See {@link Person#isAdmitted}. */
    public Script isAdmitted() {
        return expects("be admitted", Person::isLetIn);
    }

    /** See {@link Person#seesTheBotJoin}. */
    public Script seesTheBotJoin() {
        return expects("see the bot join", Person::meetsTheBot);
    }

    /** See {@link Person#seesTheBotLeave}. */
    public Script seesTheBotLeave() {
        return expects("see the bot leave", Person::hasMetTheBot);
    }

    /** See {@link Person#isAnswered}. */
    public Script isAnswered() {
        return expects("be answered", person -> person.isIn(CallState.ESTABLISHED));
    }

    /** See {@link Person#isCalled}. */
    public Script isCalled() {
        return then(person -> isCalledWithin(person.patience()).play(person));
    }

    /** Waits until the bot has called and this person has answered, for so long. */
    public Script isCalled(Duration within) {
        return then(isCalledWithin(within));
    }

    private static ScriptStep isCalledWithin(Duration time) {
        return ScriptStep.expects("be called", time, person -> person.isIn(CallState.ESTABLISHED));
    }

    /** See {@link Person#isHungUpOn}. */
    public Script isHungUpOn() {
        return expects("be hung up on", person -> person.hasEnded(Ending.Kind.HUNG_UP_BY_BOT));
    }

    /** See {@link Person#isRejected}. */
    public Script isRejected() {
        return expects("be rejected", person -> person.hasEnded(Ending.Kind.REJECTED));
    }

    /** See {@link Person#isNotAnswered}. */
    public Script isNotAnswered() {
        return then(person -> ScriptStep.expects(
                        "not be answered", person.patience().plusSeconds(1), it -> it.hasEnded(Ending.Kind.GIVEN_UP))
                .play(person));
    }

    /** See {@link Person#isTransferredTo}. */
    public Script isTransferredTo(Person target) {
        return isTransferredTo(target.id());
    }

    /** The same for the person of this id, who may come to be known later. */
    public Script isTransferredTo(String targetId) {
        return expects("be transferred to " + targetId, person -> person.hasGoneTo(targetId, Ending.Kind.TRANSFERRED));
    }

    /** See {@link Person#isRedirectedTo}. */
    public Script isRedirectedTo(Person target) {
        return isRedirectedTo(target.id());
    }

    /** The same for the person of this id, who may come to be known later. */
    public Script isRedirectedTo(String targetId) {
        return expects("be redirected to " + targetId, person -> person.hasGoneTo(targetId, Ending.Kind.REDIRECTED));
    }

    /** Waits until the call is over, in whatever way. */
    public Script isOver() {
        return expects("see the call end", Person::isOver);
    }

    /** See {@link Person#hears}. */
    public Script hears(String name) {
        return beginsToHear(name).then(ScriptStep.silence());
    }

    /** See {@link Person#beginsToHear}. */
    public Script beginsToHear(String name) {
        return then(ScriptStep.begins(name));
    }

    /** See {@link Person#hearsToTheEnd}. */
    public Script hearsToTheEnd(String name) {
        return then(ScriptStep.hearsToTheEnd(name));
    }

    /** See {@link Person#hearsTheBeep}. */
    public Script hearsTheBeep() {
        return hears("beep");
    }

    /** See {@link Person#hearsNothingFor}. */
    public Script hearsNothingFor(Duration time) {
        return then(ScriptStep.hearsNothingFor(time));
    }

    /** Waits until any prompt begins that was not waited for before, and then until it stops. */
    public Script hearsAnything() {
        return expects("hear anything", person -> person.hearing().noticeNext()).then(ScriptStep.silence());
    }

    /** See {@link Person#waits}. */
    public Script waits(Duration time) {
        return then(ScriptStep.waits(person -> time));
    }

    /**
     * See {@link Person#presses}.
     *
     * @throws IllegalArgumentException for a key that no phone has
     */
    public Script presses(String keys) {
        Script longer = this;
        String checked = Keypad.checked(keys);
        for (int index = 0; index < checked.length(); index++) {
            char key = checked.charAt(index);
            int place = index;
            longer = longer.then(ScriptStep.waits(person -> person.beforeKey(place)))
                    .then(ScriptStep.does(person -> person.press(key)));
        }
        return longer;
    }

    /** See {@link Person#says(Duration)}. */
    public Script says(Duration length) {
        return says(Wav.hum(length));
    }

    /** See {@link Person#says(byte[])}. */
    public Script says(byte[] wav) {
        return says(Wav.parse(wav));
    }

    private Script says(Wav sound) {
        return then(ScriptStep.waits(Person::reaction))
                .does(person -> person.beginsToSpeak(sound))
                .waits(sound.length())
                .does(Person::stopsSpeaking);
    }

    CompletableFuture<Void> playedBy(Person person) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        play(person, 0, end);
        return end;
    }

    private void play(Person person, int index, CompletableFuture<Void> end) {
        if (index == steps.size()) {
            end.complete(null);
            return;
        }
        steps.get(index).play(person).whenComplete((done, failure) -> {
            if (failure == null) {
                play(person, index + 1, end);
            } else {
                end.completeExceptionally(ScriptStep.cause(failure));
            }
        });
    }
}
