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
            List<Wav> sounds = new java.util.ArrayList<>();
            for (String address : addresses) {
                try {
                    sounds.add(call.switchboard().prompts().fetch(address));
                } catch (PromptFetcher.Unplayable why) {
                    throw new PromptFetcher.Unplayable(
                            PromptFetcher.nameOf(address) + " cannot be played: " + why.getMessage());
                }
            }
            synchronized (call) {
                play(sounds, 0);
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

    private void play(List<Wav> sounds, int index) {
        if (stopped) {
            return;
        }
        if (index == sounds.size()) {
            whenDone.run();
            return;
        }
        name = PromptFetcher.nameOf(addresses.get(index));
        heard = call.isHeard(name, sounds.get(index).length());
        call.after(sounds.get(index).length(), "the end of " + name, () -> {
            if (!stopped) {
                Duration now = call.switchboard().time().elapsed();
                heard.forEach(sound -> sound.ends(now));
                heard = List.of();
                play(sounds, index + 1);
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
