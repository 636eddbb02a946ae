package io.github.graphcalls.simulator.junit;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What {@link GraphCalls} stands for. To be registered by {@code @RegisterExtension} where the simulator is to be started in
 * a way of one's own; a static field shares one among the tests of its class, another field gives each its own.
 */
public final class GraphCallsSimulatorExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(GraphCallsSimulatorExtension.class);
    private static final String KEY = "simulator";
    /** How failures of the simulator's own steps begin to tell the transcript. */
    private static final String SHOWN = "What happened:";

    private final Optional<Supplier<GraphCallsSimulator.Builder>> builder;
    private final Optional<GraphCalls.Sharing> sharing;

    /** As the annotation says. */
    public GraphCallsSimulatorExtension() {
        this(Optional.empty(), Optional.empty());
    }

    private GraphCallsSimulatorExtension(
            Optional<Supplier<GraphCallsSimulator.Builder>> builder, Optional<GraphCalls.Sharing> sharing) {
        this.builder = builder;
        this.sharing = sharing;
    }

    /** Starts simulators with these settings, one for each test. */
    public static GraphCallsSimulatorExtension startedBy(Supplier<GraphCallsSimulator.Builder> builder) {
        return new GraphCallsSimulatorExtension(Optional.of(builder), Optional.of(GraphCalls.Sharing.TEST));
    }

    /** The same, but one for all tests of the class. */
    public GraphCallsSimulatorExtension sharedByClass() {
        return new GraphCallsSimulatorExtension(builder, Optional.of(GraphCalls.Sharing.CLASS));
    }

    /** Constructors too get the test's own. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GraphCallsSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext owner = owner(context);
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(KEY, any -> builder(context).start(), GraphCallsSimulator.class);
    }

    /** A test that went well fails when its bot made mistakes; one that failed shows them beside its own failure. */
    @Override
    public void afterEach(ExtensionContext context) {
        GraphCallsSimulator simulator = context.getStore(NAMESPACE).get(KEY, GraphCallsSimulator.class);
        if (simulator == null) {
            return;
        }
        try {
            simulator.requireNoProtocolErrors();
        } catch (AssertionError mistakes) {
            context.getExecutionException().orElseThrow(() -> mistakes).addSuppressed(mistakes);
        } finally {
            context.getExecutionException().ifPresent(failure -> showTranscript(failure, simulator));
            if (sharing(context) == GraphCalls.Sharing.TEST) {
                close(context);
            }
        }
    }

    private static void showTranscript(Throwable failure, GraphCallsSimulator simulator) {
        boolean shown = String.valueOf(failure.getMessage()).contains(SHOWN);
        for (Throwable suppressed : failure.getSuppressed()) {
            shown |= String.valueOf(suppressed.getMessage()).contains(SHOWN);
        }
        if (!shown) {
            failure.addSuppressed(new AssertionError(SHOWN + "\n" + simulator.transcript()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    private static void close(ExtensionContext context) {
        // takes what is this context's own: that of a class around it is still needed
        GraphCallsSimulator simulator = context.getStore(NAMESPACE).remove(KEY, GraphCallsSimulator.class);
        if (simulator != null) {
            simulator.close();
        }
    }

    private ExtensionContext owner(ExtensionContext context) {
        if (sharing(context) == GraphCalls.Sharing.TEST) {
            return context;
        }
        ExtensionContext owner = context;
        while (owner.getTestMethod().isPresent() || isInside(owner)) {
            owner = owner.getParent().orElseThrow();
        }
        return owner;
    }

    /** Whether it is a class in a class. */
    private static boolean isInside(ExtensionContext context) {
        return context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
    }

    private GraphCalls.Sharing sharing(ExtensionContext context) {
        return sharing.orElseGet(
                () -> annotation(context).map(GraphCalls::sharing).orElse(GraphCalls.Sharing.TEST));
    }

    private GraphCallsSimulator.Builder builder(ExtensionContext context) {
        return builder.map(Supplier::get)
                .orElseGet(() -> annotation(context)
                        .map(GraphCalls::builder)
                        .filter(name -> !name.isEmpty())
                        .map(name -> byMethod(context, name))
                        .orElseGet(GraphCallsSimulator::builder));
    }

    /** That of the test, else of its class, else of the class around it. */
    private static Optional<GraphCalls> annotation(ExtensionContext context) {
        Optional<ExtensionContext> at = Optional.of(context);
        while (at.isPresent()) {
            Optional<GraphCalls> found =
                    at.get().getElement().flatMap(one -> AnnotationSupport.findAnnotation(one, GraphCalls.class));
            if (found.isPresent()) {
                return found;
            }
            at = at.get().getParent();
        }
        return Optional.empty();
    }

    private static GraphCallsSimulator.Builder byMethod(ExtensionContext context, String name) {
        Class<?> testClass = context.getRequiredTestClass();
        Method method = ReflectionSupport.findMethod(testClass, name)
                .filter(ModifierSupport::isStatic)
                .filter(one -> one.getReturnType() == GraphCallsSimulator.Builder.class)
                .orElseThrow(() -> new ExtensionConfigurationException("@GraphCalls(builder = \"" + name + "\"): "
                        + testClass.getSimpleName() + " has no method \"static GraphCallsSimulator.Builder " + name
                        + "()\""));
        return (GraphCallsSimulator.Builder) ReflectionSupport.invokeMethod(method, null);
    }
}
