package io.github.graphcalls;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * One question about whether the application can call and be called, answered from what is known: probing it costs nothing.
 * It is about readiness: what it finds, a restart does not mend.
 */
final class GraphCallsHealthCheck implements HealthCheck {

    private final HealthQuestion question;
    private final Supplier<Optional<SharedServices>> services;
    private volatile boolean enabled = true;

    private GraphCallsHealthCheck(HealthQuestion question, Supplier<Optional<SharedServices>> services) {
        this.question = question;
        this.services = services;
    }

    /**
     * A check for each question.
     *
     * @param services empty while nothing of the component is in use
     */
    static List<GraphCallsHealthCheck> all(Supplier<Optional<SharedServices>> services) {
        return Arrays.stream(HealthQuestion.values())
                .map(question -> new GraphCallsHealthCheck(question, services))
                .toList();
    }

    @Override
    public String getId() {
        return question.id();
    }

    @Override
    public String getGroup() {
        return "camel";
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    public Result call(Map<String, Object> options) {
        HealthCheckResultBuilder result = HealthCheckResultBuilder.on(this)
                .detail(CHECK_ID, getId())
                .detail(CHECK_GROUP, getGroup())
                .detail(CHECK_ENABLED, enabled);
        if (!enabled) {
            return result.message("Disabled").unknown().build();
        }
        List<String> problems = services.get()
                .map(present -> question.problems(present, result))
                .orElse(List.of());
        return problems.isEmpty()
                ? result.up().build()
                : result.message(String.join(" ", problems)).down().build();
    }
}
