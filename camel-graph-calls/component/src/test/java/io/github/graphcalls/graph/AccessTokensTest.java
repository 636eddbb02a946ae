package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private final ManualTime time = new ManualTime();
    private final List<TokenRequest> fetches = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(50);
    private Duration life = Duration.ofHours(1);
    private TokenProvider source =
            request -> new AccessToken("token-" + fetches.size(), time.instant().plus(life));
    private final AccessTokens tokens = new AccessTokens(
            request -> {
                synchronized (fetches) {
                    fetches.add(request);
                }
                return source.fetch(request);
            },
            time);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void fiftyThreadsThatNeedTheFirstTokenShareOneFetch() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        source = request -> {
            begun.countDown();
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            return new AccessToken("the-one", time.instant().plus(life));
        };
        List<Future<String>> got = all(() -> tokens.get(SCOPE));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        mayEnd.countDown();

        for (Future<String> one : got) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("the-one");
        }
        assertThat(fetches).hasSize(1);
    }

    @Test
    void fiftyThreadsWhoseTokenWasRefusedShareOneFetch() throws Exception {
        String refused = tokens.get(SCOPE);

        for (Future<String> one : all(() -> tokens.insteadOf(refused, SCOPE))) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo("token-2");
        }

        assertThat(fetches).hasSize(2);
        assertThat(fetches.get(1).refused()).contains("token-1");
    }

    @Test
    void aTokenIsUsedUntilFiveMinutesBeforeItsEnd() throws Exception {
        tokens.get(SCOPE);
        time.pass(Duration.ofMinutes(54));

        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
        time.pass(Duration.ofMinutes(1));
        assertThat(tokens.get(SCOPE)).isEqualTo("token-2");
    }

    @Test
    void aTokenOfAShortLifeIsRenewedHalfWay() throws Exception {
        life = Duration.ofMinutes(4);
        tokens.get(SCOPE);
        time.pass(Duration.ofMinutes(1));

        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
        time.pass(Duration.ofMinutes(1));
        assertThat(tokens.get(SCOPE)).isEqualTo("token-2");
    }

    @Test
    void whileOneRenewsEarlyTheOthersGoOnWithTheOldToken() throws Exception {
        tokens.get(SCOPE);
        time.pass(Duration.ofMinutes(56));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        source = request -> {
            begun.countDown();
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            return new AccessToken("fresh", time.instant().plus(life));
        };
        Future<String> renewing = threads.submit(() -> tokens.get(SCOPE));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
        mayEnd.countDown();
        assertThat(renewing.get(10, TimeUnit.SECONDS)).isEqualTo("fresh");
        assertThat(tokens.get(SCOPE)).isEqualTo("fresh");
    }

    @Test
    void anEarlyRenewalThatFailsIsTriedAgainHalfAMinuteLater() throws Exception {
        tokens.get(SCOPE);
        time.pass(Duration.ofMinutes(56));
        TokenProvider good = source;
        source = request -> {
            throw new IllegalStateException("down");
        };

        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
        assertThat(fetches).hasSize(2);
        source = good;
        time.pass(Duration.ofSeconds(30));
        assertThat(tokens.get(SCOPE)).isEqualTo("token-3");
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        TokenProvider good = source;
        source = request -> {
            throw new IllegalStateException("no luck with eyJhbGciOi.eyJzdWIi.sig");
        };

        TokenFailure failure = catchThrowableOfType(TokenFailure.class, () -> tokens.get(SCOPE));
        source = good;

        assertThat(failure)
                .hasMessage("the token provider failed for scope https://graph.microsoft.com/.default: no luck with"
                        + " xxxxxx");
        assertThat(failure.advice()).isEqualTo("Check the bean of tokenProvider.");
        assertThat(tokens.get(SCOPE)).isEqualTo("token-2");
    }

    @Test
    void eachScopeHasItsOwnToken() throws Exception {
        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
        assertThat(tokens.get("https://graph.microsoft.us/.default")).isEqualTo("token-2");
        assertThat(tokens.get(SCOPE)).isEqualTo("token-1");
    }

    private List<Future<String>> all(Callable<String> task) {
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(threads.submit(task));
        }
        return all;
    }
}
