package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Meters and spans are for those who bring their libraries; without these the component works all the same. */
class WithoutOptionalPartsTest {

    /** Made and called inside a class loader that has neither Micrometer nor camel-telemetry. */
    public static final class Component implements Callable<String> {
        @Override
        public String call() throws Exception {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.start();
                GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
                return component.services().calls().live().toString();
            }
        }
    }

    @Test
    void theComponentWorksWithoutMicrometerAndTelemetry() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of("micrometer", "camel-telemetry").noneMatch(entry::contains))
                .map(WithoutOptionalPartsTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("io.micrometer.core.instrument.MeterRegistry"))
                    .isInstanceOf(ClassNotFoundException.class);
            // Camel looks for its optional parts by the thread's loader, which would find those of the other world
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            Object live;
            Class<?> inside = loader.loadClass(Component.class.getName());
            try {
                live = inside.getMethod("call").invoke(inside.getConstructor().newInstance());
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }

            assertThat(live).isEqualTo("[]");
            assertThat(inside).isNotEqualTo(Component.class);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
