package io.github.graphcalls.store;

import static io.github.graphcalls.store.CallStoreContract.MENU;
import static io.github.graphcalls.store.CallStoreContract.NOBODY;
import static io.github.graphcalls.store.CallStoreContract.NOON;
import static io.github.graphcalls.store.CallStoreContract.call;
import static io.github.graphcalls.store.CallStoreContract.entry;
import static io.github.graphcalls.store.CallStoreContract.inParallel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several nodes do that share a PostgreSQL and nothing else. */
class NodesTest {

    private static final JdbcCallStore.Timing QUICK =
            new JdbcCallStore.Timing(Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofMillis(200));

    private static final JdbcCallStore.Timing SHORT =
            new JdbcCallStore.Timing(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));

    /** Ends the connections on which nodes listen. */
    private static final String CUT = "SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d"
            + " ON d.oid = l.database AND d.datname = current_database() WHERE l.locktype = 'advisory'";

    /** Ends all connections but the one that says so. */
    private static final String CUT_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private static final String LOCKS = "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
            + " AND d.datname = current_database() WHERE l.locktype = 'advisory'";

    private static final String PRESENT = "SELECT COUNT(presence) FROM graph_calls_node";
    private static final String PRESENCES =
            "SELECT STRING_AGG(CAST(presence AS TEXT), ' ' ORDER BY node) FROM graph_calls_node";

    private static final JdbcCallStore.Timing SELDOM =
            new JdbcCallStore.Timing(Duration.ofHours(2), Duration.ofHours(1), Duration.ofHours(1));

    /** What a node heard. */
    private static final class Heard implements StoreListener {
        private final List<String> changed = new CopyOnWriteArrayList<>();
        private final AtomicInteger gone = new AtomicInteger();
        private final AtomicInteger nodesChanged = new AtomicInteger();
        private final AtomicInteger lapsed = new AtomicInteger();

        @Override
        public void changed(String callId) {
            changed.add(callId);
        }

        @Override
        public void nodeGone() {
            gone.incrementAndGet();
        }

        @Override
        public void nodesChanged() {
            nodesChanged.incrementAndGet();
        }

        @Override
        public void lapsed(String before) {
            lapsed.incrementAndGet();
        }
    }

    private final List<CallStore> open = new ArrayList<>();
    private String url;
    private HikariDataSource database;

    @BeforeEach
    void makeADatabase() throws Exception {
        url = PostgresForTests.newDatabase();
        database = StorePool.of(url, Thread::new);
    }

    @AfterEach
    void closeAll() {
        open.forEach(CallStore::close);
        database.close();
    }

    private static int nodes(CallStore store) throws CallStoreException {
        AtomicInteger nodes = new AtomicInteger();
        store.inCalls(List.of(), transaction -> nodes.set(transaction.nodes()));
        return nodes.get();
    }

    @Test
    void noUpdateIsLostAndNoSequenceHasGapsWhenTwoNodesWriteTheSameCall() throws Exception {
        CallStore one = node(new Heard());
        CallStore other = node(new Heard());

        inParallel(List.of(one, other), 200, (writer, number) -> CallStoreContract.nextEvent(writer));

        assertThat(one.read("a").sequence()).isEqualTo(400);
        assertThat(other.readState("a")).isEqualTo("state 400");
        one.inCalls(List.of("a"), transaction -> {
            transaction.assignLane("a", "menu", one.node());
            assertThat(transaction.take("a"))
                    .extracting(taken -> taken.entry().key().sequence())
                    .hasSize(400)
                    .isSorted()
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void transactionsOfManyNewCallsInAnyOrderDoNotStandInEachOthersWay() throws Exception {
        CallStore one = node(new Heard());
        CallStore other = node(new Heard());
        List<String> forwards = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            forwards.add((number % 2 == 0 ? "é" : "Z") + number);
        }
        List<String> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);

        inParallel(List.of(one, other), 20, (writer, number) -> {
            List<String> these = (writer == one ? forwards : backwards)
                    .stream().map(callId -> callId + "-" + number / 5).toList();
            writer.inCalls(these, transaction -> {
                for (String callId : these) {
                    transaction.save(call(callId, transaction.call(callId).sequence() + 1), () -> "state");
                }
            });
        });

        assertThat(one.read("Z1-0").sequence()).isEqualTo(10);
        assertThat(one.read("é0-3").sequence()).isEqualTo(10);
    }

    @Test
    void aNodeHearsWhichCallsOthersChangeButNotItsOwn() throws Exception {
        Heard heard = new Heard();
        CallStore one = node(heard);
        CallStore other = node(new Heard());

        change(one, "mine");
        change(other, "theirs");

        await().untilAsserted(() -> assertThat(heard.changed).containsOnly("theirs"));
    }

    @Test
    void aNodeThatCannotListenAsksForChanges() throws Exception {
        Heard heard = new Heard();
        CallStore one = node(new OpenedData.Given(new WithoutUnwrapping(database)), heard);
        CallStore other = node(new Heard());

        change(one, "mine");
        change(other, "theirs");
        await().untilAsserted(() -> assertThat(heard.changed).containsOnly("theirs"));
        change(other, "theirs as well");

        await().untilAsserted(() -> assertThat(heard.changed).containsOnly("theirs", "theirs as well"));
    }

    @Test
    void whatWasMissedWhileTheConnectionWasBrokenIsHeardAfterwards() throws Exception {
        Heard heard = new Heard();
        node(heard);
        CallStore other = node(new Heard());
        change(other, "before");
        await().untilAsserted(() -> assertThat(heard.changed).contains("before"));

        await().until(() -> query(PRESENT).equals("2"));
        execute(CUT);
        change(other, "meanwhile");

        await().untilAsserted(() -> assertThat(heard.changed).contains("meanwhile"));
        change(other, "after");
        await().untilAsserted(() -> assertThat(heard.changed).contains("after"));
    }

    @Test
    void whatANodeHadThatDiedIsFoundAndTakenOverWithAMark() throws Exception {
        Heard heard = new Heard();
        CallStore alive = node(heard);
        alive.subscribe(MENU);
        NodeLease dead = new NodeLease(new Sessions(database), Database.POSTGRESQL, SHORT, NOBODY);
        dead.begin();
        give("a", dead.node(), alive);

        await().untilAsserted(() -> assertThat(heard.gone.get()).isPositive());
        assertThat(nodes(alive)).isEqualTo(1);
        assertThat(alive.takeOver(10)).containsExactly("a");
        assertThat(alive.read("a").owner()).isEqualTo(alive.node());
        alive.inCalls(
                List.of("a"),
                transaction -> assertThat(transaction.take("a"))
                        .extracting(taken -> taken.entry().recoveries())
                        .containsExactly(1));
    }

    @Test
    void whatANodeHadThatClosedIsFoundAndTakenOverWithoutAMark() throws Exception {
        Heard heard = new Heard();
        CallStore one = node(heard);
        one.subscribe(MENU);
        CallStore other = node(new Heard());
        give("a", other.node(), one);

        other.close();

        await().untilAsserted(() -> assertThat(heard.gone.get()).isPositive());
        assertThat(one.takeOver(10)).containsExactly("a");
        one.inCalls(
                List.of("a"),
                transaction -> assertThat(transaction.take("a"))
                        .extracting(taken -> taken.entry().redelivered())
                        .containsExactly(false));
    }

    @Test
    void aLaneGoesToALivingNodeOnceItsOwnHasEndedTheSubscriptionAndWhatWasUnderWay() throws Exception {
        Heard heard = new Heard();
        CallStore one = node(heard);
        CallStore other = node(new Heard());
        one.subscribe(MENU);
        other.subscribe(MENU);
        give("a", other.node(), one);
        assertThat(one.takeOver(10)).isEmpty();

        other.unsubscribe("menu");
        assertThat(one.takeOver(10)).isEmpty();
        assertThat(heard.gone.get()).isZero();
        other.inCalls(
                List.of(),
                transaction -> transaction.remove(entry("a", 1, "menu").key()));

        await().untilAsserted(() -> assertThat(heard.gone.get()).isPositive());
        assertThat(one.takeOver(10)).containsExactly("a");
        one.inCalls(
                List.of("a"), transaction -> assertThat(transaction.lanes("a")).isEqualTo(Map.of("menu", one.node())));
        assertThat(one.read("a").owner()).isEqualTo(other.node());
        assertThat(one.takeOver(10)).isEmpty();
    }

    @Test
    void whatANodeProcessesIsToldToTheOthersAtOnce() throws Exception {
        Heard heard = new Heard();
        node(heard);
        CallStore other = node(new Heard());
        await().untilAsserted(() -> assertThat(heard.nodesChanged.get()).isPositive());
        int before = heard.nodesChanged.get();

        other.subscribe(MENU);
        await().untilAsserted(() -> assertThat(heard.nodesChanged.get()).isGreaterThan(before));
        int subscribed = heard.nodesChanged.get();
        other.unsubscribe("menu");

        await().untilAsserted(() -> assertThat(heard.nodesChanged.get()).isGreaterThan(subscribed));
    }

    @Test
    void aNodeWhoseProcessIsKilledIsFoundGoneLongBeforeItsLeaseEnds() throws Exception {
        Heard heard = new Heard();
        CallStore alive = node(heard);
        alive.subscribe(MENU);
        HikariDataSource cut = StorePool.of(url + "&ApplicationName=killed", Thread::new);
        CallStore killed = node(new OpenedData.Given(cut), new Heard());
        give("a", killed.node(), alive);
        await().until(() -> query(PRESENT).equals("2"));

        // what the server sees of a process that is killed: all of its connections end, and none comes again
        cut.close();
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'killed'");

        await().untilAsserted(() -> assertThat(heard.gone.get()).isPositive());
        assertThat(nodes(alive)).isEqualTo(1);
        assertThat(alive.takeOver(10)).containsExactly("a");
        assertThat(heard.lapsed.get()).isZero();
    }

    @Test
    void aNodeWhoseListeningConnectionBreaksGetsAnotherAndIsNotTakenForDead() throws Exception {
        Heard heard = new Heard();
        CallStore one = new JdbcCallStore(
                new OpenedData.OfUrl(url, Thread::new),
                Thread::new,
                new JdbcCallStore.Timing(Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofSeconds(1)));
        one.open(heard);
        open.add(one);
        String name = one.node();
        node(new Heard());
        await().until(() -> query(PRESENT).equals("2"));

        for (int times = 0; times < 2; times++) {
            String before = query(PRESENCES);
            execute(CUT);
            await().until(() ->
                    !query(PRESENCES).equals(before) && query(PRESENT).equals("2"));
        }

        assertThat(one.node()).isEqualTo(name);
        assertThat(heard.lapsed.get()).isZero();
    }

    /** As when a standby takes the server's place: locks are gone, though this looks no different from nodes that died. */
    @Test
    void nobodyIsTakenForDeadWhenTheConnectionsOfAllAreCutAtOnce() throws Exception {
        JdbcCallStore.Timing timing =
                new JdbcCallStore.Timing(Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofSeconds(1));
        List<Heard> heard = List.of(new Heard(), new Heard(), new Heard());
        List<CallStore> nodes = new ArrayList<>();
        for (Heard each : heard) {
            nodes.add(node(new OpenedData.OfUrl(url, Thread::new), each, timing));
        }
        List<String> names = nodes.stream().map(CallStore::node).toList();
        for (CallStore each : nodes) {
            each.subscribe(MENU);
        }
        give("a", names.get(0), nodes.get(0));
        await().until(() -> query(PRESENT).equals("3"));

        for (int times = 0; times < 3; times++) {
            String before = query(PRESENCES);
            execute(CUT_ALL);
            await().ignoreExceptions()
                    .until(() -> !query(PRESENCES).equals(before)
                            && query(PRESENT).equals("3")
                            && query(LOCKS).equals("3"));
            assertThat(nodes.get(1).takeOver(10)).isEmpty();
            assertThat(nodes.get(2).takeOver(10)).isEmpty();
        }

        assertThat(nodes).extracting(CallStore::node).isEqualTo(names);
        assertThat(nodes(nodes.get(0))).isEqualTo(3);
        assertThat(heard).allSatisfy(each -> {
            assertThat(each.lapsed.get()).isZero();
            assertThat(each.gone.get()).isZero();
        });
    }

    @Test
    void twoNodesDoNotTakeOverTheSameCall() throws Exception {
        CallStore one = node(new Heard());
        CallStore other = node(new Heard());
        for (int number = 0; number < 60; number++) {
            give("call " + number, CallStoreContract.GONE, one);
        }

        inParallel(List.of(one, other), 100, (taker, number) -> taker.takeOver(3));

        assertThat(one.takeOver(10)).isEmpty();
        for (int number = 0; number < 60; number++) {
            assertThat(one.read("call " + number).owner()).isIn(one.node(), other.node());
        }
    }

    @Test
    void aNodeThatOthersGaveUpGoesOnUnderAnotherNameWithItsSubscriptions() throws Exception {
        Heard heard = new Heard();
        CallStore one = node(heard);
        one.subscribe(MENU);
        String before = one.node();
        give("a", before, one);

        execute("DELETE FROM graph_calls_node");

        await().untilAsserted(() -> assertThat(heard.lapsed.get()).isEqualTo(1));
        assertThat(one.node()).isNotEqualTo(before);
        assertThat(one.subscriptions()).containsExactly(new NodeSubscription(one.node(), MENU));
        await().untilAsserted(() -> assertThat(heard.gone.get()).isPositive());
        assertThat(one.takeOver(10)).containsExactly("a");
    }

    @Test
    void nobodyIsGivenUpByANodeThatIsLateItself() throws Exception {
        node(new Heard()).close();
        Heard heard = new Heard();
        Sessions sessions = new Sessions(database);
        NodeLease one = new NodeLease(sessions, Database.POSTGRESQL, QUICK, heard);
        NodeLease other = new NodeLease(sessions, Database.POSTGRESQL, QUICK, heard);
        one.begin();
        other.begin();
        execute("UPDATE graph_calls_node SET alive_until = CURRENT_TIMESTAMP - INTERVAL '1' HOUR");

        one.renew();
        assertThat(one.isAlone()).isFalse();
        other.renew();
        one.renew();
        assertThat(one.isAlone()).isFalse();
        execute("UPDATE graph_calls_node SET alive_until = CURRENT_TIMESTAMP - INTERVAL '1' HOUR WHERE node = '"
                + other.node() + "'");
        one.renew();

        assertThat(one.isAlone()).isTrue();
        assertThat(heard.lapsed.get()).isZero();
        other.renew();
        assertThat(heard.lapsed.get()).isEqualTo(1);
        one.look();
        assertThat(one.isAlone()).isFalse();
    }

    @Test
    void subscriptionsAndOrphansCountOverAllNodes() throws Exception {
        CallStore one = node(new Heard());
        CallStore other = node(new Heard());
        one.subscribe(MENU);
        other.subscribe(MENU);
        one.inCalls(List.of("a"), transaction -> transaction.enqueue(entry("a", 1, "menu"), () -> "", ""));

        assertThat(nodes(one)).isEqualTo(2);
        assertThat(one.subscriptions())
                .containsExactlyInAnyOrder(
                        new NodeSubscription(one.node(), MENU), new NodeSubscription(other.node(), MENU));
        one.unsubscribe("menu");
        assertThat(one.orphans()).isEmpty();
        other.unsubscribe("menu");
        assertThat(one.orphans()).containsOnlyKeys("menu");
    }

    @Test
    void theTablesStandBesideThoseOfTheApplication() throws Exception {
        execute("CREATE TABLE orders (id INT)");

        node(new Heard()).close();
        CallStore again = node(new Heard());

        assertThat(nodes(again)).isEqualTo(1);
    }

    @Test
    void whoWasAloneTellsAnotherNodeBeforeItHasHeardThatThisCame() throws Exception {
        CallStore first = node(new OpenedData.OfUrl(url, Thread::new), new Heard(), SELDOM);
        await("the first to know that it is alone").until(() -> {
            int before = changes();
            change(first, UUID.randomUUID().toString());
            return changes() == before;
        });
        int before = changes();
        // As a node does that comes this very moment: its message of that is on its way yet.
        execute(
                "INSERT INTO graph_calls_node (node, alive_until) VALUES ('late', CURRENT_TIMESTAMP + INTERVAL '1' HOUR)");

        change(first, "a");

        assertThat(changes()).isEqualTo(before + 1);
    }

    @Test
    void changesAreForgottenOnceEverybodyHeardOfThem() throws Exception {
        CallStore one = node(new Heard());
        node(new Heard());
        change(one, "a");
        execute("UPDATE graph_calls_change SET changed_at = CURRENT_TIMESTAMP - INTERVAL '61' SECOND");

        await().untilAsserted(() -> assertThat(changes()).isZero());
    }

    private int changes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM graph_calls_change")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    private CallStore node(StoreListener listener) throws CallStoreException {
        return node(new OpenedData.OfUrl(url, Thread::new), listener);
    }

    private CallStore node(OpenedData data, StoreListener listener) throws CallStoreException {
        return node(data, listener, QUICK);
    }

    private CallStore node(OpenedData data, StoreListener listener, JdbcCallStore.Timing timing)
            throws CallStoreException {
        CallStore store = new JdbcCallStore(data, Thread::new, timing);
        store.open(listener);
        open.add(store);
        return store;
    }

    private static void change(CallStore by, String callId) throws CallStoreException {
        by.inCalls(List.of(callId), transaction -> transaction.save(call(callId, 1), () -> "state"));
    }

    /** A call that is up, with its lane and an entry that was taken out. */
    private static void give(String callId, String node, CallStore by) throws CallStoreException {
        by.inCalls(List.of(callId), transaction -> {
            transaction.save(
                    new StoredCall(callId, 0, 1, node, StoredCall.Life.UP, NOON, NOON, Optional.empty()),
                    () -> "state");
            transaction.assignLane(callId, "menu", node);
            transaction.enqueue(entry(callId, 1, "menu"), () -> "payload", node);
        });
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute(sql);
        }
    }

    /** As a pool does that hides what its connections are. */
    private record WithoutUnwrapping(DataSource hidden) implements SimpleDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = hidden.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("isWrapperFor")) {
                            return false;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
