package io.github.graphcalls.conversation;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.MDC;
import org.slf4j.helpers.NOPMDCAdapter;

/** An MDC while it is open: the tests' logger has none. */
public final class WorkingMdc implements AutoCloseable {

    private final Field adapter;
    private final Object before;

    public WorkingMdc() throws ReflectiveOperationException {
        adapter = MDC.class.getDeclaredField("MDC_ADAPTER");
        adapter.setAccessible(true);
        before = adapter.get(null);
        adapter.set(null, new OfEachThread());
    }

    @Override
    public void close() throws IllegalAccessException {
        adapter.set(null, before);
    }

    /**
     * Each thread has its own, as with Logback and Log4j. SLF4J's basic adapter copies it to threads that are made meanwhile, so
     * that what a pool's new thread has would say nothing of who left it there.
     */
    private static final class OfEachThread extends NOPMDCAdapter {
        private final ThreadLocal<Map<String, String>> values = ThreadLocal.withInitial(HashMap::new);

        @Override
        public void put(String key, String value) {
            values.get().put(key, value);
        }

        @Override
        public String get(String key) {
            return values.get().get(key);
        }

        @Override
        public void remove(String key) {
            values.get().remove(key);
        }

        @Override
        public void clear() {
            values.get().clear();
        }

        @Override
        public Map<String, String> getCopyOfContextMap() {
            return new HashMap<>(values.get());
        }

        @Override
        public void setContextMap(Map<String, String> map) {
            values.set(new HashMap<>(map));
        }
    }
}
