package io.github.graphcalls.examples.callevents;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real Kafka broker in this process and a real PostgreSQL beside it, on free ports of this machine, empty. */
final class EmbeddedEngines implements AutoCloseable {
    static final int PARTITIONS = 6;

    private final EmbeddedPostgres database;
    private final EmbeddedKafkaBroker broker;

    private EmbeddedEngines(EmbeddedPostgres database, EmbeddedKafkaBroker broker) {
        this.database = database;
        this.broker = broker;
    }

    /** @throws IOException if PostgreSQL does not start */
    static EmbeddedEngines start() throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.start();
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS)
                .brokerProperties(Map.of(
                        "num.partitions", String.valueOf(PARTITIONS),
                        "offsets.topic.num.partitions", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "group.min.session.timeout.ms", "1000"));
        broker.afterPropertiesSet();
        return new EmbeddedEngines(database, broker);
    }

    Engines engines() {
        return new Engines(broker.getBrokersAsString(), database.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void close() throws IOException {
        broker.destroy();
        database.close();
    }
}
