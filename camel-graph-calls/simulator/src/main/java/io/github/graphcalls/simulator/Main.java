package io.github.graphcalls.simulator;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Starts a simulator by itself, for bots in other processes, and says how to point one at it. */
public final class Main {
    private static final String USAGE = "[--port PORT] [--secure-port PORT] [--time-factor FACTOR]";

    private Main() {}

    /**
     * Runs until the process is ended.
     *
     * @param arguments {@code --port PORT} and {@code --secure-port PORT} (default 0, a free one), {@code --time-factor
     *     FACTOR} (default 1)
     */
    public static void main(String[] arguments) throws InterruptedException {
        GraphCallsSimulator.Builder builder = GraphCallsSimulator.builder().timeFactor(1);
        Map<String, Consumer<String>> options = Map.of(
                "--port", value -> builder.port(Integer.parseInt(value)),
                "--secure-port", value -> builder.securePort(Integer.parseInt(value)),
                "--time-factor", value -> builder.timeFactor(Double.parseDouble(value)));
        for (int index = 0; index < arguments.length; index += 2) {
            Consumer<String> option = options.get(arguments[index]);
            if (option == null || index + 1 == arguments.length) {
                System.err.println("Not understood: " + arguments[index] + ". Usage: " + USAGE);
                System.exit(2);
                return;
            }
            option.accept(arguments[index + 1]);
        }
        GraphCallsSimulator simulator = builder.start();
        Threads.atExit(simulator::close);
        System.out.println(
                "Graph                 " + simulator.graphUrl() + "/v1.0 and " + simulator.secureUrl() + "/v1.0");
        System.out.println("Authority for tokens  " + simulator.authority() + " (any application id, any secret)");
        System.out.println("OpenID configuration  " + simulator.openIdConfigurationUrl());
        System.out.println("Certificate for https:");
        System.out.println(simulator.certificatePem());
        new CountDownLatch(1).await();
    }
}
