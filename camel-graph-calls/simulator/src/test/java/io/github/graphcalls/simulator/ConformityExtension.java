package io.github.graphcalls.simulator;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails each test of this module in which the simulator took or sent what Graph's types do not have. */
public final class ConformityExtension implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        List<String> faults = ConformityListener.takeFaults();
        if (!faults.isEmpty()) {
            throw new AssertionError("Bodies differ from Graph's types in ways that graph-v1.0-differences.txt and"
                    + " graph-beta.txt do not list:\n" + String.join("\n", faults));
        }
    }
}
