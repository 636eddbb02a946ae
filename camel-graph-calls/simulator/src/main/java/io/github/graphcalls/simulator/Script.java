package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a person is to do and to expect, step by step, as {@link Person}'s own methods have it, but said beforehand and played
 * without a thread: thousands of people can follow theirs at once. Unchangeable; each method gives a longer script.
 *
 * <pre>{@code
 * Script menu = Script.begin().dials(bot).isAnswered().hears("menu.wav").presses("2").isHungUpOn();
 * CompletableFuture<Void> ended = simulator.caller("+14255550123").follows(menu);
 * }</pre>
 */
public final class Script {
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

    /** See {@link Person#dials}. */
    public Script dials(Bot bot) {
        return dials(() -> bot);
    }

    /** Calls the bot that is given when the moment has come. */
    public Script dials(Supplier<Bot> bot) {
        return then(ScriptStep.does(person -> person.dials(bot.get())));
    }

    /** See {@link Person#joins(Meeting)}. */
    public Script joins(Meeting meeting) {
        return then(ScriptStep.does(person -> person.joins(meeting)));
    }

    /** See {@link Person#waitsInTheLobby}. */
    public Script waitsInTheLobby(Meeting meeting) {
        return then(ScriptStep.does(person -> person.waitsInTheLobby(meeting)));
    }

    /** See {@link Person#leaves}. */
    public Script leaves() {
        return then(ScriptStep.does(Person::leaves));
    }

    /** See {@link Person#mutes}. */
    public Script mutes() {
        return then(ScriptStep.does(Person::mutes));
    }

    /** See {@link Person#unmutes}. */
    public Script unmutes() {
        return then(ScriptStep.does(Person::unmutes));
    }

    /** See {@link Person#hangsUp}. */
    public Script hangsUp() {
        return then(ScriptStep.does(Person::hangsUp));
    }

    /** See {@link Person#patience}. */
    public Script patience(Duration longest) {
        return then(ScriptStep.does(person -> person.patience(longest)));
    }

    /** See {@link Person#isAnswered}. */
    public Script isAnswered() {
        return then(ScriptStep.expects("be answered", person -> person.isIn(CallState.ESTABLISHED)));
    }

    /** Waits until the bot has called and this person has answered, for so long. */
    public Script isCalled(Duration within) {
        return then(ScriptStep.expects("be called", within, person -> person.isIn(CallState.ESTABLISHED)));
    }

    /** See {@link Person#isHungUpOn}. */
    public Script isHungUpOn() {
        return then(ScriptStep.expects("be hung up on", hasEnded(Ending.Kind.HUNG_UP_BY_BOT)));
    }

    /** See {@link Person#isRejected}. */
    public Script isRejected() {
        return then(ScriptStep.expects("be rejected", hasEnded(Ending.Kind.REJECTED)));
    }

    /** See {@link Person#isNotAnswered}. */
    public Script isNotAnswered() {
        return then(ScriptStep.expects("not be answered", Duration.ofSeconds(16), hasEnded(Ending.Kind.GIVEN_UP)));
    }

    /** Waits until the call is over, in whatever way. */
    public Script isOver() {
        return then(ScriptStep.expects("see the call end", Person::isOver));
    }

    /** See {@link Person#hears}. */
    public Script hears(String name) {
        return then(ScriptStep.expects(
                        "hear " + name, person -> person.hearing().notice(name).isPresent()))
                .then(silence());
    }

    /** Waits until any prompt begins that was not waited for before, and then until it stops. */
    public Script hearsAnything() {
        return then(ScriptStep.expects(
                        "hear anything", person -> person.hearing().noticeNext()))
                .then(silence());
    }

    private static ScriptStep silence() {
        return ScriptStep.expects(
                "hear it stop", Duration.ofDays(1), person -> !person.hearing().isNoticedOneHeard());
    }

    /** See {@link Person#waits}. */
    public Script waits(Duration time) {
        return then(ScriptStep.waits(person -> time));
    }

    /**
     * See {@link Person#presses}.
     *
     * @throws IllegalArgumentException for anything but 0 to 9, {@code *} and {@code #}
     */
    public Script presses(String keys) {
        Script longer = this;
        for (int index = 0; index < keys.length(); index++) {
            char key = keys.charAt(index);
            int place = index;
            if (!CallMedia.isKey(key)) {
                throw new IllegalArgumentException("A phone has no key " + key + "; it has 0 to 9, * and #");
            }
            longer = longer.then(ScriptStep.waits(person -> person.beforeKey(place)))
                    .then(ScriptStep.does(person -> person.press(key)));
        }
        return longer;
    }

    /** See {@link Person#says(Duration)}. */
    public Script says(Duration length) {
        return then(ScriptStep.waits(Person::reaction))
                .then(ScriptStep.does(person -> person.beginsToSpeak(Wav.hum(length))))
                .waits(length)
                .then(ScriptStep.does(Person::stopsSpeaking));
    }

    private static Predicate<Person> hasEnded(Ending.Kind kind) {
        return person -> person.hasEnded(kind);
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
