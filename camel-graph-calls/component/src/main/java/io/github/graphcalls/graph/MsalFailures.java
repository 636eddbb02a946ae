package io.github.graphcalls.graph;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Reads what MSAL4J gives: a token, or a failure and what to check. */
record MsalFailures(String source, String advice) {

    AccessToken tokenOf(CompletableFuture<IAuthenticationResult> result, InstantSource clock) throws TokenFailure {
        try {
            // done already: MSAL worked on this thread
            IAuthenticationResult token = result.get();
            // MSAL counts from the system's clock, all else here from the component's
            Duration life = Duration.between(
                    InstantSource.system().instant(), token.expiresOnDate().toInstant());
            Instant end = clock.instant().plus(life);
            return new AccessToken(token.accessToken(), end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.lasting("waiting for a token was interrupted", "", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private TokenFailure failure(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenExchange broken) {
                String what = "no token could be had from " + source + ": " + broken.getMessage();
                return broken.isPassing()
                        ? TokenFailure.passing(what, "Check the network, the proxy and authority.", broken)
                        : TokenFailure.lasting(what, broken.advice(), broken);
            }
        }
        if (e instanceof MsalServiceException refused) {
            int status = refused.statusCode() == null ? 0 : refused.statusCode();
            String what = source + " refused a token: " + (status == 0 ? "" : status + " ") + words(refused);
            return TokenFailure.lasting(what, advice, e);
        }
        String what = "no token could be had from " + source + ": "
                + (e instanceof MsalException known
                        ? words(known)
                        : e.getClass().getSimpleName());
        return TokenFailure.lasting(what, advice, e);
    }

    private static String words(MsalException e) {
        String code = e.errorCode() == null ? "" : e.errorCode() + ": ";
        return code + (e.getMessage() == null ? "no reason given" : ShownText.of(e.getMessage()));
    }
}
