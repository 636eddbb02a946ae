package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prompts that are fetched and then heard one after another. The call's lock is held in all methods. */
final class Playing {
    private final SimulatedCall call;
    private final List<String> addresses;
    private final Runnable whenDone;
    private final Consumer<String> whenUnplayable;
    private String name = "";
    private List<Hearing.Sound> heard = List.of();
    private boolean stopped;

    Playing(SimulatedCall call, List<String> addresses, Runnable whenDone, Consumer<String> whenUnplayable) {
        this.call = call;
        this.addresses = addresses;
        this.whenDone = whenDone;
        this.whenUnplayable = whenUnplayable;
    }

    void start() {
        call.switchboard().prompts().fetch(call, addresses, "prompts", this::fetched);
    }

    private void fetched(List<Duration> lengths, Optional<String> unplayable) {
        if (unplayable.isEmpty()) {
            play(lengths, 0);
        } else if (!stopped) {
            call.say(unplayable.get());
            whenUnplayable.accept(unplayable.get());
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
