package io.github.graphcalls;

import io.github.graphcalls.callback.KeyState;
import io.github.graphcalls.graph.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;

/**
 * Whether the application can call and be called, as far as is known: token, published keys, the last self-test. It asks
 * nobody, so that probing it costs nothing. It is about readiness: what it finds, a restart does not mend.
 */
final class GraphCallsHealthCheck implements HealthCheck {

    static final String ID = "graph-calls";

    private final Supplier<Optional<SharedServices>> services;
    private volatile boolean enabled = true;

    /** @param services empty while nothing of the component is in use */
    GraphCallsHealthCheck(Supplier<Optional<SharedServices>> services) {
        this.services = services;
    }

    @Override
    public String getId() {
        return ID;
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
                .detail(CHECK_ID, ID)
                .detail(CHECK_GROUP, getGroup())
                .detail(CHECK_ENABLED, enabled);
        if (!enabled) {
            return result.message("Disabled").unknown().build();
        }
        List<String> problems = new ArrayList<>();
        services.get().ifPresent(present -> look(present, result, problems));
        return problems.isEmpty()
                ? result.up().build()
                : result.message(String.join(" ", problems)).down().build();
    }

    private static void look(SharedServices services, HealthCheckResultBuilder result, List<String> problems) {
        List<TokenState> tokens = services.tokenStates();
        result.detail("token", tokens.stream().map(GraphCallsHealthCheck::shown).toList());
        tokens.stream()
                .filter(state -> state.standing() == TokenState.Standing.FAILED)
                .forEach(state -> problems.add("No token: " + state.problem() + ". " + state.advice()));
        List<KeyState> keys = services.doors().keyStates();
        result.detail("keys", keys.stream().map(GraphCallsHealthCheck::shown).toList());
        keys.stream()
                .filter(state -> !state.isUsable())
                .forEach(state -> problems.add("No keys of callback tokens: " + state.trouble() + "."));
        Optional<LastCheck.Run> check = services.checks().get();
        result.detail("check", check.map(GraphCallsHealthCheck::shown).orElse("not run yet"));
        check.filter(run -> !run.report().passed())
                .ifPresent(run -> problems.add("The self-test of " + run.at() + " found problems with "
                        + String.join(", ", run.report().failed()) + "."));
    }

    private static String shown(TokenState state) {
        return state.standing() == TokenState.Standing.GOOD
                ? "GOOD until " + state.expiresAt()
                : state.standing().name();
    }

    private static String shown(KeyState state) {
        String seen = state.keys() + " from " + state.openIdConfigurationUrl();
        return state.trouble().isEmpty() ? seen : seen + ", last try failed: " + state.trouble();
    }

    private static String shown(LastCheck.Run run) {
        return (run.report().passed() ? "passed at " : "failed at ") + run.at();
    }
}
