package io.github.graphcalls.simulator;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts a simulator by itself, for bots in other processes, and says how to point one at it. */
public final class Main {
    private Main() {}

    /** @param arguments {@code --port PORT} (default 0, a free one) and {@code --time-factor FACTOR} (default 1) */
    public static void main(String[] arguments) throws InterruptedException {
        GraphCallsSimulator.Builder builder = GraphCallsSimulator.builder().timeFactor(1);
        List<String> words = List.of(arguments);
        for (int index = 0; index < words.size(); index += 2) {
            String value = index + 1 < words.size() ? words.get(index + 1) : "";
            switch (words.get(index)) {
                case "--port" -> builder.port(Integer.parseInt(value));
                case "--time-factor" -> builder.timeFactor(Double.parseDouble(value));
                default -> {
                    System.err.println("Unknown: " + words.get(index) + ". Options: --port PORT --time-factor FACTOR");
                    System.exit(2);
                }
            }
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
