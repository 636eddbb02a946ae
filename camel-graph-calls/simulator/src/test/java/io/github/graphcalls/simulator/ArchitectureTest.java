package io.github.graphcalls.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the simulator's classes do not do. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.graphcalls.simulator");

    @Test
    void theClassesAreSeen() {
        assertThat(CLASSES.size()).isGreaterThan(50);
        assertThat(CLASSES.contain(GraphCallsSimulator.class)).isTrue();
    }

    @Test
    void theSimulatorSharesNoCodeWithTheComponent() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.graphcalls..")
                        .and(resideOutsideOfPackage("io.github.graphcalls.simulator..")))
                .check(CLASSES);
    }

    @Test
    void theSimulatorKnowsNothingOfItsProcess() {
        noClasses()
                .that()
                .resideInAPackage("io.github.graphcalls.simulator")
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.graphcalls.simulator.standalone.."))
                .check(CLASSES);
    }

    @Test
    void onlyMainPrints() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.github.graphcalls.simulator.standalone.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(CLASSES);
    }

    @Test
    void threadsAreMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Threads.class.getName())
                .should()
                .callConstructorWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "of Thread", call -> call.getTargetOwner().isEquivalentTo(Thread.class)))
                .check(CLASSES);
    }

    @Test
    void nobodyThrowsABareRuntimeException() {
        noClasses()
                .should()
                .callConstructorWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "of RuntimeException by another class than its own kinds",
                        call -> call.getTargetOwner().isEquivalentTo(RuntimeException.class)
                                && !call.getOriginOwner().isAssignableTo(RuntimeException.class)))
                .check(CLASSES);
    }
}
