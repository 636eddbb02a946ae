package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A bot that is killed again and again while people call it, at one address, with one store and one ledger. */
final class CrashRun implements AutoCloseable {

    /** Within this time of its start, a bot goes on with what it was killed in. */
    static final Duration GOES_ON_WITHIN = Duration.ofSeconds(30);

    private static final Duration LONGEST_CALL = Duration.ofMinutes(3);
    private static final int RATE = 16_000;

    final GraphCallsSimulator simulator;
    private final String storeUrl;
    private final Path folder;
    private final int port = freePort();
    private final List<CrashProcess> starts = new ArrayList<>();
    private final List<CompletableFuture<Void>> conversations = new ArrayList<>();
    private int callers;

    CrashRun(String storeUrl, Path folder, long seed) throws Exception {
        this.storeUrl = storeUrl;
        this.folder = folder;
        this.simulator = GraphCallsSimulator.builder()
                .seed(seed)
                .timeFactor(1)
                .notificationAttempts(20)
                .start();
        prompt("menu.wav");
        prompt("goodbye.wav");
    }

    private void prompt(String name) throws IOException {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream second =
                        new AudioInputStream(new ByteArrayInputStream(new byte[RATE * 2]), format, RATE);
                OutputStream file = Files.newOutputStream(folder.resolve(name))) {
            AudioSystem.write(second, AudioFileFormat.Type.WAVE, file);
        }
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

    private URI uri() {
        return URI.create("http://127.0.0.1:" + port + CrashBot.PATH);
    }

    void start() throws Exception {
        CrashTerms terms = new CrashTerms("start-" + (starts.size() + 1), port, storeUrl, simulator, folder);
        starts.add(CrashProcess.start(terms));
        bot().isReady();
    }

    CrashProcess bot() {
        return starts.get(starts.size() - 1);
    }

    /** Kills the bot where it comes to that, with a call that brings it there, and starts it again. */
    void killedAt(CrashPlace place, String with) throws Exception {
        bot().standsStill(place, with);
        somebodyCalls();
        bot().isStandingStill();
        bot().kill();
        start();
    }

    Person caller() {
        return simulator.caller("+493012" + (10_000 + ++callers)).patience(LONGEST_CALL);
    }

    /** A caller who presses a key in the menu and is in the call until the bot ends it. */
    void somebodyCalls() {
        talk(
                caller(),
                caller -> caller.dials(simulator.bot(uri()))
                        .beginsToHear("menu.wav")
                        .presses("1")
                        .isHungUpOn());
    }

    Person dial() {
        return caller().dials(simulator.bot(uri()));
    }

    void talk(Person caller, Consumer<Person> conversation) {
        conversations.add(CompletableFuture.runAsync(
                () -> {
                    try {
                        conversation.accept(caller);
                    } catch (AssertionError e) {
                        if (!wasGivenUp(caller)) {
                            throw e;
                        }
                    }
                },
                simulator.executor()));
    }

    /** The service waits 15 s for an answer: who calls a bot that is killed is not always so lucky. */
    private static boolean wasGivenUp(Person caller) {
        return caller.call()
                .filter(call -> call.state() == CallState.TERMINATED)
                .filter(call -> call.requests().stream()
                        .noneMatch(request -> request.operation().equals("answer") && request.status() < 300))
                .isPresent();
    }

    /** Waits until all conversations have come true. */
    void allConversationsEnd() {
        CompletableFuture.allOf(conversations.toArray(CompletableFuture[]::new)).join();
    }

    /** Waits until nothing is wrong with the books; else tells what. */
    void booksAreRight() {
        allConversationsEnd();
        await("the books to be right")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(CrashReckoning.of(simulator, CrashLine.all(folder.resolve("ledger"))))
                        .as("what is wrong after %s starts", starts.size())
                        .isEmpty());
    }

    @Override
    public void close() {
        starts.forEach(CrashProcess::kill);
        simulator.close();
    }
}
