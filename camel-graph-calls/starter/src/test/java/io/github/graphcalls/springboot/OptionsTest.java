package io.github.graphcalls.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsConfiguration;
import io.github.graphcalls.graph.TokenProvider;
import io.github.graphcalls.store.CallStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OptionsTest {

    private static final String PREFIX = "camel.component.graph-calls.";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    CamelAutoConfiguration.class,
                    GraphCallsComponentAutoConfiguration.class,
                    TaskExecutionAutoConfiguration.class));

    @Test
    void everyOptionOfTheCatalogGetsFromItsPropertyToTheComponent() {
        List<SampleValue> samples =
                CatalogOption.all().stream().map(SampleValue::of).toList();
        List<String> properties = new ArrayList<>();
        samples.forEach(sample -> properties.add(PREFIX + sample.property()));

        application
                .withInitializer(context -> samples.forEach(sample -> sample.addTo(context.getBeanFactory())))
                .withPropertyValues(properties.toArray(String[]::new))
                .run(context -> {
                    GraphCallsComponent component = component(context.getBean(CamelContext.class));
                    PropertyConfigurerGetter options =
                            (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
                    Map<String, Object> arrived = new TreeMap<>();
                    Map<String, Object> sent = new TreeMap<>();
                    samples.forEach(sample -> {
                        sent.put(sample.name(), sample.expected());
                        arrived.put(sample.name(), options.getOptionValue(component, sample.name(), true));
                    });
                    assertThat(arrived).hasSizeGreaterThan(100).isEqualTo(sent);
                });
    }

    @Test
    void whatIsNotSetIsLeftAsTheComponentHasIt() {
        application.run(context -> {
            GraphCallsComponent component = component(context.getBean(CamelContext.class));
            assertThat(component.getConfiguration().getPath()).isEqualTo("/api/calls");
            assertThat(component.getStoreUrl()).isNull();
            assertThat(component.getTokenProvider()).isNull();
        });
    }

    @Test
    void aBeanThatIsNotThereFailsTheStartAndIsNamed() {
        application
                .withPropertyValues(PREFIX + "data-source=#bean:orders")
                .run(context -> assertThatThrownBy(() -> component(context.getBean(CamelContext.class)))
                        .hasRootCauseMessage("No bean could be found in the registry for: orders"));
    }

    @Test
    void propertiesDoNothingWhereTheCustomizerIsOff() {
        application
                .withPropertyValues(PREFIX + "path=/elsewhere", PREFIX + "customizer.enabled=false")
                .run(context -> assertThat(component(context.getBean(CamelContext.class))
                                .getConfiguration()
                                .getPath())
                        .isEqualTo("/api/calls"));
    }

    @Test
    void nothingIsConfiguredWhereTheComponentIsOff() {
        application
                .withPropertyValues(PREFIX + "enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(GraphCallsComponentConfiguration.class));
    }

    @Test
    void theOnlyBeanOfEachTypeOfTheComponentsOwnIsUsed() {
        List<SampleValue> own = CatalogOption.all().stream()
                .filter(option -> option.type().startsWith("io.github.graphcalls.")
                        && option.kind().equals("object"))
                .map(SampleValue::of)
                .filter(sample -> sample.bean().getClass() != GraphCallsConfiguration.class)
                .toList();

        application
                .withInitializer(context -> own.forEach(sample -> sample.addTo(context.getBeanFactory())))
                .run(context -> {
                    GraphCallsComponent component = component(context.getBean(CamelContext.class));
                    PropertyConfigurerGetter options =
                            (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
                    assertThat(own)
                            .extracting(SampleValue::name)
                            .containsExactlyInAnyOrder("tokenProvider", "callStore", "speechSynthesizer");
                    assertThat(own)
                            .allSatisfy(sample -> assertThat(options.getOptionValue(component, sample.name(), true))
                                    .isSameAs(sample.bean()));
                });
    }

    @Test
    void ofSeveralBeansNoneIsUsedButTheOneThatAPropertyNames() {
        application
                .withBean("one", TokenProvider.class, () -> request -> null)
                .withBean("other", TokenProvider.class, () -> request -> null)
                .run(context -> assertThat(
                                component(context.getBean(CamelContext.class)).getTokenProvider())
                        .isNull());
        application
                .withBean("one", TokenProvider.class, () -> request -> null)
                .withBean("other", TokenProvider.class, () -> request -> null)
                .withPropertyValues(PREFIX + "token-provider=#bean:other")
                .run(context -> assertThat(
                                component(context.getBean(CamelContext.class)).getTokenProvider())
                        .isSameAs(context.getBean("other")));
    }

    @Test
    void noBeanIsUsedUnaskedWhereAutowiringIsOff() {
        application
                .withBean(CallStore.class, () -> SampleValue.doingNothing(CallStore.class))
                .withPropertyValues(PREFIX + "autowired-enabled=false")
                .run(context -> assertThat(
                                component(context.getBean(CamelContext.class)).getCallStore())
                        .isNull());
    }

    @Test
    void answersThatAreHeldLeaveHalfOfTheThreadsFreeUnlessToldOtherwise() {
        application.run(context ->
                assertThat(heldAnswers(context.getBean(CamelContext.class))).isEqualTo(4));
        application
                .withPropertyValues("spring.task.execution.pool.core-size=20")
                .run(context -> assertThat(heldAnswers(context.getBean(CamelContext.class)))
                        .isEqualTo(8));
        application
                .withPropertyValues(PREFIX + "max-held-answers=7")
                .run(context -> assertThat(heldAnswers(context.getBean(CamelContext.class)))
                        .isEqualTo(7));
    }

    private static int heldAnswers(CamelContext camel) {
        return component(camel).getConfiguration().getMaxHeldAnswers();
    }

    private static GraphCallsComponent component(CamelContext camel) {
        return camel.getComponent("graph-calls", GraphCallsComponent.class);
    }
}
