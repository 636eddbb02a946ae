package io.github.graphcalls.simulator.standalone;

import java.util.concurrent.CompletionException;

/** How the failure of somebody's steps is told. */
final class Failure {
    private Failure() {}

    static String text(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof AssertionError ? cause.getMessage() : cause.toString();
    }
}
