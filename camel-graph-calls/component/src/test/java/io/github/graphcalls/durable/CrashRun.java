package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Bots that are killed again and again while people call them, with one store and one ledger. */
final class CrashRun implements AutoCloseable {

    /** Within this time of its bot's return, or of its death where there are others, a call goes on. */
    static final Duration GOES_ON_WITHIN = Duration.ofSeconds(30);

    private static final Duration LONGEST_CALL = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int RATE = 16_000;
    private static final int MOST_LINES = 50;

    /** What is cut off more than ten times is parked as what brings processes down. */
    private static final int MOST_KILLS_IN_A_CALL = 8;

    private final GraphCallsSimulator simulator;
    private final String storeUrl;
    private final Path folder;
    private final Random random;
    private final List<CrashNode> nodes = new ArrayList<>();
    private final List<CompletableFuture<Void>> conversations = new ArrayList<>();
    private int callers;
    private int kills;

    CrashRun(String storeUrl, Path folder, long seed) throws IOException {
        this.storeUrl = storeUrl;
        this.folder = folder;
        this.random = new Random(seed);
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

    /** One more node, to which notifications come as to those before. */
    CrashNode node() {
        CrashNode node = new CrashNode("node" + (nodes.size() + 1), storeUrl, simulator, folder);
        nodes.add(node);
        node.start();
        simulator.notifyAt(nodes.stream().map(CrashNode::uri).toList());
        return node;
    }

    /** Kills a bot where it comes to that, with a call that brings it there, and starts it again. */
    void killsAt(CrashNode node, CrashPlace place, String with) {
        node.process().standsStill(place, with);
        somebodyCalls();
        node.process().isStandingStill();
        kill(node);
    }

    private void kill(CrashNode node) {
        node.isKilled();
        if (++kills % MOST_KILLS_IN_A_CALL == 0) {
            allCallsEnd();
        }
    }

    /** Kills a bot after so and so many steps of its routes, wherever it is then. */
    void killsAnywhere(CrashNode node) {
        long before = lines().size();
        int more = random.nextInt(MOST_LINES);
        somebodyCalls();
        somebodyCalls();
        somebodyCalls();
        await("steps of routes").atMost(PATIENCE).until(() -> lines().size() > before + more);
        kill(node);
    }

    /** Kills the bot that somebody in the menu is talking to: a bot has to go on. */
    void killsInTheMenu() {
        Person caller = dial().beginsToHear("menu.wav");
        nodeOf(caller).process().kill();
        if (nodes.size() == 1) {
            nodes.get(0).start();
        }
        CompletableFuture<Void> goesOn = talk(
                caller,
                () -> caller.patience(GOES_ON_WITHIN)
                        .beginsToHear("menu.wav")
                        .presses("1")
                        .hearsToTheEnd("goodbye.wav")
                        .isHungUpOn());
        goesOn.join();
        for (CrashNode dead : nodes) {
            if (!dead.process().isAlive()) {
                dead.start();
            }
        }
    }

    private CrashNode nodeOf(Person caller) {
        String callId = caller.call().orElseThrow().id();
        CrashLine begun = lines().stream()
                .filter(line ->
                        line.callId().equals(callId) && line.subscription().equals(CrashBot.ATTENDANT))
                .findFirst()
                .orElseThrow();
        return nodes.stream().filter(node -> node.wrote(begun)).findFirst().orElseThrow();
    }

    private Person dial() {
        return simulator
                .caller("+493012" + (10_000 + ++callers))
                .patience(LONGEST_CALL)
                .dials(simulator.bot(nodes.get(0).uri()));
    }

    /** A caller who presses a key in the menu and is in the call until the bot ends it. */
    void somebodyCalls() {
        Person caller = dial();
        talk(caller, () -> caller.beginsToHear("menu.wav").presses("1").isHungUpOn());
    }

    private CompletableFuture<Void> talk(Person caller, Runnable conversation) {
        CompletableFuture<Void> talk = CompletableFuture.runAsync(
                () -> {
                    try {
                        conversation.run();
                    } catch (AssertionError e) {
                        if (!wasGivenUp(caller)) {
                            throw e;
                        }
                    }
                },
                simulator.executor());
        conversations.add(talk);
        return talk;
    }

    /** The service waits 15 s for an answer: who calls a bot that is killed then is not always so lucky. */
    private static boolean wasGivenUp(Person caller) {
        return caller.call()
                .filter(call -> call.state() == CallState.TERMINATED)
                .filter(call -> call.requests().stream()
                        .noneMatch(request -> request.operation().equals("answer") && request.status() < 300))
                .isPresent();
    }

    private List<CrashLine> lines() {
        return CrashLine.all(folder.resolve("ledger"));
    }

    /** Waits until all conversations have come true and nothing is wrong with the books; else tells what. */
    void booksAreRight() {
        allCallsEnd();
        await("the books to be right")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(CrashReckoning.of(simulator, lines()))
                        .as("what is wrong")
                        .isEmpty());
    }

    private void allCallsEnd() {
        CompletableFuture.allOf(conversations.toArray(CompletableFuture[]::new))
                .orTimeout(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.process().kill());
        simulator.close();
    }
}
