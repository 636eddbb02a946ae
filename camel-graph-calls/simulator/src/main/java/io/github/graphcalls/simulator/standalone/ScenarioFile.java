package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Script;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads scenarios from YAML files; what is wrong in one is told with its line and key. */
final class ScenarioFile {
    private static final Set<String> ROOT = Set.of("bot", "oddities", "until", "callers", "callees", "meetings");
    private static final Set<String> BOT = Set.of("callback", "application");
    private static final Set<String> CROWD = Set.of("id", "name", "at", "times", "every", "spread", "steps");
    private static final Set<String> CALLER = with(CROWD, "rings");
    private static final Set<String> CALLEE = with(CROWD, "does", "after");
    private static final Set<String> ATTENDEE = with(CROWD, "by");
    private static final Set<String> MEETING = Set.of("join", "bots", "attendees");
    private static final Map<String, Way> WAYS = Map.of("door", Way.DOOR, "lobby", Way.LOBBY);
    private static final Duration USUAL_END = Duration.ofMinutes(10);
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_PEOPLE = 100_000;

    private ScenarioFile() {}

    /** @throws WrongInput with the file's name, the line and the key */
    static Scenario read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return read(Part.read(file.getFileName().toString(), text));
        } catch (IOException unreadable) {
            throw new WrongInput("The scenario " + file + " cannot be read: " + unreadable);
        }
    }

    static Scenario read(Part file) {
        Map<String, Part> root = file.mapping(ROOT);
        Map<String, Part> bot = get(root, "bot").map(it -> it.mapping(BOT)).orElse(Map.of());
        return new Scenario(
                get(bot, "callback").map(Part::callback),
                get(bot, "application").map(Part::text),
                get(root, "oddities").map(OddityRequest::read).orElse(OddityRequest.NONE),
                get(root, "until").map(Part::duration).orElse(USUAL_END),
                each(root, "callers", ScenarioFile::caller),
                each(root, "callees", ScenarioFile::callee),
                each(root, "meetings", ScenarioFile::meeting));
    }

    private static Crowd crowd(Part where, Map<String, Part> keys, String role) {
        Part id = require(where, keys, "id");
        int times = get(keys, "times").map(it -> it.number(1, MOST_PEOPLE)).orElse(1);
        if (times > 1 && !Crowd.hasNumber(id.text())) {
            throw id.wrong("of " + times + " people each needs an id of its own: put {n} or {nnnn} into it");
        }
        return new Crowd(
                id.text(),
                get(keys, "name").map(Part::text).orElse(role),
                get(keys, "at").map(Part::duration).orElse(Duration.ZERO),
                times,
                get(keys, "every").map(Part::duration).orElse(Duration.ZERO),
                get(keys, "spread").map(Part::duration).orElse(Duration.ZERO),
                get(keys, "steps").map(StepWords::read).orElse(Script.begin()));
    }

    private static Scenario.Calling caller(Part caller) {
        Map<String, Part> keys = caller.mapping(CALLER);
        return new Scenario.Calling(crowd(caller, keys, "caller"), rings(keys));
    }

    /** What {@code rings} says. */
    static int rings(Map<String, Part> keys) {
        return get(keys, "rings").map(it -> it.number(1, 10)).orElse(1);
    }

    private static Scenario.Called callee(Part callee) {
        Map<String, Part> keys = callee.mapping(CALLEE);
        return new Scenario.Called(crowd(callee, keys, "callee"), reaction(keys));
    }

    /** What {@code does} and {@code after} say. */
    static Reaction reaction(Map<String, Part> keys) {
        Optional<Part> does = get(keys, "does");
        String kind = does.map(Part::text).orElse(Reaction.ANSWERS.kind());
        if (!Reaction.kinds().contains(kind)) {
            throw does.orElseThrow().wrong("this must be one of answers, rejects, busy, noAnswer, but is " + kind);
        }
        return new Reaction(kind, get(keys, "after").map(Part::duration).orElse(Reaction.ANSWERS.after()));
    }

    private static Scenario.Gathering meeting(Part meeting) {
        Map<String, Part> keys = meeting.mapping(MEETING);
        return new Scenario.Gathering(
                require(meeting, keys, "join").text(),
                way(keys, "bots"),
                each(keys, "attendees", ScenarioFile::attendee));
    }

    private static Scenario.Attending attendee(Part attendee) {
        Map<String, Part> keys = attendee.mapping(ATTENDEE);
        return new Scenario.Attending(crowd(attendee, keys, "Attendee"), way(keys, "by"));
    }

    /** How somebody comes in, as this key says. */
    static Way way(Map<String, Part> keys, String key) {
        return get(keys, key)
                .map(by -> Optional.ofNullable(WAYS.get(by.text()))
                        .orElseThrow(() -> by.wrong("this must be door or lobby, but is " + by.text())))
                .orElse(Way.DOOR);
    }

    static Optional<Part> get(Map<String, Part> keys, String key) {
        return Optional.ofNullable(keys.get(key));
    }

    static Part require(Part where, Map<String, Part> keys, String key) {
        return get(keys, key).orElseThrow(() -> where.wrong(key + " is missing"));
    }

    private static <T> List<T> each(Map<String, Part> keys, String key, Function<Part, T> read) {
        return get(keys, key)
                .map(it -> it.list(MOST_ENTRIES).stream().map(read).toList())
                .orElse(List.of());
    }

    private static Set<String> with(Set<String> keys, String... more) {
        Set<String> all = new HashSet<>(keys);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
