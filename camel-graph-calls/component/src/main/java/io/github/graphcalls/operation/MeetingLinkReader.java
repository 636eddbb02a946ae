package io.github.graphcalls.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.model.GraphJson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the link of a Teams meeting out of what people paste: the link as Teams copies it, or what a mail program or a
 * browser made of it, with whatever stands around it. Errors show the host and the form that were read, and neither the
 * passcode nor the link.
 */
final class MeetingLinkReader {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_WRAPPINGS = 4;

    private static final Set<String> TEAMS = Set.of(
            "teams.microsoft.com",
            "teams.cloud.microsoft",
            "teams.microsoft.us",
            "gov.teams.microsoft.us",
            "dod.teams.microsoft.us");
    private static final String PERSONAL_TEAMS = "teams.live.com";

    private static final Pattern LINK = Pattern.compile("(?i)^(?:(https?|msteams):)?(?://)?([^/?#\\\\]*)(.*)$");
    private static final Pattern SHOWABLE_HOST = Pattern.compile("[a-z0-9.-]{1,100}");
    private static final Pattern SAFE_LINKS =
            Pattern.compile("(?:.+\\.)?safelinks\\.protection\\.(?:outlook\\.com|office365\\.us)");
    private static final Pattern URL_PARAMETER = Pattern.compile("(?i)[?&]url=([^&#]*)");
    private static final Pattern LONG_FORM = Pattern.compile("(?i)/l/meetup-join/([^/?#&]+)(?:/([^/?#&]*))?");
    private static final Pattern SHORT_FORM = Pattern.compile("(?i)/meet/([^/?#&]+)");
    private static final Pattern CONTEXT = Pattern.compile("(?i)[?&]context=");
    private static final Pattern PASSCODE = Pattern.compile("[?&]p=([\\w%~-]+)");
    private static final Pattern THREAD = Pattern.compile("19:[\\w.:+=-]{1,200}@thread\\.\\w{1,20}");
    private static final Pattern MESSAGE = Pattern.compile("\\d{1,20}");
    private static final Pattern MEETING_ID = Pattern.compile("\\d{9,20}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TRAILING = Pattern.compile("[.,;:!?)\\]'\"»”’>]+$");

    private static final ObjectReader JSON =
            GraphJson.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String TAKES = "as joinUrl the link of a Teams meeting";
    private static final String COPY =
            "Copy the link of Join in the invitation, or give joinMeetingId and passcode instead.";

    private MeetingLinkReader() {}

