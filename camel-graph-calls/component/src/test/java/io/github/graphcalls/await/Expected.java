package io.github.graphcalls.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an exchange is to end.
 *
 * @param end the body and state that the route has, or the whole message of the error
 * @param looks how often Graph is asked how things stand
 */
record Expected(String end, int looks) {

    private static final Pattern STATE = Pattern.compile("'state':'(\\w+)'");

    /** Once all of it has happened and time has run out. */
    static Expected of(Scenario scenario, List<Step> order, Truth truth) {
        List<Step> told = new ArrayList<>();
        boolean answered = false;
        for (Step step : order) {
            if (step == Step.TIME_OUT && answered) {
                break;
            }
            answered |= step == Step.ANSWER;
            told.add(step);
            Optional<Verdict> verdict = answered ? scenario.reading().of(told) : Optional.empty();
            if (verdict.isPresent()) {
                return new Expected(told(scenario, verdict.get(), told), 0);
            }
        }
        return new Expected(found(scenario, truth), 1);
    }

    private static String told(Scenario scenario, Verdict verdict, List<Step> told) {
        return switch (verdict) {
            case REACHED ->
                scenario.isPassing() && told.contains(Step.HANG_UP) ? "Call terminated" : scenario.reached();
            case FAILED -> failed(scenario);
            case ENDED -> ended(scenario);
        };
    }

    private static String found(Scenario scenario, Truth truth) {
        return switch (truth) {
            case STILL -> timedOut(scenario);
            case CAME -> scenario.failed().isEmpty() ? reachedByLooking(scenario) : failed(scenario);
            case GONE -> scenario.reading().of(List.of(Step.HANG_UP)).isPresent() ? gone(scenario) : "Call terminated";
        };
    }

    private static String reachedByLooking(Scenario scenario) {
        Matcher state = STATE.matcher(scenario.came());
        return state.find() ? "Call " + state.group(1) : scenario.reached();
    }

    private static String failed(Scenario scenario) {
        String[] words = scenario.failed().split("\\|");
        return scenario.operation() + " (call CALL): the operation failed with " + words[0]
                + ". The request was sent, and this is Graph's answer." + (words.length == 1 ? "" : " " + words[1]);
    }

    /** The end told why. */
    private static String ended(Scenario scenario) {
        return scenario.operation() + " (call CALL): the call ended with code 200, subcode 4521 before "
                + scenario.awaited() + " came: The other side ended the peer-to-peer call. The request was sent and may"
                + " have been carried out.";
    }

    private static String gone(Scenario scenario) {
        return scenario.operation() + " (call CALL): the call ended before " + scenario.awaited()
                + " came. The request was sent and may have been carried out.";
    }

    private static String timedOut(Scenario scenario) {
        return scenario.operation() + " (call CALL): " + scenario.awaited()
                + ", for which the service was asked once more, did not come within " + scenario.seconds()
                + " s. The request was sent and may have been carried out. Raise awaitTimeout, and check that"
                + " notifications reach the callbackUri.";
    }
}
