package io.github.graphcalls.operation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ids in the paths of operations. Each comes from a header or an option and becomes one path segment: it comes from
 * outside, and the request carries the application's token.
 */
public enum PathVariable {
    CALL("call", "callId", "the id of the call"),
    PARTICIPANT("participant", "participantId", "the id of the participant"),
    OPERATION("operation", "operationId", "the id of the operation"),
    AUDIO_ROUTING_GROUP("audioRoutingGroup", "audioRoutingGroupId", "the id of the audio routing group"),
    CONTENT_SHARING_SESSION(
            "contentSharingSession", "contentSharingSessionId", "the id of the content sharing session");

    private static final int LONGEST = 512;
    private static final List<String> DOTS = List.of(".", "..");
    private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\?#%\\p{Cntrl}]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

    private final String variable;
    private final String option;
    private final String meaning;
    private final String header;

    PathVariable(String variable, String option, String meaning) {
        this.variable = variable;
        this.option = option;
        this.meaning = meaning;
        this.header = Parameter.headerOf(option);
    }

    /** The endpoint option that gives it. */
    public String option() {
        return option;
    }

    /** The header that gives it, before the option, and that has it after an operation which made it. */
    public String header() {
        return header;
    }

    /** What it is, for messages. */
    public String meaning() {
        return meaning;
    }

    /** The one that stands as {@code {variable}} in path templates. */
    static PathVariable of(String variable) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.variable.equals(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No path has a variable " + variable));
    }

    /** The id as one path segment; refuses what could leave its place in the path. */
    String segment(Object value) throws Unfit {
        String id = value.toString();
        boolean fits = !id.isEmpty() && id.length() <= LONGEST && !DOTS.contains(id);
        if (fits && PLAIN.matcher(id).matches()) {
            return id;
        }
        if (!fits || FORBIDDEN.matcher(id).find()) {
            throw new Unfit(
                    "as " + meaning + " 1 to " + LONGEST
                            + " characters without slash, backslash, ?, #, % and control characters",
                    "something else");
        }
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
