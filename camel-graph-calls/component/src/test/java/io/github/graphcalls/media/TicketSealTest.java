package io.github.graphcalls.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TicketSealTest {

    private static final Ticket TICKET =
            new Ticket("0123456789abcdef".repeat(4), Instant.parse("2026-03-01T12:00:00Z"), "classpath:welcome.wav");

    private final TicketSeal seal = new TicketSeal("secret".getBytes(StandardCharsets.UTF_8));

    @Test
    void whoHasTheSecretReadsTheTicket() {
        TicketSeal otherNode = new TicketSeal("secret".getBytes(StandardCharsets.UTF_8));

        assertThat(otherNode.open(seal.seal(TICKET))).contains(TICKET);
    }

    @Test
    void nobodyElseReadsItOrMakesOne() {
        TicketSeal other = new TicketSeal("Secret".getBytes(StandardCharsets.UTF_8));

        assertThat(other.open(seal.seal(TICKET))).isEmpty();
        assertThat(seal.seal(TICKET)).matches("[A-Za-z0-9_-]+").doesNotContain("welcome");
    }

    @Test
    void theSameTicketAlwaysHasTheSameText() {
        assertThat(seal.seal(TICKET)).isEqualTo(seal.seal(TICKET));
        assertThat(seal.seal(new Ticket(TICKET.hash(), TICKET.expiry().plusSeconds(1), TICKET.origin())))
                .doesNotStartWith(seal.seal(TICKET).substring(0, 8));
    }

    @Test
    void aTicketThatWasChangedInAnyPlaceIsNone() {
        String text = seal.seal(TICKET);
        for (int i = 0; i < text.length() - 1; i++) {
            char changed = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.open(text.substring(0, i) + changed + text.substring(i + 1)))
                    .as("place " + i)
                    .isEmpty();
        }
    }

    @Property(tries = 500)
    void anyOtherTextIsNone(@ForAll String text) {
        assertThat(new TicketSeal(new byte[1]).open(text)).isEmpty();
    }
}
