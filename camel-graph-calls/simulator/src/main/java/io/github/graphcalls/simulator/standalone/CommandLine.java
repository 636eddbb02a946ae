package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Oddity;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What the command line says. */
final class CommandLine {
    static final String USAGE = """
            Usage: java -jar camel-graph-calls-simulator-VERSION-standalone.jar [OPTION]...
              --port PORT          for http; 0, the default, takes a free one
              --https-port PORT    for https; 0, the default, takes a free one
              --scenario FILE      who calls and what they do, in YAML
              --callback URL       where the bot is called, if the scenario does not say it
              --application ID     the bot's application id; by default that of who fetched a token last
              --speed FACTOR       how fast time runs; 1, the default, is real time
              --seed NUMBER        for faults by rate and what the scenario leaves to chance; 0 by default
              --oddity NAME        switches an oddity of the service on; may be said several times
              --without-oddity NAME  switches one off
              --certificate FILE   writes the certificate of https there, as PEM
              --await-bot          the scenario begins when a bot has fetched a token, and not at once
              --exit               ends with the scenario: 0 when all went as wanted, else 1
              --help               prints this
            """;

    private static final Map<String, BiConsumer<CommandLine, String>> WITH_VALUE = new TreeMap<>(Map.of(
            "--oddity", (line, value) -> line.switches(List.of(oddity("--oddity", value)), List.of()),
            "--without-oddity", (line, value) -> line.switches(List.of(), List.of(oddity("--without-oddity", value))),
            "--port", (line, value) -> line.port = port("--port", value),
            "--https-port", (line, value) -> line.httpsPort = port("--https-port", value),
            "--scenario", (line, value) -> line.scenario = Optional.of(Path.of(value)),
            "--callback", (line, value) -> line.callback = Optional.of(callback(value)),
            "--application", (line, value) -> line.application = Optional.of(value),
            "--speed", (line, value) -> line.speed = speed(value),
            "--seed", (line, value) -> line.seed = seed(value),
            "--certificate", (line, value) -> line.certificate = Optional.of(Path.of(value))));

    private static final Map<String, BiConsumer<CommandLine, String>> ALONE = Map.of(
            "--await-bot", (line, none) -> line.awaitsBot = true,
            "--exit", (line, none) -> line.exits = true,
            "--help", (line, none) -> line.help = true);

    private int port;
    private int httpsPort;
    private Optional<Path> scenario = Optional.empty();
    private Optional<URI> callback = Optional.empty();
    private Optional<String> application = Optional.empty();
    private Optional<Path> certificate = Optional.empty();
    private OddityRequest oddities = OddityRequest.NONE;
    private double speed = 1;
    private long seed;
    private boolean awaitsBot;
    private boolean exits;
    private boolean help;

    private CommandLine() {}

    /** @throws WrongInput naming the option that is wrong */
    static CommandLine parse(String... arguments) {
        CommandLine line = new CommandLine();
        for (int index = 0; index < arguments.length; index++) {
            String name = arguments[index];
            if (ALONE.containsKey(name)) {
                ALONE.get(name).accept(line, "");
            } else if (!WITH_VALUE.containsKey(name)) {
                throw new WrongInput("There is no option " + name + ".");
            } else if (++index == arguments.length) {
                throw new WrongInput(name + " needs a value.");
            } else {
                WITH_VALUE.get(name).accept(line, arguments[index]);
            }
        }
        if (line.exits && line.scenario.isEmpty() && !line.help) {
            throw new WrongInput("--exit needs a --scenario to end with.");
        }
        return line;
    }

    private static int port(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
            throw new WrongInput(name + " must be a number from 0 to 65535, but is " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static Oddity oddity(String name, String value) {
        return OddityRequest.named(value)
                .orElseThrow(() ->
                        new WrongInput(name + " must be one of " + OddityRequest.names() + ", but is " + value + "."));
    }

    private void switches(List<Oddity> on, List<Oddity> off) {
        oddities = oddities.and(new OddityRequest(on, off));
    }

    private static URI callback(String value) {
        return Callback.parse(value)
                .orElseThrow(() -> new WrongInput("--callback must be " + Callback.FORM + ", but is " + value + "."));
    }

    private static double speed(String value) {
        if (!value.matches("\\d{1,4}(\\.\\d{1,6})?") || Double.parseDouble(value) == 0) {
            throw new WrongInput("--speed must be a number above 0 and below 10000, but is " + value + ".");
        }
        return Double.parseDouble(value);
    }

    private static long seed(String value) {
        if (!value.matches("-?\\d{1,18}")) {
            throw new WrongInput("--seed must be a whole number of up to 18 digits, but is " + value + ".");
        }
        return Long.parseLong(value);
    }

    int port() {
        return port;
    }

    int httpsPort() {
        return httpsPort;
    }

    Optional<Path> certificate() {
        return certificate;
    }

    double speed() {
        return speed;
    }

    long seed() {
        return seed;
    }

    /** Whether the scenario begins only when a bot is there. */
    boolean awaitsBot() {
        return awaitsBot;
    }

    /** Whether the process ends with the scenario. */
    boolean exits() {
        return exits;
    }

    boolean asksForHelp() {
        return help;
    }

    /** The scenario of the file, if there is one, with what the command line says of the bot where the file does not. */
    Scenario scenario() {
        Scenario read = scenario.map(ScenarioFile::read).orElse(Scenario.NONE);
        Scenario whole = new Scenario(
                read.callback().or(() -> callback),
                read.application().or(() -> application),
                read.oddities().and(oddities),
                read.until(),
                read.callers(),
                read.callees(),
                read.meetings());
        if (!whole.callers().isEmpty() && whole.callback().isEmpty()) {
            throw new WrongInput(
                    "The scenario has callers, but neither its bot.callback nor --callback says where the bot"
                            + " is called.");
        }
        return whole;
    }
}
