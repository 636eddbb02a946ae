package io.github.graphcalls.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.SpanContextPropagationExtractor;
import org.apache.camel.telemetry.SpanContextPropagationInjector;
import org.apache.camel.telemetry.SpanLifecycleManager;
import org.apache.camel.telemetry.Tracer;

/** Keeps the spans of a context, with all that was said of each. */
final class RecordedSpans extends Tracer {

    private final List<Recorded> spans = new CopyOnWriteArrayList<>();

    /** The spans of that name, in the order they began. */
    List<Recorded> named(String name) {
        return spans.stream().filter(span -> span.name().equals(name)).toList();
    }

    List<Recorded> all() {
        return spans;
    }

    @Override
    protected void initTracer() {
        setSpanLifecycleManager(new SpanLifecycleManager() {
            @Override
            public Span create(String name, Span parent, SpanContextPropagationExtractor extractor) {
                Recorded span = new Recorded(name, new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>());
                spans.add(span);
                return span;
            }

            @Override
            public void activate(Span span) {}

            @Override
            public void deactivate(Span span) {}

            @Override
            public void close(Span span) {}

            @Override
            public void inject(Span span, SpanContextPropagationInjector injector, boolean includeTracing) {}
        });
    }

    record Recorded(String name, Map<String, String> tags, List<Map<String, String>> logs) implements Span {

        @Override
        public void log(Map<String, String> fields) {
            logs.add(new LinkedHashMap<>(fields));
        }

        @Override
        public void setTag(String key, String value) {
            tags.put(key, value);
        }

        @Override
        public void setComponent(String component) {
            tags.put("component", component);
        }

        @Override
        public void setError(boolean isError) {
            tags.put("error", String.valueOf(isError));
        }
    }
}
