package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.graphcalls.model.Participant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The service tells one thing in many shapes: see {@link Shapes}. */
class ShapesTest {

    private static CallbackBench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = CallbackBench.withRoute("");
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> theServiceTells() {
        return Stream.of(Shapes.naming(), Shapes.operations(), Shapes.rosters(), Shapes.others())
                .flatMap(List::stream)
                .map(row -> dynamicTest(row.name(), () -> tell(row)));
    }

    private static void tell(Shapes.Row row) throws Exception {
        String callId = Told.newCall();
        String bare = callId.replace("-", "").toUpperCase(Locale.ROOT);
        bench.delivered.clear();

        assertThat(bench.post(row.body().replace(Shapes.C, callId).replace(Shapes.BARE, bare)))
                .isEqualTo(202);

        Exchange told = bench.deliveredAs(1);
        assertThat(told.getMessage().getHeader("CamelGraphCallsEvent")).isEqualTo(row.event());
        assertThat(told.getMessage().getHeader("CamelGraphCallsCallId")).isEqualTo(callId);
        assertThat(told.getMessage().getHeader("CamelGraphCallsOperationId"))
                .isEqualTo(row.operation().isEmpty() ? null : row.operation());
        Object body = told.getMessage().getBody();
        if (row.type() == Void.class) {
            assertThat(body).isNull();
        } else if (row.type() == Participant.class) {
            assertThat(body)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isNotEmpty()
                    .allMatch(Participant.class::isInstance);
        } else {
            assertThat(body).isInstanceOf(row.type());
        }
    }
}
