package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.List;

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

    void start() {
        call.switchboard().time().run("fetching prompts of call " + call.number(), this::fetch);
    }

    private void fetch() {
        try {
            // Only how long they are: with thousands of calls the sounds themselves would fill the memory.
            List<Duration> lengths = new java.util.ArrayList<>();
            for (String address : addresses) {
                try {
                    lengths.add(call.switchboard().prompts().fetch(address).length());
                } catch (PromptFetcher.Unplayable why) {
                    throw new PromptFetcher.Unplayable(
                            PromptFetcher.nameOf(address) + " cannot be played: " + why.getMessage());
                }
            }
            synchronized (call) {
                play(lengths, 0);
            }
        } catch (PromptFetcher.Unplayable why) {
            synchronized (call) {
                if (!stopped) {
                    call.say(why.getMessage());
                    whenUnplayable.accept(why.getMessage());
                }
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
