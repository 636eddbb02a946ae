package io.github.graphcalls.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.docs.CommittedFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares what the jar tells native images with its classes and resources, or writes it anew when told to. */
class NativeFilesAreCurrentTest {

    @ParameterizedTest
    @EnumSource
    void theCommittedFileSaysWhatIsCompiled(NativeFile file) throws IOException {
        new CommittedFile(file.path(), file.text())
                .isCurrent(NativeFilesAreCurrentTest.class, "native.write", "the compiled jar");
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
