package io.github.graphcalls.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryCallStoreTest extends CallStoreContract {

    @Override
    CallStore emptyStore() {
        return new MemoryCallStore(8);
    }

    @Override
    CallStore sameStoreAgain() {
        return store;
    }

    @Test
    void nothingOutlivesTheProcess() {
        assertThat(store.durability()).isEqualTo(CallStore.Durability.VOLATILE);
    }

    @Test
    void itIsForOneNodeAtATime() {
        assertThatThrownBy(() -> store.open(NOBODY))
                .isInstanceOf(CallStoreException.class)
                .hasMessage("A call store in memory is for one component at a time, and this one is in use."
                        + " Give each its own.");
    }

    @Test
    void theCallThatWasSilentLongestGoesWhenThereAreTooMany() throws Exception {
        enqueue(entry("unfinished", 1, "menu"), "");
        for (String callId : List.of("a", "b", "c", "d", "f", "g", "h")) {
            save(call(callId, 1), "");
        }
        save(call("a", 2), "");
        save(call("e", 1), "");

        assertThat(store.read("b").version()).isZero();
        assertThat(store.read("a").sequence()).isEqualTo(2);
        assertThat(store.figures(NOON).inboxDepth()).isEqualTo(1);
    }

    @Test
    void callsThatWereForgottenCountForTheirMonthAllTheSame() throws Exception {
        Instant april = Instant.parse("2026-04-30T23:59:59Z");
        Instant may = Instant.parse("2026-05-01T00:00:00Z");
        for (int number = 0; number < 12; number++) {
            Instant began = number < 4 ? april : may;
            save(new StoredCall("call " + number, 0, 1, "", StoredCall.Life.ENDED, began, began, Optional.empty()), "");
        }

        assertThat(store.figures(may).callsInMonth()).isEqualTo(8);
        assertThat(store.figures(Instant.parse("2026-04-01T00:00:00Z")).callsInMonth())
                .isEqualTo(12);
    }

    @Test
    void onlyTheParkedEntriesThatCameLastAreKept() throws Exception {
        for (int number = 0; number < MemoryCallStore.MOST_PARKED + 5; number++) {
            InboxEntry entry = entry("a", number, "menu");
            Instant at = NOON.plusSeconds(number);
            enqueue(entry, "");
            store.inCalls(List.of(), transaction -> transaction.park(entry.key(), "why", at));
        }

        assertThat(store.figures(NOON).parked()).isEqualTo(MemoryCallStore.MOST_PARKED);
        assertThat(store.parked(1)).extracting(ParkedEntry::at).containsExactly(NOON.plusSeconds(1_004));
    }

    @Test
    void theKeysThatCameLastAreKnown() {
        MemorySeen seen = new MemorySeen();
        for (int number = 0; number < 2 * MemorySeen.MOST + 1; number++) {
            seen.remember(List.of("key " + number), NOON);
        }

        assertThat(seen.has("key 0")).isFalse();
        assertThat(seen.has("key " + (MemorySeen.MOST + 1))).isTrue();
        assertThat(seen.has("key " + 2 * MemorySeen.MOST)).isTrue();
    }
}
