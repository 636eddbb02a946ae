package io.github.graphcalls.kamelet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The picture of the Kamelets: a handset and the waves of a voice. */
final class Icon {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">"
            + "<rect width=\"64\" height=\"64\" rx=\"14\" fill=\"#4b4fa5\"/>"
            + "<path d=\"M17 14h9l4 11-6 5c2.500 5 5 7.500 10 10l5-6 11 4v9c0 2-1 3-3 3C28 50 14 36 14 17c0-2 1-3 3-3z\""
            + " fill=\"#fff\"/><path d=\"M38 14c7 1 11 5 12 12M38 21c3 .5 4.500 2 5 5\" fill=\"none\" stroke=\"#fff\""
            + " stroke-width=\"3\" stroke-linecap=\"round\"/></svg>";

    static final String DATA =
            "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(SVG.getBytes(UTF_8));

    private Icon() {}
}
