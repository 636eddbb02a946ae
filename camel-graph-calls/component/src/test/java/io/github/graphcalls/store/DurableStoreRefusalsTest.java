package io.github.graphcalls.store;

import static io.github.graphcalls.store.CallStoreContract.NOBODY;
import static io.github.graphcalls.store.CallStoreContract.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a durable store does not take, and what it says then. */
class DurableStoreRefusalsTest {

    private static final String ONE_PROCESS = "A call store in H2 is a file of one process (jdbc:h2:./calls), not a"
            + " database in memory or on a server. For several nodes use PostgreSQL; for a store that keeps nothing set"
            + " neither URL nor data source.";

    @TempDir
    Path folder;

    private record Urls(String url) implements SimpleDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }
    }

    @Test
    void anotherDatabaseIsRefusedByNameAndWithoutItsPassword() {
        assertThatThrownBy(() -> CallStores.ofUrl("jdbc:mysql://host/calls?password=secret", Thread::new))
                .isInstanceOf(CallStoreException.class)
                .hasMessage(
                        "A call store is kept in H2 (jdbc:h2:./calls) or PostgreSQL (jdbc:postgresql://host/database),"
                                + " and its URL begins with jdbc:mysql:.");
        assertThatThrownBy(() -> CallStores.ofUrl("secret", Thread::new))
                .hasMessage(
                        "A call store is kept in H2 (jdbc:h2:./calls) or PostgreSQL (jdbc:postgresql://host/database),"
                                + " and its URL begins with no jdbc:.");
        assertThatThrownBy(() -> Database.named("Oracle"))
                .hasMessage("A call store is kept in H2 or PostgreSQL, and this data source is Oracle.");
    }

    @Test
    void anH2ThatIsNotAFileOfThisProcessIsRefused() {
        for (String url : List.of(
                "jdbc:h2:mem:calls",
                "jdbc:h2:tcp://host/calls",
                "jdbc:h2:ssl://host/calls",
                "jdbc:h2:./c;AUTO_SERVER=TRUE")) {
            assertThatThrownBy(() -> CallStores.ofUrl(url, Thread::new))
                    .isInstanceOf(CallStoreException.class)
                    .hasMessage(ONE_PROCESS);
        }
        assertThatThrownBy(() -> CallStores.of(new Urls("jdbc:h2:mem:calls"), Thread::new)
                        .open(NOBODY))
                .hasMessage(ONE_PROCESS);
    }

    @Test
    void aDataSourceOfH2ThatHoldsBackWhatWasCommittedIsRefused() throws Exception {
        String url = "jdbc:h2:async:" + folder.resolve("calls");

        assertThatThrownBy(() -> CallStores.of(new Urls(url), Thread::new).open(NOBODY))
                .isInstanceOf(CallStoreException.class)
                .hasMessage(
                        "The call store's H2 database keeps what was committed in memory for WRITE_DELAY=500 ms, and"
                                + " loses it when the process is killed. Add ;WRITE_DELAY=0 to its URL.");
        CallStore store = CallStores.of(new Urls(url + ";WRITE_DELAY=0"), Thread::new);
        store.open(NOBODY);
        store.close();
    }

    @Test
    void theUrlOfAnH2FileGetsWhatADurableStoreNeeds() throws Exception {
        String added = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

        assertThat(StoreUrl.ofH2("jdbc:h2:./calls")).isEqualTo("jdbc:h2:async:./calls" + added);
        assertThat(StoreUrl.ofH2("jdbc:h2:~/calls")).isEqualTo("jdbc:h2:async:~/calls" + added);
        assertThat(StoreUrl.ofH2("jdbc:h2:C:/calls")).isEqualTo("jdbc:h2:async:C:/calls" + added);
        assertThat(StoreUrl.ofH2("jdbc:h2:file:/var/calls;USER=sa"))
                .isEqualTo("jdbc:h2:async:/var/calls;USER=sa" + added);
        assertThat(StoreUrl.ofH2("jdbc:h2:retry:./calls;LOCK_TIMEOUT=1"))
                .isEqualTo("jdbc:h2:retry:./calls;LOCK_TIMEOUT=1;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void aLibraryThatIsMissingIsNamed() {
        ClassLoader nothing = ClassLoader.getPlatformClassLoader();

        assertThatThrownBy(() -> Library.HIKARI.require(nothing))
                .isInstanceOf(CallStoreException.class)
                .hasMessage("A durable call store needs com.zaxxer:HikariCP, which is not on the class path."
                        + " Add that dependency.");
    }

    @Test
    void aDatabaseThatIsNotThereIsATroubleThatMayPass() throws Exception {
        CallStore store = CallStores.ofUrl("jdbc:postgresql://localhost:1/calls?user=u&password=secret", Thread::new);

        CallStoreException trouble = catchThrowableOfType(CallStoreException.class, () -> store.open(NOBODY));

        assertThat(trouble.isPassing()).isTrue();
        assertThat(trouble)
                .hasMessage("The call store's database cannot be reached or cannot work now (SQL state 08001)."
                        + " Nothing was kept.");
        assertThat(traceOf(trouble)).doesNotContain("secret");
    }

    @Test
    void aValueThatCannotBeKeptIsALastingTroubleThatDoesNotQuoteIt() throws Exception {
        CallStore store = CallStores.ofUrl(PostgresForTests.newDatabase(), Thread::new);
        store.open(NOBODY);
        try {
            CallStoreException trouble = catchThrowableOfType(
                    CallStoreException.class,
                    () -> store.inCalls(
                            List.of("a"), transaction -> transaction.save(call("a", 1), () -> "private\u0000words")));

            assertThat(trouble.isPassing()).isFalse();
            assertThat(trouble)
                    .hasMessage("The call store's database refused what it was told (SQL state 22021)."
                            + " Nothing was kept.");
            assertThat(traceOf(trouble)).doesNotContain("private");
            assertThat(store.read("a").version()).isZero();
        } finally {
            store.close();
        }
    }

    @Test
    void theStoreGoesOnWhenAThreadThatWritesIsInterrupted() throws Exception {
        CallStore store = CallStores.ofUrl("jdbc:h2:" + folder.resolve("calls"), Thread::new);
        store.open(NOBODY);
        try {
            store.inCalls(List.of("a"), transaction -> {
                transaction.save(call("a", 1), () -> "state");
                Thread.currentThread().interrupt();
            });
            assertThat(Thread.interrupted()).isTrue();

            store.inCalls(List.of("a"), transaction -> transaction.save(call("a", 2), () -> "state"));
            assertThat(store.read("a").sequence()).isEqualTo(2);
        } finally {
            Thread.interrupted();
            store.close();
        }
    }

    @Test
    void aStoreThatIsNotOpenSaysSo() throws Exception {
        CallStore store = CallStores.ofUrl("jdbc:h2:" + folder.resolve("calls"), Thread::new);

        assertThatThrownBy(() -> store.read("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The call store is not open.");
        store.close();
    }

    private static String traceOf(Throwable trouble) {
        StringWriter words = new StringWriter();
        trouble.printStackTrace(new PrintWriter(words));
        return words.toString();
    }
}
