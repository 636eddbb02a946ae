package io.github.graphcalls.examples.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** The command that lets somebody call the bot on this machine, and prints what can be seen of it. */
public final class Offline {

    private Offline() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            run(System.out);
            code = 0;
        } catch (Exception | AssertionError e) {
            System.err.println("The bot did not do what it should:");
            e.printStackTrace();
        } finally {
            System.exit(code);
        }
    }

    /** @throws AssertionError if the caller does not get what he should */
    static void run(PrintStream out) throws IOException, InterruptedException {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                RunningBot bot = OnTheSimulator.start(simulator)) {
            out.println(simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(bot.callbackUri()))
                    .hearsToTheEnd("welcome.wav")
                    .isHungUpOn()
                    .transcript());
            out.println();
            // until the bot has been told that the call is over, too
            simulator.time().advance(Duration.ofSeconds(2));
            JsonNode health = new ObjectMapper().readTree(bot.actuator("health"));
            out.println("Health: " + health.path("status").asText());
            health.at("/components/camelHealth/details").properties().stream()
                    .filter(check -> check.getKey().matches("graph-calls-[a-z-]+"))
                    .map(check -> "  " + check.getKey() + " " + check.getValue().asText())
                    .sorted()
                    .forEach(out::println);
            out.println("Meters:");
            bot.actuator("prometheus")
                    .lines()
                    .filter(line -> line.matches("graph_calls_(begun|ended|notifications)_.*"))
                    .map(line -> "  " + line)
                    .forEach(out::println);
        }
    }
}
