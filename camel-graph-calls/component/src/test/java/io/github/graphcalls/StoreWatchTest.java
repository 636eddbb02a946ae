package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.StoreFigures;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreWatchTest {

    private static final StoreFigures FIGURES =
            new StoreFigures(3, 40, 5, Optional.of(Instant.parse("2026-11-23T10:00:00Z")), 1);

    /** The beginnings of the month that the store was asked for. */
    private final List<Instant> asked = new ArrayList<>();

    private CallStoreException trouble;
    private long nanoTime;

    private final StoreWatch watch =
            new StoreWatch(() -> Optional.of(store()), () -> Instant.parse("2026-11-23T10:15:30Z"), () -> nanoTime);

    private CallStore store() {
        return (CallStore) Proxy.newProxyInstance(
                CallStore.class.getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, method, arguments) -> {
                    if (trouble != null) {
                        throw trouble;
                    }
                    if (method.getName().equals("parked")) {
                        return List.of();
                    }
                    asked.add((Instant) arguments[0]);
                    return FIGURES;
                });
    }

    @Test
    void whatIsCountedForTheQuotaNeedNotBeAskedForAgain() throws Exception {
        watch.count();

        assertThat(watch.figures()).contains(FIGURES);
        assertThat(asked).hasSize(1);
    }

    @Test
    void theStoreIsAskedOnceASecondHoweverManyWantToKnow() {
        assertThat(watch.figures()).contains(FIGURES);
        assertThat(watch.figures()).contains(FIGURES);
        assertThat(watch.trouble()).isEmpty();
        assertThat(asked).containsExactly(Instant.parse("2026-11-01T00:00:00Z"));

        nanoTime += Duration.ofSeconds(1).toNanos();
        assertThat(watch.figures()).contains(FIGURES);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aStoreThatCannotBeReadIsTroubleUntilItCanAgain() {
        trouble = CallStoreException.passing("the database cannot be reached", null);
        assertThat(watch.figures()).isEmpty();
        assertThat(watch.trouble()).isEqualTo("the database cannot be reached");
        assertThat(watch.parked(10)).isEmpty();

        trouble = null;
        assertThat(watch.trouble()).isEqualTo("the database cannot be reached");
        nanoTime += Duration.ofSeconds(1).toNanos();
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void aStoreThatCannotBeWrittenIsTroubleUntilSomethingIsWritten() {
        watch.notWritten(CallStoreException.passing("the disk is full", null));
        nanoTime += Duration.ofSeconds(10).toNanos();
        assertThat(watch.figures()).contains(FIGURES);
        assertThat(watch.trouble()).isEqualTo("the disk is full");

        watch.written();
        assertThat(watch.trouble()).isEmpty();
    }

    @Test
    void withoutAStoreThereAreNoFiguresAndNoTrouble() {
        StoreWatch none = new StoreWatch(Optional::empty, Instant::now, () -> nanoTime);

        assertThat(none.figures()).isEmpty();
        assertThat(none.trouble()).isEmpty();
        assertThat(none.parked(10)).isEmpty();
    }
}
