package io.github.graphcalls.operation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path with variables, such as {@code /communications/calls/{call}/playPrompt}.
 *
 * @param text as above
 * @param literals what stands around the variables: always one more than there are variables
 * @param variables in the order of the path
 */
record PathTemplate(String text, List<String> literals, List<PathVariable> variables) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static PathTemplate of(String text) {
        List<PathVariable> variables = VARIABLE.matcher(text)
                .results()
                .map(match -> PathVariable.of(match.group(1)))
                .collect(Collectors.toUnmodifiableList());
        return new PathTemplate(text, List.of(VARIABLE.split(text, -1)), variables);
    }
}
