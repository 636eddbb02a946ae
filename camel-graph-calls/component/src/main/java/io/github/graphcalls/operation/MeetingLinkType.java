package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * Parameters that name a meeting in the words of its invitation. Graph has no such parameters: each becomes properties of
 * the request, see {@link Parameter.Place#PROPERTIES}.
 */
enum MeetingLinkType implements ParameterType {
    LINK("the link of a Teams meeting") {
        @Override
        ObjectNode properties(String name, String text) throws Unfit {
            return MeetingLinkReader.read(text).properties();
        }
    },
    /** The number as the invitation prints it, in groups. */
    NUMBER("the number of a Teams meeting") {
        @Override
        ObjectNode properties(String name, String text) throws Unfit {
            String digits = BLANKS.matcher(text).replaceAll("");
            if (!DIGITS.matcher(digits).matches()) {
                throw new Unfit("9 to 20 digits as " + name, "something else");
            }
            return new MeetingLink.ById(digits, "").properties();
        }
    },
    /** Of a meeting by number. Never shown. */
    PASSCODE("the passcode of a Teams meeting") {
        @Override
        ObjectNode properties(String name, String text) {
            ObjectNode properties = JsonNodeFactory.instance.objectNode();
            if (!text.isBlank()) {
                properties.putObject("meetingInfo").put("passcode", text.strip());
            }
            return properties;
        }
    };

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0-]+");
    private static final Pattern DIGITS = Pattern.compile("\\d{9,20}");

    private final String description;

    MeetingLinkType(String description) {
        this.description = description;
    }

    /** What it says of the meeting. */
    abstract ObjectNode properties(String name, String text) throws Unfit;

    @Override
    public String description() {
        return description;
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw new Unfit("text as " + name, Unfit.kindOf(value));
        }
        return properties(name, value.asText());
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return properties(name, text);
    }
}
