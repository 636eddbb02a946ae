package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.util.TimeUtils;
import org.junit.jupiter.api.Test;

/** What tools read of the component: the JSON in its jar. */
class CatalogTest {

    private static final String JSON = "/META-INF/io/github/graphcalls/graph-calls.json";

    private final JsonNode catalog = catalog();

    @Test
    void everyOptionAndHeaderHasADescriptionAndAGroup() {
        List<String> lacking = new ArrayList<>();
        for (String section : List.of("componentProperties", "properties", "headers")) {
            catalog.path(section).properties().forEach(option -> {
                if (option.getValue().path("description").asText().length() < 10
                        || option.getValue().path("group").asText().isEmpty()) {
                    lacking.add(section + " " + option.getKey());
                }
            });
        }

        assertThat(catalog.path("properties").size()).isGreaterThan(50);
        assertThat(lacking).isEmpty();
    }

    @Test
    void theDefaultsAreThoseThatHold() throws Exception {
        Map<String, String> told = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
            PropertyConfigurerGetter getter = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
            catalog.path("componentProperties").properties().forEach(option -> {
                Object value = getter.getOptionValue(component, option.getKey(), false);
                if (value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Enum<?>
                        || value instanceof String
                        || value instanceof Duration) {
                    held.put(option.getKey(), comparable(value.toString()));
                    told.put(
                            option.getKey(),
                            comparable(option.getValue().path("defaultValue").asText()));
                }
            });
        }

        assertThat(held).hasSizeGreaterThan(10);
        assertThat(told).isEqualTo(held);
    }

    /** Durations stand as 5m in the catalog and as PT5M in Java. */
    private static String comparable(String value) {
        if (value.startsWith("PT")) {
            return Duration.parse(value).toString();
        }
        return value.matches("\\d+(ms|s|m|h)")
                ? Duration.ofMillis(TimeUtils.toMilliSeconds(value)).toString()
                : value;
    }

    @Test
    void secretsAreMarkedAndNothingElse() {
        List<String> marked = new ArrayList<>();
        List<String> sounding = new ArrayList<>();
        catalog.path("componentProperties").properties().forEach(option -> {
            if (option.getValue().path("secret").asBoolean()) {
                marked.add(option.getKey());
            }
            String name = option.getKey().toLowerCase(Locale.ROOT);
            boolean bean = option.getValue().path("type").asText().equals("object");
            boolean flag = option.getValue().path("type").asText().equals("boolean");
            if (!bean && !flag && name.matches(".*(secret|password|passcode|accesstoken|storeurl).*")) {
                sounding.add(option.getKey());
            }
        });

        assertThat(marked).isNotEmpty().containsExactlyInAnyOrderElementsOf(sounding);
    }

    private static JsonNode catalog() {
        try (InputStream json = CatalogTest.class.getResourceAsStream(JSON)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
