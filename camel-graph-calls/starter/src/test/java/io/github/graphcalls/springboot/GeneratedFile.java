package io.github.graphcalls.springboot;

import java.nio.file.Path;
import java.util.function.Supplier;

/** What of the starter is written from Camel's catalog. */
enum GeneratedFile {
    PROPERTIES("java/io/github/graphcalls/springboot/GraphCallsComponentConfiguration.java", PropertiesClass::text),
    METADATA("resources/META-INF/spring-configuration-metadata.json", ConfigurationMetadata::text);

    private final String path;
    private final Supplier<String> text;

    GeneratedFile(String path, Supplier<String> text) {
        this.path = path;
        this.text = text;
    }

    Path file() {
        return Path.of("src/generated", path);
    }

    String text() {
        return text.get();
    }

    @Override
    public String toString() {
        return path;
    }
}
