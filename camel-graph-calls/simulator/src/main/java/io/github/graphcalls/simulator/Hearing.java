package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person has heard, in order, and how far a conversation has taken notice of it. Safe for use by threads. */
final class Hearing {
    private final List<Sound> sounds = new ArrayList<>();
    private int noticed;

    synchronized Sound begins(String name, Duration at) {
        Sound sound = new Sound(name, at);
        sounds.add(sound);
        return sound;
    }

    /** The next sound of this name that was not noticed yet; noticing it notices all before it. */
    synchronized Optional<Sound> notice(String name) {
        for (int index = noticed; index < sounds.size(); index++) {
            if (sounds.get(index).name.equals(name)) {
                noticed = index + 1;
                return Optional.of(sounds.get(index));
            }
        }
        return Optional.empty();
    }

    synchronized boolean hasUnnoticed(String name) {
        return sounds.stream().skip(noticed).anyMatch(sound -> sound.name.equals(name));
    }

    /** Whether anything began after this number of sounds, or is still heard. */
    synchronized boolean isSilentSince(int count) {
        return sounds.size() == count && sounds.stream().noneMatch(sound -> sound.isHeard());
    }

    /** All that was heard, by name, in order. */
    synchronized List<String> names() {
        return sounds.stream().map(sound -> sound.name).toList();
    }

    /** Whether what was noticed last goes on. */
    synchronized boolean isNoticedOneHeard() {
        return noticed > 0 && sounds.get(noticed - 1).isHeard();
    }

    /** What is being heard, if anything is. */
    synchronized Optional<String> now() {
        return sounds.stream().filter(Sound::isHeard).map(sound -> sound.name).reduce((first, later) -> later);
    }

    /** Whatever is being heard stops at this moment. */
    synchronized void isCutOff(Duration at) {
        sounds.forEach(sound -> sound.isCutOff(at));
    }

    /** What was noticed last; something was. */
    synchronized Sound noticedLast() {
        return sounds.get(noticed - 1);
    }

    /** Notices the next sound, whatever its name, if there is one. */
    synchronized boolean noticeNext() {
        boolean some = noticed < sounds.size();
        noticed += some ? 1 : 0;
        return some;
    }

    synchronized int count() {
        return sounds.size();
    }

    /** What was heard without being noticed, as the end of a sentence. */
    synchronized String unnoticed() {
        String names = sounds.stream().skip(noticed).map(sound -> sound.name).collect(Collectors.joining(", then "));
        return names.isEmpty() ? "heard nothing" : "heard " + names;
    }

    /** Something heard from a moment on, until it stops or is cut off. */
    static final class Sound {
        private enum State {
            HEARD,
            ENDED,
            CUT_OFF
        }

        private final String name;
        private final Duration begin;
        private volatile State state = State.HEARD;
        private volatile Duration end = Duration.ZERO;

        Sound(String name, Duration begin) {
            this.name = name;
            this.begin = begin;
        }

        Duration begin() {
            return begin;
        }

        boolean isHeard() {
            return state == State.HEARD;
        }

        boolean wasCutOff() {
            return state == State.CUT_OFF;
        }

        /** How long it was heard before it stopped. */
        Duration length() {
            return end.minus(begin);
        }

        void ends(Duration at) {
            if (isHeard()) {
                end = at;
                state = State.ENDED;
            }
        }

        void isCutOff(Duration at) {
            if (isHeard()) {
                end = at;
                state = State.CUT_OFF;
            }
        }
    }
}
