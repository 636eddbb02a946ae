package io.github.graphcalls.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to Graph, and again where that does no harm ({@link RetryRule}); after a 429 in turns ({@link Pacer}). May be
 * used by many threads at once.
 */
public final class GraphClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GraphClient.class);

    private final GraphAttempt attempt;
    private final RetryRule rule;
    private final InstantSource clock;
    private final ScheduledExecutorService scheduler;
    private final Executor routePool;
    private final Supplier<RandomGenerator> random;
    private final RequestWatch watch;
    private final Traffic traffic;
    private final Pacer pacer;
    // whoever removes one ends it
    private final Set<Sending> waiting = ConcurrentHashMap.newKeySet();

    GraphClient(
            GraphAttempt attempt,
            RetryRule rule,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            Executor routePool,
            Supplier<RandomGenerator> random,
            RequestWatch watch,
            Traffic traffic) {
        this.attempt = attempt;
        this.rule = rule;
        this.clock = clock;
        this.scheduler = scheduler;
        this.routePool = routePool;
        this.random = random;
        this.watch = watch;
        this.traffic = traffic;
        this.pacer = new Pacer(clock, this::alarm, rule.longestWait(), new Pacer.Exit() {
            @Override
            public void go(Turn turn, Way way) {
                turnHasCome(turn, way);
            }

            @Override
            public void tooLong(Turn turn) {
                inPool(
                        turn.sending(),
                        () -> giveUp(turn.sending(), turn.sending().heldTooLong(rule.longestWait())));
            }
        });
    }

    /**
     * Makes a client; nothing is sent yet.
     *
     * @param scheduler counts the pauses, and does nothing else
     * @param routePool where a request goes on after a pause
     * @param watch hears how requests end
     * @param traffic sees requests and answers
     * @throws IllegalArgumentException if the settings name no credential, or one that cannot be used
     */
    public static GraphClient create(
            CamelContext camelContext,
            GraphSettings settings,
            HttpClients http,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            Executor routePool,
            RequestWatch watch,
            Traffic traffic) {
        http.open();
        TokenProvider provider = settings.credential().open(new TokenSurroundings(camelContext, settings, http, clock));
        AccessTokens tokens = new AccessTokens(provider, clock);
        return new GraphClient(
                new GraphAttempt(http, tokens, settings.cloud().scope(), clock, ThreadLocalRandom::current),
                RetryRule.DEFAULT,
                clock,
                scheduler,
                routePool,
                ThreadLocalRandom::current,
                watch,
                traffic);
    }

    /**
     * Sends on the calling thread. If that ends the matter the stage is complete on return; otherwise (the service asked
     * to wait, this request or another) it completes on the route pool, after 30 s of pauses at most. It fails with
     * {@link GraphCallsException} and nothing else.
     */
    public CompletionStage<GraphResponse> send(GraphRequest request) {
        CompletableFuture<GraphResponse> answer = new CompletableFuture<>();
        long began = System.nanoTime(); // a network is as slow as it is, whatever the component's clock says
        answer.whenComplete((response, failure) -> ended(request.operation(), failure, began));
        goInTurn(new Sending(request, answer));
        return answer;
    }

    private void ended(String operation, Throwable failure, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (failure == null) {
            watch.succeeded(operation, took);
        } else if (failure instanceof GraphCallsException error) {
            watch.failed(operation, error.kind(), took);
        }
    }

    /** Looks at the token that requests are sent with. May block while one is fetched. */
    public TokenLook lookAtToken() {
        return attempt.lookAtToken();
    }

    /** How it stands with that token; nothing is fetched. */
    public TokenState tokenState() {
        return attempt.tokenState();
    }

    /** Fails what waits to be sent; the HTTP clients are the caller's to close. */
    @Override
    public void close() {
        waiting.forEach(sending -> giveUp(sending, sending.stopped()));
    }

    private void goInTurn(Sending sending) {
        if (pacer.isOpen()) {
            go(sending, Way.FREE);
        } else {
            waiting.add(sending);
            pacer.enter(sending);
        }
    }

    private void turnHasCome(Turn turn, Way way) {
        boolean handed = inPool(turn.sending(), () -> {
            if (waiting.remove(turn.sending())) {
                go(turn.sending().held(Duration.between(turn.since(), clock.instant())), way);
            } else { // closing came first
                pacer.over(way, Duration.ZERO);
            }
        });
        if (!handed) {
            pacer.over(way, Duration.ZERO);
        }
    }

    private void go(Sending sending, Way way) {
        Instant sent = clock.instant();
        try {
            GraphResponse response = attempt(sending.request(), way);
            traffic.answered(sending.request(), response, sent);
            sending.answer().complete(response);
        } catch (FailedAttempt failed) {
            traffic.refused(sending.request(), failed.error(), sent);
            rule.pause(sending.request(), failed, sending.number(), sending.waited(), random.get())
                    .ifPresentOrElse(
                            pause -> goOn(sending, pause, failed.error()),
                            () -> sending.answer().completeExceptionally(failed.error()));
        } catch (RuntimeException unforeseen) {
            sending.answer().completeExceptionally(GraphErrors.unforeseen(sending.request(), unforeseen));
        } catch (Error error) {
            sending.answer().completeExceptionally(error);
            throw error;
        }
    }

    private GraphResponse attempt(GraphRequest request, Way way) throws FailedAttempt {
        Duration pause = Duration.ZERO;
        try {
            return attempt.send(request);
        } catch (FailedAttempt failed) {
            pause = RetryRule.wishOf(failed);
            throw failed;
        } finally {
            pacer.over(way, pause);
        }
    }

    private void goOn(Sending sending, Duration pause, GraphCallsException error) {
        if (clock.instant().plus(pause).isBefore(sending.request().deadline())) {
            goLater(sending.after(pause, error), pause, error);
        } else {
            sending.answer().completeExceptionally(GraphErrors.tooLateForAnother(sending.request(), error));
        }
    }

    private void goLater(Sending next, Duration pause, GraphCallsException error) {
        LOG.debug(
                "{} (call {}) is sent again in {} ms, attempt {}",
                next.request().operation(),
                next.request().callId(),
                pause.toMillis(),
                next.number());
        watch.sentAgain(next.request().operation(), error.kind());
        waiting.add(next);
        alarm(
                pause,
                () -> inPool(next, () -> {
                    if (waiting.remove(next)) {
                        goInTurn(next);
                    }
                }));
    }

    /** Without a scheduler there is no later: what waits then ends. */
    private void alarm(Duration pause, Runnable task) {
        try {
            scheduler.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    private boolean inPool(Sending sending, Runnable task) {
        try {
            routePool.execute(task);
            return true;
        } catch (RejectedExecutionException stopping) {
            giveUp(sending, sending.stopped());
            return false;
        }
    }

    private void giveUp(Sending sending, GraphCallsException error) {
        if (waiting.remove(sending)) {
            sending.answer().completeExceptionally(error);
        }
    }
}
