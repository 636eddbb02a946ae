package io.github.graphcalls.durable;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A bot at one address, started again after it was killed. */
final class CrashNode {

    private final String name;
    private final String storeUrl;
    private final GraphCallsSimulator simulator;
    private final Path folder;
    private final int port = freePort();
    private int starts;
    private CrashProcess process;

    CrashNode(String name, String storeUrl, GraphCallsSimulator simulator, Path folder) {
        this.name = name;
        this.storeUrl = storeUrl;
        this.simulator = simulator;
        this.folder = folder;
    }

    /** Below those that the system hands out: nobody is given it while the bot is dead. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(12_000, 30_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // then another
            }
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + CrashBot.PATH);
    }

    /** Starts it and waits until it is ready. */
    void start() {
        starts++;
        process = CrashProcess.start(new CrashTerms(name + "-" + starts, port, storeUrl, simulator, folder));
        process.isReady();
    }

    /** Whether a line of the ledger is this one's, of the present process. */
    boolean wrote(CrashLine line) {
        return line.node().equals(name + "-" + starts);
    }

    CrashProcess process() {
        return process;
    }

    /** Kills it, and starts it again. */
    void isKilled() {
        process.kill();
        start();
    }
}
