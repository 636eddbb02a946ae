package io.github.graphcalls.springboot;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the class that Spring binds {@code camel.component.graph-calls.*} to. */
final class PropertiesClass {

    private static final String HEAD = """
            package io.github.graphcalls.springboot;

            import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
            import org.springframework.boot.context.properties.ConfigurationProperties;

            /**
             * The options of the component graph-calls, each null while it is not set. Beans and durations are texts, for Camel
             * to understand as it does everywhere: {@code #bean:name}, {@code 1h30m}.
             *
             * <p>Written from Camel's catalog by GeneratedFilesAreCurrentTest: change the component, not this class.
             */
            @ConfigurationProperties(prefix = "camel.component.graph-calls")
            public class GraphCallsComponentConfiguration extends ComponentConfigurationPropertiesCommon {
            """;

    /** What Camel understands better than Spring does. */
    private static final Set<String> TEXTS = Set.of("duration", "object");

    private static final Map<String, String> SIMPLE = Map.of(
            "java.lang.Boolean", "Boolean",
            "java.lang.Integer", "Integer",
            "java.lang.String", "String",
            "java.util.Map<java.lang.String, java.lang.String>", "java.util.Map<String, String>");

    private PropertiesClass() {}

    static String text() {
        return HEAD
                + CatalogOption.all().stream().map(PropertiesClass::field).collect(Collectors.joining())
                + CatalogOption.all().stream().map(PropertiesClass::accessors).collect(Collectors.joining())
                + "}\n";
    }

    private static String field(CatalogOption option) {
        return "\n    /** " + inJavadoc(option.description()) + " */\n    private " + type(option) + " " + option.name()
                + ";\n";
    }

    private static String accessors(CatalogOption option) {
        String capital =
                Character.toUpperCase(option.name().charAt(0)) + option.name().substring(1);
        return "\n    public %s get%s() {\n        return %s;\n    }\n".formatted(type(option), capital, option.name())
                + "\n    public void set%s(%s %s) {\n        this.%s = %s;\n    }\n"
                        .formatted(capital, type(option), option.name(), option.name(), option.name());
    }

    private static String type(CatalogOption option) {
        String simple = SIMPLE.get(option.boxed());
        if (simple != null) {
            return simple;
        }
        return TEXTS.contains(option.kind()) ? "String" : option.boxed();
    }

    private static String inJavadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }
}
