package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.docs.Repository;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.EntryKey;
import io.github.graphcalls.store.InboxEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on operating shows of the store. */
class RollOutDocumentedStoreTest {

    private static final EntryKey KEY = new EntryKey("a-call", 7, "menu");
    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");

    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("calls");
    }

    private GraphCallsComponent start(Main main) {
        main.setDefaultPropertyPlaceholderLocation("classpath:docs/store.properties");
        main.addOverrideProperty("GRAPH_CALLS_STORE", url());
        main.start();
        return main.getCamelContext().getComponent("graph-calls", GraphCallsComponent.class);
    }

    @Test
    void itsPropertiesKeepCallsInAFileThatTheNextProcessFinds() throws Exception {
        Main first = new Main();
        try {
            GraphCallsComponent component = start(first);
            CallStore store = CallsOf.component(component).store();
            assertThat(store.durability()).isEqualTo(CallStore.Durability.DURABLE);
            assertThat(component.getConfiguration().getMaximumDeliveries()).isEqualTo(4);
            assertThat(first.getCamelContext().getShutdownStrategy().getTimeout())
                    .isEqualTo(50);
            store.inCalls(
                    List.of(KEY.callId()),
                    transaction -> transaction.enqueue(
                            new InboxEntry(KEY, "toneReceived", NOON, 0, 0), () -> "payload", store.node()));
        } finally {
            first.stop();
        }

        Main next = new Main();
        try {
            CallStore store = CallsOf.component(start(next)).store();
            assertThat(store.orphans()).containsEntry("menu", 1L);
        } finally {
            next.stop();
        }
    }

    @Test
    void itsStatementShowsWhatIsParked() throws Exception {
        Main main = new Main();
        try {
            CallStore store = CallsOf.component(start(main)).store();
            store.inCalls(List.of(KEY.callId()), transaction -> {
                transaction.enqueue(new InboxEntry(KEY, "toneReceived", NOON, 4, 0), () -> "payload", store.node());
                transaction.park(KEY, "java.lang.IllegalStateException", NOON);
            });
        } finally {
            main.stop();
        }

        String sql = Repository.text("camel-graph-calls/component/src/test/resources/docs/parked.sql");
        try (Connection connection = DriverManager.getConnection(url());
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("why")).isEqualTo("java.lang.IllegalStateException");
            assertThat(row.getInt("deliveries")).isEqualTo(4);
            assertThat(row.next()).isFalse();
        }
    }
}
