package io.github.graphcalls.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeetingLinkProperties {

    private static final List<String> LINKS = List.of(
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Nz%40thread.v2/0?context=%7b%22Tid%22%3a"
                    + "%225a0f7c1e-2b3d-4e6f-8a9b-0c1d2e3f4a5b%22%2c%22Oid%22%3a"
                    + "%229c8b7a6d-5e4f-4c3b-a291-0f1e2d3c4b5a%22%7d",
            "https://teams.microsoft.com/meet/2345678901234?p=Passcode77",
            "https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F2345678901234"
                    + "%3Fp%3DPasscode77&data=1",
            "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fmeet%2F2345678901234%3Fp%3DPasscode77");

    @Property(tries = 3000)
    void anyTextIsALinkOrEndsInTheOneError(@ForAll String text) {
        read(text);
    }

    @Property(tries = 5000)
    void aMutatedLinkIsALinkOrEndsInTheOneErrorWithoutItsPasscode(@ForAll("mutated") String text) {
        read(text);
    }

    @Property(tries = 500)
    void encodingALinkOnceMoreDoesNotChangeWhatItSays(
            @ForAll("links") String link, @ForAll @net.jqwik.api.constraints.IntRange(max = 3) int times) throws Unfit {
        String encoded = link;
        for (int i = 0; i < times; i++) {
            encoded = URLEncoder.encode(encoded, StandardCharsets.UTF_8);
        }

        assertThat(MeetingLinkReader.read(encoded)).isEqualTo(MeetingLinkReader.read(link));
    }

    private static void read(String text) {
        try {
            assertThat(MeetingLinkReader.read(text).properties()).isNotEmpty();
        } catch (Unfit unfit) {
            assertThat(unfit.getMessage())
                    .startsWith("as joinUrl the link of a Teams meeting, not ")
                    .doesNotContain("Passcode77");
        }
    }

    @Provide
    Arbitrary<String> links() {
        return Arbitraries.of(LINKS);
    }

    @Provide
    Arbitrary<String> mutated() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(3),
                Arbitraries.of("%", "%25", "%2", "\n", "&amp;", "<", ">", "{", "}", "\"", "\\", "//", "@", "#", "?"));
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 1000);
        return Combinators.combine(links(), piece, place, place).as((link, inserted, from, length) -> {
            int start = from % link.length();
            int end = Math.min(link.length(), start + length % 12);
            return link.substring(0, start) + inserted + link.substring(end);
        });
    }
}
