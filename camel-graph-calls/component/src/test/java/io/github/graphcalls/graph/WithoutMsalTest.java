package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Loading MSAL4J takes longer than all else at start; who brings his own tokens is not to pay for it. */
class WithoutMsalTest {

    /** Made and called inside a class loader that has no MSAL4J. */
    public static final class ClientWithItsOwnTokens implements Callable<String> {
        @Override
        public String call() {
            DefaultCamelContext camel = new DefaultCamelContext();
            Credential credential = Credential.among(Map.of("accessToken", "t0ken"));
            GraphSettings settings = new GraphSettings(Cloud.GLOBAL, "", "", "", credential);
            ManualTime time = new ManualTime();
            try (HttpClients http = new HttpClients(camel);
                    GraphClient client = GraphClient.create(
                            camel,
                            settings,
                            http,
                            time,
                            time,
                            Runnable::run,
                            RequestWatch.NOT_WATCHED,
                            Traffic.NOT_RECORDED)) {
                return client.getClass().getName();
            }
        }
    }

    @Test
    void aFixedTokenNeedsNoClassOfMsal() throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("msal4j"))
                .map(WithoutMsalTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("com.microsoft.aad.msal4j.IHttpClient"))
                    .isInstanceOf(ClassNotFoundException.class);
            // Camel looks for its optional parts by the thread's loader, which would find those of the other world
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            Object made;
            Class<?> inside = loader.loadClass(ClientWithItsOwnTokens.class.getName());
            try {
                made = inside.getMethod("call").invoke(inside.getConstructor().newInstance());
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }

            assertThat(made).isEqualTo(GraphClient.class.getName());
            assertThat(inside).isNotEqualTo(ClientWithItsOwnTokens.class);
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