    /** The first link of a meeting in the text; if none can be used, what is wrong with the likeliest. */
    static MeetingLink read(String pasted) throws Unfit {
        if (pasted.length() > LONGEST) {
            throw unfit("a text of " + pasted.length() + " characters");
        }
        Optional<Wrong> first = Optional.empty();
        String text = PastedText.withoutEntities(pasted);
        for (int round = 0; round <= PastedText.MOST_ENCODINGS; round++) {
            for (String link : PastedText.links(text)) {
                try {
                    return meeting(link);
                } catch (Wrong wrong) {
                    first = first.isEmpty() || wrong.isOfTeams && !first.get().isOfTeams ? Optional.of(wrong) : first;
                }
            }
            String next = PastedText.decoded(text);
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        throw first.map(wrong -> unfit(wrong.has)).orElseGet(() -> unfit("a text without a link"));
    }

    private static MeetingLink meeting(String link) throws Wrong {
        String unwrapped = TRAILING.matcher(link).replaceAll("");
        String host = "";
        for (int round = 0; round < MOST_WRAPPINGS; round++) {
            Matcher parts = LINK.matcher(unwrapped);
            if (!parts.matches()) {
                throw new Wrong("a text without a link", false);
            }
            String named = host(parts.group(2));
            boolean relative = named.isEmpty() && (!host.isEmpty() || "msteams".equalsIgnoreCase(parts.group(1)));
            host = relative ? "teams.microsoft.com" : named;
            Optional<String> inner = wrapped(host, parts.group(3));
            if (inner.isEmpty()) {
                return onTeams(host, parts.group(3));
            }
            unwrapped = inner.get();
        }
        throw new Wrong("a link within more than " + MOST_WRAPPINGS + " others", false);
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int port = host.indexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    /** The link within a safe link of mail programs, or within the page that browsers show before Teams starts. */
    private static Optional<String> wrapped(String host, String rest) {
        boolean launcher = TEAMS.contains(host) && rest.toLowerCase(Locale.ROOT).startsWith("/dl/launcher/");
        if (!launcher && !SAFE_LINKS.matcher(host).matches()) {
            return Optional.empty();
        }
        Matcher url = URL_PARAMETER.matcher(rest);
        return url.find() ? Optional.of(PastedText.decoded(url.group(1))) : Optional.empty();
    }

    private static MeetingLink onTeams(String host, String rest) throws Wrong {
        if (host.equals(PERSONAL_TEAMS)) {
            throw new Wrong("a link to " + host + ", Teams for personal use, whose meetings Graph cannot join", true);
        }
        if (!TEAMS.contains(host)) {
            throw new Wrong(
                    SHOWABLE_HOST.matcher(host).matches() ? "a link to " + host : "a link to no site that can be named",
                    false);
        }
        Optional<Wrong> first = Optional.empty();
        String at = rest;
        for (int round = 0; round < PastedText.MOST_ENCODINGS; round++) {
            try {
                Optional<MeetingLink> meeting = inPath(host, at);
                if (meeting.isPresent()) {
                    return meeting.get();
                }
            } catch (Wrong wrong) { // its slashes may be encoded, too
                first = first.or(() -> Optional.of(wrong));
            }
            at = PastedText.decoded(at);
        }
        throw first.orElseGet(
                () -> new Wrong("a link to " + host + " that is neither /l/meetup-join/ nor /meet/", true));
    }

    private static Optional<MeetingLink> inPath(String host, String path) throws Wrong {
        Matcher longForm = LONG_FORM.matcher(path);
        if (longForm.find()) {
            return Optional.of(byOrganizer(host, longForm, path.substring(longForm.end())));
        }
        Matcher shortForm = SHORT_FORM.matcher(path);
        return shortForm.find()
                ? Optional.of(byId(host, shortForm.group(1), path.substring(shortForm.end())))
                : Optional.empty();
    }

    private static MeetingLink byOrganizer(String host, Matcher path, String query) throws Wrong {
        String has = "a link to " + host + ", /l/meetup-join/, ";
        String thread = PastedText.decodedFully(path.group(1));
        if (!THREAD.matcher(thread).matches()) {
            throw new Wrong(has + "whose thread is not 19:…@thread.…", true);
        }
        String message = path.group(2) == null ? "" : PastedText.decodedFully(path.group(2));
        if (!message.isEmpty() && !MESSAGE.matcher(message).matches()) {
            throw new Wrong(has + "whose message is no number", true);
        }
        JsonNode context = context(query);
        if (!context.isObject()) {
            throw new Wrong(has + "without a context that can be read", true);
        }
        return new MeetingLink.ByOrganizer(
                thread,
                message.isEmpty() ? "0" : message,
                replyChain(context),
                guid(has, context, "Oid", "the organiser"),
                guid(has, context, "Tid", "the tenant"));
    }

    private static String replyChain(JsonNode context) {
        String id = member(context, "MessageId");
        return MESSAGE.matcher(id).matches() ? id : "";
    }

    private static String guid(String has, JsonNode context, String member, String what) throws Wrong {
        String value = member(context, member);
        if (!GUID.matcher(value).matches()) {
            throw new Wrong(
                    has
                            + (value.isEmpty()
                                    ? "whose context lacks " + what + " (" + member + ")"
                                    : "whose " + what + " (" + member + ") is no GUID"),
                    true);
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private static String member(JsonNode context, String name) {
        for (Map.Entry<String, JsonNode> one : context.properties()) {
            JsonNode value = one.getValue();
            if (one.getKey().equalsIgnoreCase(name) && value.isValueNode() && !value.isNull()) {
                return value.asText().strip();
            }
        }
        return "";
    }

    /** The JSON after {@code context=}, encoded or not; what follows it is no part of it. */
    private static JsonNode context(String query) {
        String at = query;
        for (int round = 0; round < PastedText.MOST_ENCODINGS; round++) {
            Matcher start = CONTEXT.matcher(at);
            if (start.find() && at.startsWith("{", start.end())) {
                JsonNode context = json(at.substring(start.end()));
                if (context.isObject()) {
                    return context;
                }
            }
            at = PastedText.decoded(at);
        }
        return MissingNode.getInstance();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static MeetingLink byId(String host, String id, String query) throws Wrong {
        String number = PastedText.decodedFully(id);
        if (!MEETING_ID.matcher(number).matches()) {
            throw new Wrong("a link to " + host + ", /meet/, whose meeting id is not 9 to 20 digits", true);
        }
        Matcher passcode = PASSCODE.matcher(query);
        return new MeetingLink.ById(number, passcode.find() ? PastedText.decodedFully(passcode.group(1)) : "");
    }

    private static Unfit unfit(String has) {
        return new Unfit(TAKES, has, COPY);
    }

    /** What is wrong with one of the links. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String has;
        private final boolean isOfTeams;

        private Wrong(String has, boolean isOfTeams) {
            super(has, null, false, false);
            this.has = has;
            this.isOfTeams = isOfTeams;
        }
    }
}
