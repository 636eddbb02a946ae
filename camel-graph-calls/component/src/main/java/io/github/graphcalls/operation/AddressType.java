package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.util.regex.Pattern;

/** An https address; http is for this machine alone. */
record AddressType() implements ParameterType {

    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    static AddressType address() {
        return new AddressType();
    }

    @Override
    public String description() {
        return "an https address";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isTextual()) {
            throw new Unfit(description() + " as " + name, Unfit.kindOf(value));
        }
        check(name, value.textValue());
        return value;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        String address = text.strip();
        check(name, address);
        return TextNode.valueOf(address);
    }

    private static void check(String name, String address) throws Unfit {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || !isAllowed(uri)) {
                throw refused(name);
            }
        } catch (IllegalArgumentException e) {
            throw refused(name);
        }
    }

    private static boolean isAllowed(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme())
                        && LOOPBACK.matcher(uri.getHost()).matches();
    }

    private static Unfit refused(String name) {
        return new Unfit(
                "an https address as " + name, "something else", "http is for localhost, 127.0.0.1 and [::1] alone.");
    }
}
