package io.github.graphcalls.examples.callevents;

import java.util.Map;

/**
 * Where Kafka and PostgreSQL are.
 *
 * @param brokers such as {@code kafka1:9092,kafka2:9092}
 * @param databaseUrl a JDBC URL of PostgreSQL, with user and password
 */
record Engines(String brokers, String databaseUrl) {
    static final String BROKERS = "GRAPH_CALLS_KAFKA_BROKERS";
    static final String DATABASE_URL = "GRAPH_CALLS_DATABASE_URL";

    Engines {
        if (brokers.isBlank() || databaseUrl.isBlank()) {
            throw new IllegalArgumentException("Kafka's brokers and the database's URL must both be given");
        }
    }

    /** As the environment of a process names them. */
    Map<String, String> variables() {
        return Map.of(BROKERS, brokers, DATABASE_URL, databaseUrl);
    }

    /** Without the URL, which has a password. */
    @Override
    public String toString() {
        return "Kafka at " + brokers;
    }
}
