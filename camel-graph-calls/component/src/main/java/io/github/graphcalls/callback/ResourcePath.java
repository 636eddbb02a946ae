package io.github.graphcalls.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a notification's {@code resourceUrl} names. It is read leniently: with or without host, version and leading slash,
 * below /communications or /app, in any capitals.
 *
 * @param kind what is named
 * @param callId the call's id, empty where none is named
 * @param itemId the operation's, participant's or session's id, empty where none is named
 */
record ResourcePath(Kind kind, String callId, String itemId) {

    enum Kind {
        CALL(""),
        OPERATIONS("operations"),
        PARTICIPANTS("participants"),
        CONTENT_SHARING("contentSharingSessions"),
        UNKNOWN("?");

        private final String segment;

        Kind(String segment) {
            this.segment = segment;
        }

        private static Kind of(String segment) {
            return Arrays.stream(values())
                    .filter(kind -> kind.segment.equalsIgnoreCase(segment))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    private static final ResourcePath NOTHING = new ResourcePath(Kind.UNKNOWN, "", "");
    private static final int GUID_DIGITS = 32;
    private static final int GUID_LENGTH = 36;
    /** A bit for each place. */
    private static final long GUID_HYPHENS = 1L << 8 | 1L << 13 | 1L << 18 | 1L << 23;
    /** Calls lie below one of two roots; a proxy's path before it may hold the word "calls" too. */
    private static final Pattern ROOT =
            Pattern.compile("(?:^|/)(?:communications|app)/calls/", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_ROOT = Pattern.compile("(?:^|/)calls/", Pattern.CASE_INSENSITIVE);
    private static final String PARTICIPANTS = "participants";

    static ResourcePath of(String url) {
        String path = withoutQuery(url);
        Matcher calls = ROOT.matcher(path);
        if (!calls.find() && !calls.usePattern(NO_ROOT).reset().find()) {
            return NOTHING;
        }
        String[] segments = path.substring(calls.end()).split("/", -1);
        String callId = id(segments[0]);
        if (callId.isEmpty()) {
            return NOTHING;
        }
        Kind kind = Kind.of(segments.length > 1 ? segments[1] : "");
        return new ResourcePath(kind, callId, segments.length > 2 ? id(segments[2]) : "");
    }

    /** An invitation of several people names "operations/participants", which is no operation's id. */
    boolean isNamedByCollection() {
        return itemId.isEmpty() || itemId.equalsIgnoreCase(PARTICIPANTS);
    }

    /** The id of the one that is named within the call, empty where none is. */
    String oneId() {
        return isNamedByCollection() ? "" : itemId;
    }

    private static String withoutQuery(String url) {
        int end = url.length();
        for (char c : new char[] {'?', '#'}) {
            int at = url.indexOf(c);
            if (at >= 0) {
                end = Math.min(end, at);
            }
        }
        return url.substring(0, end);
    }

    /** The id that a path segment holds. A GUID in capitals and without hyphens is the same id as its usual spelling. */
    static String id(String segment) {
        String id = segment.indexOf('%') < 0 ? segment : decoded(segment);
        if (!isHex(id, GUID_DIGITS, 0)) {
            return isGuid(id) ? id.toLowerCase(Locale.ROOT) : id;
        }
        String hex = id.toLowerCase(Locale.ROOT);
        return hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20);
    }

    /** Whether it is a GUID with its hyphens. */
    static boolean isGuid(String id) {
        return isHex(id, GUID_LENGTH, GUID_HYPHENS);
    }

    /** Asked several times for each notification, for which a regular expression is too slow. */
    private static boolean isHex(String id, int length, long hyphens) {
        if (id.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            if ((hyphens >> i & 1) == 1 ? c != '-' : c >= 128 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a stray percent sign: the segment stands for itself
            return segment;
        }
    }
}
