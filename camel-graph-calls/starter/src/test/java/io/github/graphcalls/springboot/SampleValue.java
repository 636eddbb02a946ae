package io.github.graphcalls.springboot;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * A value for an option that is not its default.
 *
 * @param property key and text as they stand in the properties, without the prefix
 * @param expected what the component should have then
 * @param bean what the text names; the option itself where it names none
 */
record SampleValue(String name, String property, Object expected, Object bean) {

    static SampleValue of(CatalogOption option) {
        String key = option.dashed();
        return switch (option.kind()) {
            case "boolean" -> {
                boolean value = !option.standard().asBoolean();
                yield simple(option, key + "=" + value, value);
            }
            case "integer" -> simple(option, key + "=7", 7);
            case "duration" -> simple(option, key + "=1m30s", Duration.ofSeconds(90));
            case "enum" -> simple(option, key + "=" + last(option), constant(option));
            case "object" ->
                option.type().startsWith("java.util.Map")
                        ? simple(option, key + "[a/b]=c", Map.of("a/b", "c"))
                        : named(option, made(option.type()));
            default -> simple(option, key + "=sample", "sample");
        };
    }

    private static SampleValue simple(CatalogOption option, String property, Object expected) {
        return new SampleValue(option.name(), property, expected, expected);
    }

    private static SampleValue named(CatalogOption option, Object bean) {
        return new SampleValue(option.name(), option.dashed() + "=#bean:sample-" + option.name(), bean, bean);
    }

    void addTo(ConfigurableListableBeanFactory beans) {
        if (property.contains("#bean:")) {
            beans.registerSingleton("sample-" + name, bean);
        }
    }

    private static String last(CatalogOption option) {
        return option.choices().get(option.choices().size() - 1);
    }

    private static Object constant(CatalogOption option) {
        Class<?> type = type(option.type());
        if (!type.isEnum()) {
            return last(option);
        }
        for (Object constant : type.getEnumConstants()) {
            if (constant.toString().equals(last(option))) {
                return constant;
            }
        }
        throw new IllegalStateException(option.name() + " has no " + last(option));
    }

    private static Object made(String name) {
        Class<?> type = type(name);
        if (type.isInterface()) {
            return doingNothing(type);
        }
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T doingNothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "a " + type.getSimpleName() + " that does nothing";
                    default -> null;
                }));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
