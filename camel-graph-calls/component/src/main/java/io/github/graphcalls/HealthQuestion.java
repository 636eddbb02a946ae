package io.github.graphcalls;

import io.github.graphcalls.callback.DoorState;
import io.github.graphcalls.callback.KeyState;
import io.github.graphcalls.graph.TokenState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheckResultBuilder;

/** What is asked of the component's health, a check for each. None is answered by a request to somebody else. */
enum HealthQuestion {

    /** Whether there is a token to call Graph with: known from when one was last needed. */
    TOKEN("graph-calls-token") {
        @Override
        List<String> problems(SharedServices services, HealthCheckResultBuilder result) {
            List<TokenState> tokens = services.tokenStates();
            result.detail("token", tokens.stream().map(HealthQuestion::shown).toList());
            return tokens.stream()
                    .filter(state -> state.standing() == TokenState.Standing.FAILED)
                    .map(state -> "No token: " + state.problem() + ". " + state.advice())
                    .toList();
        }
    },

    /** Whether callbacks' tokens can be checked: known from when the keys were last fetched. */
    KEYS("graph-calls-keys") {
        @Override
        List<String> problems(SharedServices services, HealthCheckResultBuilder result) {
            List<KeyState> keys = services.doors().keyStates();
            result.detail("keys", keys.stream().map(HealthQuestion::shown).toList());
            return keys.stream()
                    .filter(state -> !state.isUsable())
                    .map(state -> "No keys of callback tokens: " + state.trouble() + ".")
                    .toList();
        }
    },

    /** Whether notifications can be kept: known from the last write, and from a count that is a second old at most. */
    STORE("graph-calls-store") {
        @Override
        List<String> problems(SharedServices services, HealthCheckResultBuilder result) {
            services.storeWatch()
                    .figures()
                    .ifPresent(figures -> result.detail("inboxDepth", figures.inboxDepth())
                            .detail("parked", figures.parked())
                            .detail("liveCalls", figures.liveCalls())
                            .detail("callsInMonth", figures.callsInMonth()));
            String trouble = services.storeWatch().trouble();
            return trouble.isEmpty() ? List.of() : List.of("The store cannot be used: " + trouble + ".");
        }
    },

    /**
     * How near the limits the calls are: from a count that is a second old at most. It is up even when a limit is reached: what
     * goes on goes on, and all nodes count the same calls, so that being down would take all of them out of service.
     */
    QUOTA("graph-calls-quota") {
        @Override
        List<String> problems(SharedServices services, HealthCheckResultBuilder result) {
            services.levels().quotaUse().forEach(result::detail);
            return List.of();
        }
    },

    /**
     * Whether each consumer that is started, or is to be by a supervising route controller, receives: known from the doors,
     * from the platform's HTTP server and from that controller.
     */
    DOOR("graph-calls-door") {
        @Override
        List<String> problems(SharedServices services, HealthCheckResultBuilder result) {
            result.detail(
                    "doors",
                    services.doors().states().stream().map(DoorState::path).toList());
            Stream<String> deaf = services.deafRoutes().stream()
                    .map(route -> "The route " + route + " is started but receives nothing: its path is not open on the"
                            + " platform's HTTP server.");
            Stream<String> unstarted = services.unstartedRoutes().stream()
                    .map(route -> "The route " + route + " could not be started and receives nothing: Camel's health"
                            + " check route-controller tells why.");
            return Stream.concat(deaf, unstarted).toList();
        }
    },

    /** Whether the last self-test passed, if one was run. */
    SELF_TEST("graph-calls-self-test") {
        @Override
        List<String> problems(SharedServices services, HealthCheckResultBuilder result) {
            Optional<LastCheck.Run> check = services.checks().get();
            result.detail("check", check.map(HealthQuestion::shown).orElse("not run yet"));
            return check.filter(run -> !run.report().passed()).stream()
                    .map(run -> "The self-test of " + run.at() + " found problems with "
                            + String.join(", ", run.report().failed()) + ".")
                    .toList();
        }
    };

    private final String id;

    HealthQuestion(String id) {
        this.id = id;
    }

    /** By which the check is known in Camel's registry. */
    String id() {
        return id;
    }

    /** What is wrong, a sentence for each; details go to the result. */
    abstract List<String> problems(SharedServices services, HealthCheckResultBuilder result);

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
