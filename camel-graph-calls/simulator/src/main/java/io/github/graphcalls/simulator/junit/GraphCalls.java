package io.github.graphcalls.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a simulator as a parameter of type {@link io.github.graphcalls.simulator.GraphCallsSimulator}, closes it after
 * them, and fails those whose bot has made mistakes in the protocol.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(GraphCallsSimulatorExtension.class)
public @interface GraphCalls {
    /** Whose simulator it is. */
    Sharing sharing() default Sharing.TEST;

    /**
     * The name of a static method of the test class without parameters that returns a
     * {@link io.github.graphcalls.simulator.GraphCallsSimulator.Builder}; an empty text for the usual settings.
     */
    String builder() default "";

    /** Who has a simulator together. */
    enum Sharing {
        /** Each test has one of its own. */
        TEST,
        /** All tests of the class, and of the classes in it, have the same one; calls of earlier tests stay in it. */
        CLASS
    }
}
