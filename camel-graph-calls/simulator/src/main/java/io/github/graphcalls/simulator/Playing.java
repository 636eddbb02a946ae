package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Prompts that are fetched and then heard one after another. The call's lock is held in all methods. */
final class Playing {
    private final SimulatedCall call;
    private final List<String> addresses;
    private final Runnable whenDone;
    private final java.util.function.Consumer<String> whenUnplayable;
    private String name = "";
    private List<Hearing.Sound> heard = List.of();
    private boolean stopped;

    Playing(
            SimulatedCall call,
            List<String> addresses,
            Runnable whenDone,
            java.util.function.Consumer<String> whenUnplayable) {
        this.call = call;
        this.addresses = addresses;
        this.whenDone = whenDone;
        this.whenUnplayable = whenUnplayable;
    }

    /** Holds no thread while prompts are fetched: with thousands of calls those would be thousands. */
    void start() {
        SimulatedTime time = call.switchboard().time();
        Hold hold = time.hold("fetching prompts of call " + call.number());
        lengths().whenComplete((lengths, failure) -> {
            try {
                time.run("playing prompts of call " + call.number(), () -> fetched(lengths, failure));
            } finally {
                hold.close();
            }
        });
    }

    /** How long the prompts are, fetched one after another. */
    private CompletableFuture<List<Duration>> lengths() {
        CompletableFuture<List<Duration>> all = CompletableFuture.completedFuture(List.of());
        for (String address : addresses) {
            all = all.thenCompose(before -> call.switchboard()
                    .prompts()
                    .length(address)
                    .thenApply(next ->
                            Stream.concat(before.stream(), Stream.of(next)).toList()));
        }
        return all;
    }

    private void fetched(List<Duration> lengths, Throwable failure) {
        synchronized (call) {
            if (failure == null) {
                play(lengths, 0);
            } else if (!stopped) {
                String why = failure instanceof CompletionException
                        ? failure.getCause().getMessage()
                        : failure.getMessage();
                call.say(why);
                whenUnplayable.accept(why);
            }
        }
    }

    private void play(List<Duration> lengths, int index) {
        if (stopped) {
            return;
        }
        if (index == lengths.size()) {
            whenDone.run();
            return;
        }
        name = PromptFetcher.nameOf(addresses.get(index));
        heard = call.isHeard(name, lengths.get(index));
        call.after(lengths.get(index), "the end of " + name, () -> {
            if (!stopped) {
                Duration now = call.switchboard().time().elapsed();
                heard.forEach(sound -> sound.ends(now));
                heard = List.of();
                play(lengths, index + 1);
            }
        });
    }

    void stop() {
        if (!stopped) {
            stopped = true;
            Duration now = call.switchboard().time().elapsed();
            heard.forEach(sound -> sound.isCutOff(now));
            heard.stream()
                    .map(sound -> name + " is cut off after " + Texts.seconds(sound.length()))
                    .distinct()
                    .forEach(call::say);
        }
    }
}
