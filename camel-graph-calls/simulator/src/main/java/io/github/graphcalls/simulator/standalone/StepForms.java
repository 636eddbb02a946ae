package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.standalone.Step.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which way the lines of transcripts go, as one table of their forms; what has none of them is a note. */
final class StepForms {
    private static final List<Form> OF_THE_BOT = List.of(
            new Form("bot is (?:told|asked) (.*)", Kind.NOTIFICATION, Step.SERVICE, Step.BOT),
            new Form("bot ([A-Z]+ .*?(?: [45]\\d\\d(?:: .*)?| gets no answer))", Kind.REFUSAL, Step.BOT, Step.SERVICE),
            new Form("bot ([A-Z]+ .*)", Kind.REQUEST, Step.BOT, Step.SERVICE),
            new Form("bot ((?:answers|gives no answer|decides) .*)", Kind.ANSWER, Step.BOT, Step.SERVICE),
            new Form("fault: (.*)", Kind.FAULT, Step.SERVICE, Step.SERVICE));
    private static final Pattern PERCEIVED = Pattern.compile("(?:hears|sees|is rung|is there)\\b.*", Pattern.DOTALL);

    /** The longest first: one name may begin with another. */
    private final List<String> people;

    /** @param people as transcripts name them */
    StepForms(Collection<String> people) {
        this.people = people.stream()
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** @param line without its time */
    Step read(String at, String line) {
        return OF_THE_BOT.stream()
                .flatMap(form -> form.fits(at, line).stream())
                .findFirst()
                .or(() -> people.stream()
                        .filter(person -> line.startsWith(person + " "))
                        .findFirst()
                        .map(person -> ofPerson(at, person, line.substring(person.length() + 1))))
                .orElseGet(() -> new Step(at, Kind.NOTE, Step.SERVICE, Step.SERVICE, line));
    }

    private static Step ofPerson(String at, String person, String what) {
        return PERCEIVED.matcher(what).matches()
                ? new Step(at, Kind.PERCEPTION, Step.SERVICE, person, what)
                : new Step(at, Kind.DEED, person, Step.SERVICE, what);
    }

    private record Form(Pattern pattern, Kind kind, String from, String to) {
        Form(String regex, Kind kind, String from, String to) {
            this(Pattern.compile(regex, Pattern.DOTALL), kind, from, to);
        }

        Optional<Step> fits(String at, String line) {
            Matcher matcher = pattern.matcher(line);
            return matcher.matches() ? Optional.of(new Step(at, kind, from, to, matcher.group(1))) : Optional.empty();
        }
    }
}
