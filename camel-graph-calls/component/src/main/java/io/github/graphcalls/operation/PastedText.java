package io.github.graphcalls.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the links in a text that somebody pasted, and undoes what mail programs and browsers did to them. */
final class PastedText {

    /** As often as an address can have been encoded on its way through mail programs and browsers. */
    static final int MOST_ENCODINGS = 4;

    private static final int MOST_LINKS = 20;
    private static final int MOST_LINES = 12;

    private static final Pattern START = Pattern.compile(
            "(?i)(?:https?|msteams):|(?<![\\w./@-])teams\\.(?:microsoft\\.(?:com|us)|cloud\\.microsoft)/");
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,8192})>");
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*[\\r\\n]+[ \\t>]*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern ENTITY =
            Pattern.compile("(?i)&(?:amp|quot|apos|lt|gt|#(\\d{1,3})|#x([0-9a-f]{1,2}));");
    private static final Map<String, String> ENTITIES =
            Map.of("&amp;", "&", "&quot;", "\"", "&apos;", "'", "&lt;", "<", "&gt;", ">");

    private PastedText() {}

    /** The links in it, each as far as it goes without a blank, then with one more line each time; the likely ones first. */
    static List<String> links(String text) {
        String clean = INVISIBLE.matcher(text).replaceAll("").replace('\u00A0', ' ');
        List<String> links = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(clean);
        while (bracketed.find()) {
            addLinks(bracketed.group(1).replaceAll("\\s+", ""), links);
        }
        addLinks(clean, links);
        return links;
    }

    private static void addLinks(String text, List<String> links) {
        Matcher start = START.matcher(text);
        int from = 0;
        for (int found = 0; found < MOST_LINKS && start.find(from); found++) {
            String[] lines = LINE_BREAK.split(text.substring(start.start()), MOST_LINES + 1);
            StringBuilder link = new StringBuilder();
            for (int line = 0; line < Math.min(lines.length, MOST_LINES); line++) {
                String word = untilBlank(lines[line]);
                links.add(link.append(word).toString());
                if (word.length() < lines[line].length()) {
                    break; // after a blank comes other text
                }
            }
            from = start.start() + Math.max(untilBlank(lines[0]).length(), 1);
        }
    }

    private static String untilBlank(String line) {
        int blank = 0;
        while (blank < line.length() && !Character.isWhitespace(line.charAt(blank))) {
            blank++;
        }
        return line.substring(0, blank);
    }

    /** Undoes HTML's escapes, also where they were escaped again. */
    static String withoutEntities(String text) {
        return unescaped(unescaped(text));
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(entity.group(1)));
        }
        if (entity.group(2) != null) {
            return String.valueOf((char) Integer.parseInt(entity.group(2), 16));
        }
        return ENTITIES.getOrDefault(entity.group().toLowerCase(Locale.ROOT), entity.group());
    }

    /** Undoes one round of percent encoding; what is no encoding stands for itself, a plus sign too. */
    static String decoded(String text) {
        return PERCENT.matcher(text).replaceAll(run -> Matcher.quoteReplacement(utf8(run.group())));
    }

    /** Undoes percent encoding until none is left, a few rounds at most. */
    static String decodedFully(String text) {
        String before = text;
        for (int round = 0; round < MOST_ENCODINGS; round++) {
            String after = decoded(before);
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before;
    }

    private static String utf8(String run) {
        byte[] bytes = new byte[run.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(run.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
