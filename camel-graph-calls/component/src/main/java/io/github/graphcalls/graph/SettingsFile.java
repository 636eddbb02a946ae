package io.github.graphcalls.graph;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;

/**
 * A file that an option names, read by Camel's resource loaders.
 *
 * @param resource such as {@code file:/etc/bot.pem} or {@code classpath:bot.p12}
 */
record SettingsFile(CamelContext camelContext, String option, String resource) {

    private static final int MAX_BYTES = 1024 * 1024;

    byte[] read() {
        try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(camelContext, resource)) {
            byte[] content = in.readNBytes(MAX_BYTES);
            if (content.length == 0) {
                throw unreadable("it is empty", null);
            }
            return content;
        } catch (IOException e) {
            throw unreadable("there is no such file, or it is not readable", e);
        }
    }

    IllegalArgumentException unreadable(String why, Exception cause) {
        return GraphConfigurationErrors.unreadable(option, resource, why, cause);
    }
}
