package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Custodian;
import io.github.graphcalls.callback.LiveCall;
import io.github.graphcalls.callback.Stage;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.model.ResultInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the calls of this node: keeps those alive that are up, asks how those stand of which nothing is heard, and lets
 * meetings be joined again. When each is due is in the call's own row, so that whoever takes the call over goes on in time.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/call-keepalive">call: keepAlive</a>
 */
final class Custody implements Custodian, AutoCloseable {

    /** The service ends a call that was not kept alive for 45 minutes and advises this. */
    static final Duration KEEP_ALIVE = Duration.ofMinutes(15);

    private static final Duration LIMIT = Duration.ofMinutes(45);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);
    private static final Duration TRY_AGAIN_AT_MOST = Duration.ofMinutes(5);

    /** For how long nothing is said: from then on, somebody may still do something before the call is lost. */
    private static final Duration SILENT = Duration.ofMinutes(17);

    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);

    /** How long after a call got to a stage something is due. */
    private static final Map<Stage, Duration> FIRST =
            Map.of(Stage.RINGING, Duration.ofMinutes(2), Stage.UP, KEEP_ALIVE, Stage.ENDING, Duration.ofMinutes(1));

    private final Map<Stage, Function<LiveCall, CompletionStage<Instant>>> duties = Map.of(
            Stage.RINGING, this::look,
            Stage.UP, this::keepAlive,
            Stage.ENDING, this::look,
            Stage.OVER, this::rejoin);

    /** @param since when the last success was, or the call began */
    private record Trouble(Instant since, Duration pause) {}

    private final Calls calls;
    private final InstantSource clock;
    private final CallLook look;
    private final Agenda agenda;
    private final Rejoins rejoins;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    /** Calls that were another node's, or this one's before it was started again, and that nobody has looked at since. */
    private final Set<String> takenOver = ConcurrentHashMap.newKeySet();

    private Optional<Boolean> able = Optional.empty();
    private volatile boolean closed;

    Custody(GraphCallsComponent component, SharedServices services) {
        this.calls = services.calls();
        this.clock = component.getClock();
        this.look = new CallLook(() -> services, component.getConfiguration());
        this.agenda = new Agenda(clock, services.scheduler(), services.routePool(), this::due);
        this.rejoins = new Rejoins(component, calls);
    }

    /** From now on there is who is told what is found out of a call. Before, its end would be told to nobody. */
    void begin() {
        agenda.begin();
    }

    @Override
    public Instant dueAt(LiveCall call) {
        if (!isAble()) {
            return Instant.MAX;
        }
        return call.stage() == Stage.OVER
                ? rejoins.dueAt(call, causes(call))
                : clock.instant().plus(FIRST.get(call.stage()));
    }

    /** It may have ended while nobody looked: that is found out soon. */
    @Override
    public Instant takenOver(LiveCall call) {
        if (!isAble() || call.stage() == Stage.OVER) {
            return call.dueAt();
        }
        takenOver.add(call.callId());
        return clock.instant();
    }

    @Override
    public void kept(LiveCall call) {
        if (isDue(call)) {
            agenda.kept(call.callId(), call.dueAt());
        } else {
            agenda.forget(call.callId());
        }
        if (call.stage() == Stage.OVER) {
            troubles.remove(call.callId());
            takenOver.remove(call.callId());
        }
    }

    /** What is told, or found out, of a call before this node has looked at it happened perhaps while nobody looked. */
    private Set<RejoinPolicy.Cause> causes(LiveCall call) {
        Set<RejoinPolicy.Cause> causes = EnumSet.noneOf(RejoinPolicy.Cause.class);
        if (takenOver.contains(call.callId())) {
            causes.add(RejoinPolicy.Cause.RESTART);
        }
        if (causes.isEmpty() || !isGone(call.view().resultInfo())) {
            causes.add(RejoinPolicy.Cause.FAILURE);
        }
        return causes;
    }

    private static boolean isGone(ResultInfo result) {
        return result != null
                && Objects.equals(result.code(), OperationResult.CALL_NOT_FOUND.code())
                && Objects.equals(result.subcode(), OperationResult.CALL_NOT_FOUND.subcode());
    }

    /** Whether there are credentials to ask the service with; an application that only listens has none. */
    private synchronized boolean isAble() {
        if (able.isEmpty()) {
            Optional<String> why = look.whyNot();
            why.ifPresent(reason ->
                    LOG.debug("Calls are not kept alive here, because the component has no credentials: {}", reason));
            able = Optional.of(why.isEmpty());
        }
        return able.get();
    }

    /** Does what is due for a call. */
    private CompletionStage<?> due(String callId) {
        Optional<LiveCall> found = closed ? Optional.empty() : calls.one(callId).filter(Custody::isDue);
        if (found.isEmpty()) {
            agenda.forget(callId);
            return CompletableFuture.completedFuture(callId);
        }
        LiveCall call = found.get();
        return duties.get(call.stage()).apply(call).thenAccept(next -> {
            if (!closed) {
                if (!next.equals(Instant.MAX)) {
                    agenda.again(callId, call.dueAt(), next);
                }
                calls.due(callId, call.dueAt(), next);
            }
        });
    }

    private static boolean isDue(LiveCall call) {
        return call.isOurs() && !call.dueAt().equals(Instant.MAX);
    }

    private CompletionStage<Instant> keepAlive(LiveCall call) {
        return look.keepAlive(call.callId()).thenApply(standing -> switch (standing) {
            case UP, RINGING -> {
                troubles.remove(call.callId());
                takenOver.remove(call.callId());
                yield clock.instant().plus(KEEP_ALIVE);
            }
            case GONE -> gone(call);
            case UNKNOWN -> later(call);
        });
    }

    private CompletionStage<Instant> look(LiveCall call) {
        return look.at(call.callId()).thenCompose(standing -> switch (standing) {
            case UP -> keepAlive(call).thenApply(next -> sooner(call, next)); // somebody has missed that it is
            case GONE -> CompletableFuture.completedFuture(gone(call));
            case RINGING, UNKNOWN ->
                CompletableFuture.completedFuture(clock.instant().plus(LOOK_AGAIN));
        });
    }

    /** One that was hung up goes on, if at all, because that failed: how it stands is asked before it is kept alive again. */
    private Instant sooner(LiveCall call, Instant next) {
        Instant again = clock.instant().plus(LOOK_AGAIN);
        return call.stage() == Stage.ENDING && again.isBefore(next) ? again : next;
    }

    private Instant gone(LiveCall call) {
        LOG.debug("Call {} is unknown to the service, whose word of its end has not come", call.callId());
        calls.isGone(call.callId());
        return clock.instant().plus(TRY_AGAIN);
    }

    /** The limit is the service's: it counts from the last success. */
    private Instant later(LiveCall call) {
        Instant now = clock.instant();
        Trouble trouble = troubles.compute(
                call.callId(),
                (id, before) -> before == null
                        ? new Trouble(now.minus(KEEP_ALIVE), TRY_AGAIN)
                        : new Trouble(before.since(), longer(before.pause())));
        Duration without = Duration.between(trouble.since(), now);
        if (without.compareTo(SILENT) >= 0) {
            LOG.warn(
                    "Call {} could not be kept alive for {} minutes; the service ends it after {}",
                    call.callId(),
                    without.toMinutes(),
                    LIMIT.toMinutes());
        }
        return now.plus(trouble.pause());
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(TRY_AGAIN_AT_MOST) < 0 ? twice : TRY_AGAIN_AT_MOST;
    }

    private CompletionStage<Instant> rejoin(LiveCall call) {
        return rejoins.again(call)
                .thenApply(pause -> pause.map(clock.instant()::plus).orElse(Instant.MAX));
    }

    /** Does nothing more; what was due stays in the store for whoever comes after. */
    @Override
    public void close() {
        closed = true;
        agenda.close();
        rejoins.close();
    }
}
