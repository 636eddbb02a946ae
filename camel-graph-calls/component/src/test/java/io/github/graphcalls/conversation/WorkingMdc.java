package io.github.graphcalls.conversation;

import java.lang.reflect.Field;
import org.slf4j.MDC;
import org.slf4j.helpers.BasicMDCAdapter;

/** An MDC while it is open: the tests' logger has none. */
public final class WorkingMdc implements AutoCloseable {

    private final Field adapter;
    private final Object before;

    public WorkingMdc() throws ReflectiveOperationException {
        adapter = MDC.class.getDeclaredField("MDC_ADAPTER");
        adapter.setAccessible(true);
        before = adapter.get(null);
        adapter.set(null, new BasicMDCAdapter());
    }

    @Override
    public void close() throws IllegalAccessException {
        adapter.set(null, before);
    }
}
