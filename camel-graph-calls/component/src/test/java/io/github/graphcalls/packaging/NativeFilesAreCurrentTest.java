package io.github.graphcalls.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.docs.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares what the jar tells native images with its classes and resources, or writes it anew when told to. */
class NativeFilesAreCurrentTest {

    private static final String COMMAND = "mvn -q -pl :camel-graph-calls -am test -Dtest=NativeFilesAreCurrentTest"
            + " -Dnative.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @ParameterizedTest
    @EnumSource
    void theCommittedFileSaysWhatIsCompiled(NativeFile file) throws IOException {
        Path path = Repository.file(file.path());
        if (Boolean.getBoolean("native.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        assertThat(Files.exists(path) ? Files.readString(path) : "")
                .as("%s no longer says what is compiled. Write it anew, and read the difference: %s", file, COMMAND)
                .isEqualTo(file.text());
    }

    @Test
    void eachSortOfClassIsAmongThem() {
        assertThat(NativeFile.classes())
                .hasSizeGreaterThan(100)
                .contains(
                        "io.github.graphcalls.model.Call",
                        "io.github.graphcalls.callback.GraphCall",
                        "io.github.graphcalls.graph.GraphCallsException",
                        "io.github.graphcalls.GraphCallsComponent",
                        "io.github.graphcalls.GraphCallsSpanDecorator",
                        "io.github.graphcalls.transform.CloudEventDataTypeTransformer")
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
        assertThat(CompiledFiles.resources())
                .contains("kamelets/graph-calls-source.kamelet.yaml", "META-INF/io/github/graphcalls/graph-calls.json");
    }

    @Test
    void theJarHasAnIndexOfItsClassesForQuarkus() {
        assertThat(CompiledFiles.has("META-INF/jandex.idx")).isTrue();
    }
}
