package io.github.graphcalls.graph;

import java.util.regex.Pattern;

/** Other people's words, made fit for a log: one line, not too long, without tokens, addresses and phone numbers. */
final class ShownText {

    private static final int LONGEST = 500;
    private static final String HIDDEN = "xxxxxx";

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+[\\w.~+/=-]+");
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+(\\.[\\w-]*)*");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    // neither a date nor a piece of a UUID is one
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w-])(?!\\d{4}-\\d\\d-\\d\\d)\\+?\\d[\\d ().-]{5,}\\d(?![\\w-])");

    private ShownText() {}

    static String of(String text) {
        // cut first, with room to spare, so that a huge text costs no time in the patterns
        String shown = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        shown = BREAKS.matcher(shown).replaceAll(" ").strip();
        shown = BEARER.matcher(shown).replaceAll("Bearer " + HIDDEN);
        shown = JWT.matcher(shown).replaceAll(HIDDEN);
        shown = MAIL.matcher(shown).replaceAll(HIDDEN);
        shown = PHONE.matcher(shown).replaceAll(HIDDEN);
        return shown.length() > LONGEST ? shown.substring(0, LONGEST - 1) + '…' : shown;
    }
}
