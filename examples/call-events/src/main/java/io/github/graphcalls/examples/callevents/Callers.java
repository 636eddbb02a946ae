package io.github.graphcalls.examples.callevents;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** People who call the application, some while others are still on the phone, each with a habit. */
final class Callers {
    private static final Duration APART = Duration.ofMillis(700);
    private static final Duration UNTIL_THE_LAST_END_IS_TOLD = Duration.ofSeconds(2);

    private final GraphCallsSimulator simulator;
    private final Bot bot;

    Callers(GraphCallsSimulator simulator, AnsweringRoutes routes) {
        this.simulator = simulator;
        this.bot = simulator.bot(routes.callbackUri());
    }

    /**
     * Lets them call, and returns when all their calls are over.
     *
     * @param number at least 1
     * @return by the calls' ids, in the order in which they called
     * @throws AssertionError if somebody does not hear what he should
     */
    Map<String, Habit> call(int number) {
        List<Habit> habits = IntStream.range(0, number)
                .mapToObj(index -> Habit.values()[index % Habit.values().length])
                .toList();
        List<Person> people = new ArrayList<>();
        List<Runnable> conversations = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            Person caller = simulator.caller("+142555501%02d".formatted(index));
            Habit habit = habits.get(index);
            Duration before = APART.multipliedBy(index);
            people.add(caller);
            conversations.add(() -> habit.play(caller.waits(before).dials(bot)));
        }
        simulator.together(conversations.toArray(Runnable[]::new));
        simulator.time().advance(UNTIL_THE_LAST_END_IS_TOLD);
        Map<String, Habit> calls = new LinkedHashMap<>();
        for (int index = 0; index < number; index++) {
            calls.put(people.get(index).call().map(SimulatedCall::id).orElseThrow(), habits.get(index));
        }
        return calls;
    }
}
