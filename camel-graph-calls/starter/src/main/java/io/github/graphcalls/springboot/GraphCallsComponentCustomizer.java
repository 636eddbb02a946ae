package io.github.graphcalls.springboot;

import io.github.graphcalls.GraphCallsComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.apache.camel.support.PropertyBindingSupport;
import org.springframework.context.ApplicationContext;

/** Gives a component that Camel has made its options: those of the properties, then what the application's beans bring. */
final class GraphCallsComponentCustomizer implements ComponentCustomizer {

    private static final String CONFIGURATION = "configuration";

    /** What stands among the properties, but is not the component's. */
    private static final Set<String> OF_THE_STARTER = Set.of("enabled", "customizer");

    private final ApplicationContext application;
    private final GraphCallsComponentConfiguration properties;

    GraphCallsComponentCustomizer(ApplicationContext application, GraphCallsComponentConfiguration properties) {
        this.application = application;
        this.properties = properties;
    }

    /** @throws RuntimeException if a property has a value that is none for it, or names a bean that is not there */
    @Override
    public void configure(String name, Component target) {
        GraphCallsComponent component = (GraphCallsComponent) target;
        options(component).forEach((option, value) -> set(component, option, value));
        if (component.isAutowiredEnabled()) {
            OwnBeans.giveTo(component, application);
        }
        if (properties.getMaxHeldAnswers() == null) {
            ServerThreads.of(application).leaveSomeFree(component.getConfiguration());
        }
    }

    private static void set(GraphCallsComponent component, String option, Object value) {
        boolean known = PropertyBindingSupport.build()
                .withConfigurer(component.getComponentPropertyConfigurer())
                .bind(component.getCamelContext(), component, option, value);
        if (!known) {
            throw new IllegalArgumentException("The component graph-calls has no option " + option
                    + ": camel-graph-calls and camel-graph-calls-starter are of different versions.");
        }
    }

    /** What is set, and first of it the bean that holds other options, or it would undo them. */
    private Map<String, Object> options(Component component) {
        Map<String, Object> set = CamelPropertiesHelper.getNonNullProperties(component.getCamelContext(), properties);
        set.keySet().removeAll(OF_THE_STARTER);
        Map<String, Object> options = new LinkedHashMap<>();
        if (set.containsKey(CONFIGURATION)) {
            options.put(CONFIGURATION, set.get(CONFIGURATION));
        }
        options.putAll(set);
        return options;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof GraphCallsComponent
                && HierarchicalPropertiesEvaluator.evaluate(
                        application, "camel.component.customizer", "camel.component.graph-calls.customizer");
    }
}
