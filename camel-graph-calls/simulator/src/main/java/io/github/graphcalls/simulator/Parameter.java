package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A parameter that an operation takes, and what its value must be. */
record Parameter(String name, Kind kind, boolean required, boolean betaOnly) {
    static Parameter required(String name, Kind kind) {
        return new Parameter(name, kind, true, false);
    }

    static Parameter optional(String name, Kind kind) {
        return new Parameter(name, kind, false, false);
    }

    static Parameter clientContext() {
        return optional("clientContext", text(256));
    }

    Parameter onlyInBeta() {
        return new Parameter(name, kind, required, true);
    }

    boolean isIn(ApiVersion version) {
        return !betaOnly || version == ApiVersion.BETA;
    }

    /** What is wrong with this parameter in the body, if anything is. */
    Optional<String> complaint(ObjectNode body) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return required ? Optional.of(name + " is missing; it must be " + kind.description) : Optional.empty();
        }
        return kind.check.fault(value).map(fault -> name + " " + fault + "; it must be " + kind.description);
    }

    /** As an operation's usage shows it: an optional one in brackets. */
    String usage() {
        return required ? name : "[" + name + "]";
    }

    /** A rule for values: what is wrong, as the end of a sentence that begins with the parameter's name. */
    interface Check {
        Optional<String> fault(JsonNode value);
    }

    record Kind(String description, Check check) {
        Kind and(Check more) {
            return new Kind(description, value -> check.fault(value).or(() -> more.fault(value)));
        }
    }

    static Kind text(int longest) {
        return new Kind(
                "a text of at most " + longest + " characters",
                value -> !value.isTextual()
                        ? Optional.of("is no text")
                        : faultIf(
                                value.textValue().length() > longest,
                                "has " + value.textValue().length() + " characters"));
    }

    static Kind text() {
        return new Kind("a text", value -> faultIf(!value.isTextual(), "is no text"));
    }

    static Kind number(int least, int most) {
        return new Kind(
                "a number from " + least + " to " + most,
                value -> !value.isInt()
                        ? Optional.of("is no whole number")
                        : faultIf(value.intValue() < least || value.intValue() > most, "is " + value.intValue()));
    }

    static Kind bool() {
        return new Kind("true or false", value -> faultIf(!value.isBoolean(), "is neither true nor false"));
    }

    static Kind oneOf(String... values) {
        return new Kind(
                "one of " + String.join(", ", values),
                value -> !value.isTextual()
                        ? Optional.of("is no text")
                        : faultIf(
                                List.of(values).stream().noneMatch(one -> one.equalsIgnoreCase(value.textValue())),
                                "is " + value.textValue()));
    }

    static Kind tone() {
        return new Kind(
                "one of " + Keypad.NAMES, value -> faultIf(Keypad.key(value).isEmpty(), "is " + value));
    }

    static Kind object() {
        return new Kind("an object", value -> faultIf(!value.isObject(), "is no object"));
    }

    static Kind anything() {
        return new Kind("anything", value -> Optional.empty());
    }

    static Kind listOf(Kind element, int least, int most) {
        String number = most == Integer.MAX_VALUE
                ? "a list"
                : "a list of " + (least == most ? "" + least : least + " to " + most);
        return new Kind(number + ", each " + element.description, value -> {
            if (!value.isArray()) {
                return Optional.of("is no list");
            }
            if (value.size() < least || value.size() > most) {
                return Optional.of("has " + value.size() + " elements");
            }
            for (int index = 0; index < value.size(); index++) {
                Optional<String> fault = element.check.fault(value.get(index));
                if (fault.isPresent()) {
                    return Optional.of("[" + index + "] " + fault.get());
                }
            }
            return Optional.empty();
        });
    }

    static Kind listOf(Kind element) {
        return listOf(element, 0, Integer.MAX_VALUE);
    }

    /** Graph takes https only; for bots on the same machine http will do here. */
    static Kind callbackUri() {
        return new Kind("an https URI (http on a loopback address only)", value -> {
            if (!value.isTextual()) {
                return Optional.of("is no text");
            }
            try {
                URI uri = URI.create(value.textValue());
                boolean https = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
                return faultIf(!https && !("http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri)), "is " + uri);
            } catch (IllegalArgumentException noUri) {
                return Optional.of("is no URI");
            }
        });
    }

    static boolean isLoopback(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    static Kind prompts(int most) {
        return listOf(
                new Kind(
                        "a mediaPrompt with mediaInfo.uri",
                        value -> faultIf(
                                Json.text(value.path("mediaInfo"), "uri").isEmpty(), "has no mediaInfo.uri")),
                1,
                most);
    }

    static Kind participants(int least, int most) {
        return listOf(invitation(), least, most);
    }

    static Kind invitation() {
        return new Kind(
                "an invitationParticipantInfo with an identity",
                value -> faultIf(Identity.of(value.path("identity")).isEmpty(), "has no identity with an id"));
    }

    static Kind mediaConfig() {
        return new Kind(
                "a serviceHostedMediaConfig or appHostedMediaConfig, as its @odata.type says",
                value -> faultIf(
                        !Json.isA(value, "serviceHostedMediaConfig") && !Json.isA(value, "appHostedMediaConfig"),
                        "has no such @odata.type"));
    }

    static Kind modalities() {
        return listOf(oneOf("unknown", "audio", "video", "videoBasedScreenSharing", "data"));
    }

    private static Optional<String> faultIf(boolean wrong, String fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }
}
