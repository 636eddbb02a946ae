package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A scenario being played: its people begin when their times come, and hold no threads. Safe for use by many threads. */
final class Performance {
    private static final int SHOWN_FAILURES = 10;

    private final GraphCallsSimulator simulator;
    private final Scenario scenario;
    private final Supplier<Bot> bot;
    private final Random chance;
    private final List<Role> roles = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Performance(GraphCallsSimulator simulator, Scenario scenario, Supplier<Bot> bot, long seed) {
        this.simulator = simulator;
        this.scenario = scenario;
        this.bot = bot;
        this.chance = new Random(seed);
    }

    /** @param bot asked each time somebody dials */
    static Performance start(GraphCallsSimulator simulator, Scenario scenario, Supplier<Bot> bot, long seed) {
        Performance performance = new Performance(simulator, scenario, bot, seed);
        performance.begin();
        return performance;
    }

    private void begin() {
        scenario.callees().forEach(this::called);
        scenario.meetings().forEach(this::gathered);
        scenario.callers()
                .forEach(calling ->
                        cast(calling.people(), simulator::caller, begun -> begun.dialsAs(bot, calling.rings())));
        CompletableFuture.allOf(roles.stream().map(Role::end).toArray(CompletableFuture<?>[]::new))
                .whenComplete((done, failure) -> ended.complete(null));
        simulator
                .scheduler()
                .schedule(() -> ended.complete(null), scenario.until().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void called(Scenario.Called called) {
        for (int number = 1; number <= called.people().times(); number++) {
            called.reaction().of(simulator.callee(called.people().idOf(number)));
        }
        // Of whom no steps are told, it is not expected either that the bot calls at all.
        if (!called.people().steps().isEmpty()) {
            cast(called.people(), simulator::callee, begun -> begun.isCalled(scenario.until()));
        }
    }

    private void gathered(Scenario.Gathering gathering) {
        Meeting meeting = simulator.meeting(gathering.join());
        gathering.bots().isOfBotsIn(meeting);
        for (Scenario.Attending attending : gathering.attendees()) {
            Crowd people = attending.people();
            cast(
                    people,
                    id -> simulator.attendee(id, people.name()),
                    begun -> attending.way().into(begun, meeting));
        }
    }

    private void cast(Crowd crowd, Function<String, Person> people, Function<Script, Script> arrival) {
        for (int number = 1; number <= crowd.times(); number++) {
            Duration begin = crowd.begin(number, chance.nextDouble());
            Script script = arrival.apply(Script.begin().waits(begin)).then(crowd.steps());
            Person person = people.apply(crowd.idOf(number));
            roles.add(new Role(person, person.follows(script)));
        }
    }

    /** Ends when everybody's steps have ended, or the scenario's time is over. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Whether everybody's steps have come true, to the last. */
    boolean wentAsWanted() {
        return roles.stream().allMatch(Role::isDone);
    }

    /** How many ended as wanted, and of those who did not the first few with what happened. */
    String summary() {
        List<Role> others = roles.stream().filter(role -> !role.isDone()).toList();
        StringBuilder text = new StringBuilder()
                .append(roles.size())
                .append(" people: ")
                .append(roles.size() - others.size())
                .append(" ended as wanted, ")
                .append(others.size())
                .append(" did not.");
        others.stream()
                .limit(SHOWN_FAILURES)
                .forEach(role -> text.append("\n")
                        .append(role.person().id())
                        .append(": ")
                        .append(role.failure().orElse("has not come to the end of the steps")));
        return others.size() > SHOWN_FAILURES
                ? text.append("\n… and ")
                        .append(others.size() - SHOWN_FAILURES)
                        .append(" more.")
                        .toString()
                : text.toString();
    }

    private record Role(Person person, CompletableFuture<Void> end) {
        boolean isDone() {
            return end.isDone() && !end.isCompletedExceptionally();
        }

        Optional<String> failure() {
            return end.isCompletedExceptionally()
                    ? Optional.of(
                            end.handle((done, failure) -> Failure.text(failure)).join())
                    : Optional.empty();
        }
    }
}
