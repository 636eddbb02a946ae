package io.github.graphcalls.store;

/** What a durable store needs and who uses one adds to the application, because most applications need none. */
enum Library {
    FLYWAY("org.flywaydb.core.Flyway", "org.flywaydb:flyway-core"),
    FLYWAY_POSTGRESQL(
            "org.flywaydb.database.postgresql.PostgreSQLDatabaseType", "org.flywaydb:flyway-database-postgresql"),
    HIKARI("com.zaxxer.hikari.HikariDataSource", "com.zaxxer:HikariCP"),
    H2("org.h2.Driver", "com.h2database:h2"),
    POSTGRESQL("org.postgresql.Driver", "org.postgresql:postgresql");

    private final String type;
    private final String coordinates;

    Library(String type, String coordinates) {
        this.type = type;
        this.coordinates = coordinates;
    }

    /** @throws CallStoreException that says what to add, if it is not there */
    void require(ClassLoader from) throws CallStoreException {
        try {
            Class.forName(type, false, from);
        } catch (ClassNotFoundException e) {
            throw CallStoreException.lasting(
                    "A durable call store needs " + coordinates
                            + ", which is not on the class path. Add that dependency.",
                    e);
        }
    }
}
