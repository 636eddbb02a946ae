package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.standalone.Step.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happened in a call so far, step by step. */
final class CallStory {
    private static final Pattern LINE = Pattern.compile("(\\d{2,}:\\d\\d\\.\\d) (.*)");
    private static final Pattern HEARS = Pattern.compile("hears (.*) \\([0-9.]+ s\\)", Pattern.DOTALL);
    /** What says that a prompt is not heard any longer. */
    private static final Pattern SILENCE = Pattern.compile(
            ".* is cut off after .*|recording begins|hangs up|leaves|terminated|.*Operation (?:completed|failed)",
            Pattern.DOTALL);

    private final List<Step> steps;

    private CallStory(List<Step> steps) {
        this.steps = steps;
    }

    /** Reads a call's transcript. */
    static CallStory read(String transcript, StepForms forms) {
        List<Step> steps = new ArrayList<>();
        for (String line : transcript.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                steps.add(forms.read(matcher.group(1), matcher.group(2)));
            } else if (!steps.isEmpty()) {
                // What bots send may have lines of its own.
                steps.add(steps.remove(steps.size() - 1).with(line));
            }
        }
        return new CallStory(List.copyOf(steps));
    }

    List<Step> steps() {
        return steps;
    }

    /** The prompt that is being heard now. */
    Optional<String> hearing() {
        Optional<String> heard = Optional.empty();
        for (Step step : steps) {
            Matcher hears = HEARS.matcher(step.text());
            if (step.kind() == Kind.PERCEPTION && hears.matches()) {
                heard = Optional.of(hears.group(1));
            } else if (SILENCE.matcher(step.text()).matches()) {
                heard = Optional.empty();
            }
        }
        return heard;
    }
}
