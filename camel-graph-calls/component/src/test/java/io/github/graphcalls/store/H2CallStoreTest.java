package io.github.graphcalls.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2CallStoreTest extends CallStoreContract {

    @TempDir
    Path folder;

    @Override
    CallStore emptyStore() throws Exception {
        return sameStoreAgain();
    }

    /** Another object on the same file. */
    @Override
    CallStore sameStoreAgain() throws Exception {
        return CallStores.ofUrl("jdbc:h2:" + folder.resolve("calls"), Thread::new);
    }

    @Test
    void itOutlivesTheProcess() {
        assertThat(store.durability()).isEqualTo(CallStore.Durability.DURABLE);
    }
}
