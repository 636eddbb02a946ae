package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a simulator by itself, for bots in other processes, until the process is ended or, with {@code --exit}, the scenario
 * is. Exit codes: 0, all went as wanted; 1, somebody's scenario did not; 2, the command line or the scenario is wrong; 3, it
 * could not start, as when a port is taken.
 */
public final class Main {
    private static final int NOT_AS_WANTED = 1;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int COULD_NOT_START = 3;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Takes the options that {@code --help} prints. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.asksForHelp()) {
                System.out.print(CommandLine.USAGE);
                return 0;
            }
            return new Main(System.out).play(line, line.scenario());
        } catch (WrongInput wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(CommandLine.USAGE);
            return WRONG_ARGUMENTS;
        } catch (UncheckedIOException failed) {
            System.err.println(failed.getMessage() + ": " + failed.getCause().getMessage());
            return COULD_NOT_START;
        }
    }

    private int play(CommandLine line, Scenario scenario) throws InterruptedException {
        GraphCallsSimulator simulator = GraphCallsSimulator.builder()
                .timeFactor(line.speed())
                .seed(line.seed())
                .port(line.port())
                .securePort(line.httpsPort())
                .start();
        simulator.closesWithJvm();
        Bots bots = new Bots(simulator, scenario);
        ControlApi.serve(simulator, bots);
        Console.serve(simulator);
        line.certificate().ifPresent(file -> {
            try {
                Files.writeString(file, simulator.certificatePem());
            } catch (IOException unwritable) {
                throw new UncheckedIOException("The certificate could not be written to " + file, unwritable);
            }
        });
        out.println(Directions.to(simulator, line.certificate()));
        scenario.oddities().switches(simulator.oddities());
        CompletableFuture<Performance> begun = begin(simulator, line)
                .thenApply(it -> Performance.start(simulator, scenario, bots::usual, line.seed()));
        if (!line.exits()) {
            if (scenario.hasPeople()) {
                begun.thenCompose(performance -> performance.ended().thenRun(() -> out.println(performance.summary())));
            }
            new CountDownLatch(1).await();
        }
        Performance performance = begun.join();
        performance.ended().join();
        out.println(performance.summary());
        simulator.close();
        return performance.wentAsWanted() ? 0 : NOT_AS_WANTED;
    }

    private CompletableFuture<?> begin(GraphCallsSimulator simulator, CommandLine line) {
        if (!line.awaitsBot()) {
            return CompletableFuture.completedFuture(null);
        }
        out.println("The scenario begins when a bot has fetched a token.");
        return simulator.tokens().firstFetch();
    }
}
