package io.github.graphcalls.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one part of a file that the header Range asks for.
 *
 * @param from the first byte; -1 for the file's last {@code to} bytes
 * @param to the last byte
 */
record ByteRange(long from, long to) {

    private static final Pattern FORM = Pattern.compile("\\s*bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** Empty for no header, for several parts, and for what is none: all these get the whole file. */
    static Optional<ByteRange> of(String header) {
        Matcher range = FORM.matcher(header);
        if (!range.matches()) {
            return Optional.empty();
        }
        String from = range.group(1);
        String to = range.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(new ByteRange(-1, Long.parseLong(to)));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    /** Beyond {@link #last} if the file has nothing of it. */
    int first(int length) {
        return (int) (from < 0 ? Math.max(0, length - to) : Math.min(from, length));
    }

    int last(int length) {
        return (int) (from < 0 ? (to == 0 ? -1 : length - 1) : Math.min(to, length - 1L));
    }
}
