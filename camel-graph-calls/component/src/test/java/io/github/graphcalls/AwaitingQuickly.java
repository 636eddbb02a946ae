package io.github.graphcalls;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets each test look for what it awaits after a moment: Awaitility's own tenth of a second is most of the time of many. */
public final class AwaitingQuickly implements BeforeAllCallback {

    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultPollInterval(PAUSE);
    }
}
