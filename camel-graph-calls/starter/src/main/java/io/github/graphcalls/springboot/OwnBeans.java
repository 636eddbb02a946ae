package io.github.graphcalls.springboot;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.TokenProvider;
import io.github.graphcalls.media.SpeechSynthesizer;
import io.github.graphcalls.store.CallStore;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Beans that can be meant for nothing but this component, since their types are its own. Others, such as a data source, are
 * used where a property names them.
 */
final class OwnBeans {

    private static final Logger LOG = LoggerFactory.getLogger(OwnBeans.class);

    private static final List<OwnBean<?>> ALL = List.of(
            new OwnBean<>(
                    "tokenProvider",
                    TokenProvider.class,
                    GraphCallsComponent::getTokenProvider,
                    GraphCallsComponent::setTokenProvider),
            new OwnBean<>(
                    "callStore", CallStore.class, GraphCallsComponent::getCallStore, GraphCallsComponent::setCallStore),
            new OwnBean<>(
                    "speechSynthesizer",
                    SpeechSynthesizer.class,
                    component -> component.getConfiguration().getSpeechSynthesizer(),
                    (component, bean) -> component.getConfiguration().setSpeechSynthesizer(bean)));

    private OwnBeans() {}

    /** Gives the component the only or primary bean of each type, for options that are not set. */
    static void giveTo(GraphCallsComponent component, ListableBeanFactory beans) {
        ALL.forEach(own -> own.giveTo(component, beans));
    }

    private record OwnBean<T>(
            String option,
            Class<T> type,
            Function<GraphCallsComponent, T> current,
            BiConsumer<GraphCallsComponent, T> setter) {

        private void giveTo(GraphCallsComponent component, ListableBeanFactory beans) {
            if (current.apply(component) == null) {
                beans.getBeanProvider(type).ifUnique(bean -> {
                    setter.accept(component, bean);
                    LOG.info("The option {} of graph-calls is the application's bean of that type", option);
                });
            }
        }
    }
}
