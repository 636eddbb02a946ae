package io.github.graphcalls.await;

import io.github.graphcalls.await.HeldGraph.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing that is awaited. In all texts {@code CALL}, {@code OPERATION} and {@code HEX} stand for the call's id, the
 * operation's, and that as it stands in some URLs.
 *
 * @param uri the endpoint without its scheme
 * @param awaited what is awaited, in the words of its errors
 * @param seconds how long it is awaited
 * @param answer Graph's answer
 * @param before what was told before
 * @param told what each step tells
 * @param reading how it is to end
 * @param still what a GET finds while the matter is open
 * @param came what a GET finds if the notification was lost
 * @param reached the body that the route then has, and the call's state
 * @param failed the words of the failure, and advice after a {@code |}; empty where it succeeds
 */
record Scenario(
        String uri,
        String awaited,
        int seconds,
        Reply answer,
        List<String> before,
        Map<Step, String> told,
        Verdict.Reading reading,
        String still,
        String came,
        String reached,
        String failed) {

    /** What may happen. */
    List<Step> steps() {
        return Stream.concat(Stream.of(Step.ANSWER, Step.TIME_OUT), told.keySet().stream())
                .sorted()
                .toList();
    }

    String operation() {
        return uri.substring(0, uri.indexOf('?'));
    }

    boolean makesTheCall() {
        return operation().equals("create");
    }

    /** Whether a state is awaited that a call can leave again. */
    boolean isPassing() {
        return reached.equals("Call established");
    }

    @Override
    public String toString() {
        return operation() + ", " + awaited + (failed.isEmpty() ? "" : ", which fails with " + failed) + ", by "
                + told.keySet();
    }
}
