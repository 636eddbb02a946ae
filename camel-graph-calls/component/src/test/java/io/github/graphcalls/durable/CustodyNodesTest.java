package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.RejoinPolicy;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import io.github.graphcalls.store.QuickStores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who looks after which call, where two nodes share a PostgreSQL. */
class CustodyNodesTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(30);
    private static final String MEETING = "234567890123";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<CustodyNode> nodes = new ArrayList<>();
    private final List<HikariDataSource> databases = new ArrayList<>();
    private GraphCallsSimulator simulator;
    private String url;

    @BeforeEach
    void start() throws Exception {
        url = PostgresForTests.newDatabase();
        simulator = CustodyService.started(11);
    }

    @AfterEach
    void stop() throws Exception {
        for (CustodyNode node : nodes) {
            node.close();
        }
        databases.forEach(HikariDataSource::close);
        simulator.close();
    }

    @Test
    void eachCallIsKeptAliveByOneNodeAndByTheOtherOnceThatIsGone() throws Exception {
        keptAliveByOneNode(component -> component.setCallStore(QuickStores.of(last())));
    }

    @Test
    @Tag("slow")
    void theSameWithNodesThatGiveSignsOfLifeAsUsual() throws Exception {
        keptAliveByOneNode(component -> component.setDataSource(last()));
    }

    private void keptAliveByOneNode(Consumer<GraphCallsComponent> store) throws Exception {
        CustodyNode one = node(store);
        HikariDataSource database = last();
        CustodyNode two = node(store);
        simulator.notifyAt(List.of(one.uri(), two.uri()));
        List<String> ofOne = List.of(one.calls("+14255550101"), one.calls("+14255550102"), one.calls("+14255550103"));
        List<String> ofTwo = List.of(two.calls("+14255550104"), two.calls("+14255550105"));

        for (int quarter = 1; quarter <= 2; quarter++) {
            simulator.time().leap(QUARTER);
            keptAlive(5 * quarter);
        }
        assertThat(one.keptAlive).containsExactlyInAnyOrderElementsOf(times(2, ofOne));
        assertThat(two.keptAlive).containsExactlyInAnyOrderElementsOf(times(2, ofTwo));

        one.vanishes();
        database.close();
        await("the calls of the node that is gone to be taken over")
                .atMost(TAKEN_OVER_WITHIN)
                .until(() -> two.keptAlive.containsAll(ofOne));
        simulator.time().leap(QUARTER);
        keptAlive(10 + 3 + 5);

        assertThat(one.keptAlive).hasSize(6);
        assertThat(two.keptAlive).containsExactlyInAnyOrderElementsOf(concat(times(2, ofOne), times(3, ofTwo)));
        assertThat(told).noneMatch(line -> line.startsWith("terminated"));
    }

    @Test
    void aMeetingThatFailedIsJoinedAgainOnceThoughTheEndWasToldToTheOtherNode() throws Exception {
        CustodyNode one = node(this::rejoining);
        CustodyNode two = node(this::rejoining);
        String first = one.joins(MEETING);

        CustodyService.tellsThatItFailed(simulator, two.uri(), first);

        await("the meeting to be joined again")
                .atMost(SOON)
                .until(() -> told.stream().anyMatch(line -> line.endsWith("replaces " + first)));
        simulator.time().leap(Duration.ofMinutes(1));
        await().during(Duration.ofMillis(500))
                .until(() -> simulator.requests("create").size() == 2);
        String second = simulator.calls().get(1).id();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "established " + first, "terminated " + first, "established " + second + " replaces " + first);
    }

    @Test
    void aMeetingThatOneNodeLeftIsNotJoinedAgainByTheOtherThatIsToldThatItFailed() throws Exception {
        CustodyService.tellsNoEnds(simulator);
        CustodyNode one = node(this::rejoining);
        CustodyNode two = node(this::rejoining);
        String first = one.joins(MEETING);

        two.leaves(first);
        CustodyService.tellsThatItFailed(simulator, one.uri(), first);

        await("the end").atMost(SOON).until(() -> told.contains("terminated " + first));
        simulator.time().leap(Duration.ofMinutes(1));
        await().during(Duration.ofSeconds(1))
                .until(() -> simulator.requests("create").size() == 1);
    }

    private void rejoining(GraphCallsComponent component) {
        component.setCallStore(QuickStores.of(last()));
        component.setRejoinPolicy(RejoinPolicy.ALWAYS);
    }

    private CustodyNode node(Consumer<GraphCallsComponent> options) throws Exception {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(5);
        databases.add(new HikariDataSource(pool));
        CustodyNode node = new CustodyNode(simulator, told, options);
        nodes.add(node);
        return node;
    }

    private HikariDataSource last() {
        return databases.get(databases.size() - 1);
    }

    /** So often in all by now, and no more soon after. */
    private void keptAlive(int times) {
        await("calls to be kept alive")
                .atMost(SOON)
                .until(() -> CustodyService.keptAlive(simulator).size() >= times);
        await("nobody to do so once more")
                .during(Duration.ofMillis(500))
                .until(() -> CustodyService.keptAlive(simulator).size() == times);
    }

    private static List<String> times(int times, List<String> callIds) {
        return Collections.nCopies(times, callIds).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> concat(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
