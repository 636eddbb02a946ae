package io.github.graphcalls.springboot;

import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;

/** Configures the component graph-calls of a Spring Boot application, as Camel's own starters configure theirs. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.graph-calls"})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, GraphCallsComponentConfiguration.class})
public class GraphCallsComponentAutoConfiguration {

    @Lazy
    @Bean
    ComponentCustomizer configureGraphCallsComponent(
            ApplicationContext application, GraphCallsComponentConfiguration configuration) {
        return new GraphCallsComponentCustomizer(application, configuration);
    }

    @Bean
    StopBeforeServer stopCamelBeforeServer(ApplicationContext application) {
        return new StopBeforeServer(application);
    }
}
