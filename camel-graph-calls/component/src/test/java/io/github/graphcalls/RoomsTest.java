package io.github.graphcalls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the component: calls go downwards only. */
class RoomsTest {

    private static final String ROOT = "io.github.graphcalls";
    private static final List<String> ROOMS =
            List.of("transform", "operation", "callback", "capture", "store", "media", "graph", "model");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/graphcalls/simulator/"))
            .importPackages(ROOT);

    @Test
    void theClassesOfEachRoomAreSeen() {
        assertThat(CLASSES.that(resideInAPackage(ROOT)).size()).isGreaterThan(5);
        for (String room : ROOMS) {
            assertThat(CLASSES.that(resideInAPackage(ROOT + "." + room)).size())
                    .as(room)
                    .isGreaterThan(2);
        }
        assertThat(CLASSES.contain("io.github.graphcalls.callback.Door")).isTrue();
    }

    @Test
    void roomsCallDownwardsOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy(ROOT)
                .layer("transform")
                .definedBy(ROOT + ".transform")
                .layer("operation")
                .definedBy(ROOT + ".operation")
                .layer("callback")
                .definedBy(ROOT + ".callback")
                .layer("capture")
                .definedBy(ROOT + ".capture")
                .layer("store")
                .definedBy(ROOT + ".store")
                .layer("media")
                .definedBy(ROOT + ".media")
                .layer("graph")
                .definedBy(ROOT + ".graph")
                .layer("model")
                .definedBy(ROOT + ".model")
                .whereLayer("transform")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("transform")
                .whereLayer("operation")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("callback")
                .mayOnlyBeAccessedByLayers("root", "operation", "transform")
                .whereLayer("capture")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("root", "operation", "callback")
                .whereLayer("media")
                .mayOnlyBeAccessedByLayers("root", "operation")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("root", "operation", "callback", "media", "capture")
                .check(CLASSES);
    }

    @Test
    void nobodyNeedsTheEndpointDslToBeThere() {
        assertThat(CLASSES.that(resideInAPackage(ROOT + ".builder..")).size()).isGreaterThan(5);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".builder..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".builder..")
                        .or(resideInAPackage("org.apache.camel.builder.endpoint..")))
                .check(CLASSES);
    }

    @Test
    void noRoomDependsOnItselfByAnother() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingIsPrintedAndNoBareExceptionIsThrown() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        noClasses()
                .should()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .check(CLASSES);
    }

    @Test
    void nobodySleepsOrMakesThreads() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callConstructor(Thread.class, String.class)
                .check(CLASSES);
    }
}
