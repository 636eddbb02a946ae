package io.github.graphcalls.examples.callevents;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.ConsumerGroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic for events, of one test alone, as somebody sees it who has nothing to do with the routes. */
final class EventsTopic implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String name;
    private final String brokers;
    private final Admin admin;

    EventsTopic(Engines engines, String name) {
        this.name = name;
        brokers = engines.brokers();
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
        List<NewTopic> topics = List.of(
                new NewTopic(name, EmbeddedEngines.PARTITIONS, (short) 1),
                new NewTopic(name + "-refused", 1, (short) 1));
        asked(() -> admin.createTopics(topics).all().get());
    }

    /** Settings by which the routes use this topic, and a group of consumers. */
    Map<String, String> settings(String group) {
        return Map.of(
                "events.topic",
                name,
                "records.group",
                group,
                "records.sessionTimeout",
                "3000",
                "records.heartbeat",
                "500");
    }

    /** All that lies in it now, each partition's in its order. */
    List<ConsumerRecord<String, String>> records() {
        return recordsOf(name, partitions());
    }

    /** The values of what was put aside. */
    List<String> refused() {
        String refused = name + "-refused";
        return recordsOf(refused, Set.of(new TopicPartition(refused, 0))).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Puts something into it. */
    void put(String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            asked(() -> producer.send(new ProducerRecord<>(name, key, value)).get());
        }
    }

    /** Waits until so many consumers share the partitions, each with one at least. */
    void awaitMembers(String group, int number) {
        await().atMost(LONGEST).until(() -> {
            ConsumerGroupDescription found = asked(() ->
                    admin.describeConsumerGroups(List.of(group)).all().get().get(group));
            return found.state() == ConsumerGroupState.STABLE
                    && found.members().size() == number
                    && found.members().stream()
                            .noneMatch(one -> one.assignment().topicPartitions().isEmpty());
        });
    }

    /** Waits until the group has said of all that lies in it now that it is read. */
    void awaitReadBy(String group) {
        Map<TopicPartition, Long> ends = ends(partitions());
        await().atMost(LONGEST).until(() -> {
            Map<TopicPartition, OffsetAndMetadata> read = asked(() -> admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get());
            return ends.entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .allMatch(end -> read.containsKey(end.getKey())
                            && read.get(end.getKey()).offset() >= end.getValue());
        });
    }

    @Override
    public void close() {
        admin.close();
    }

    private Set<TopicPartition> partitions() {
        return IntStream.range(0, EmbeddedEngines.PARTITIONS)
                .mapToObj(number -> new TopicPartition(name, number))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return reading(partitions, consumer -> consumer.endOffsets(partitions));
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic, Collection<TopicPartition> partitions) {
        return reading(partitions, consumer -> {
            long all = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            await().atMost(LONGEST).until(() -> {
                consumer.poll(Duration.ofMillis(100)).records(topic).forEach(records::add);
                return records.size() >= all;
            });
            return records;
        });
    }

    private <T> T reading(Collection<TopicPartition> partitions, Function<KafkaConsumer<String, String>, T> whatFor) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return whatFor.apply(consumer);
        }
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not do it", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka was asked", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }
}
