package io.github.graphcalls.examples.attendant;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.text.DecimalFormat;
import java.time.Duration;
import java.util.List;

/**
 * How fast the simulator's time runs.
 *
 * @param factor as a multiple of real time; 0 lets time jump to whatever happens next
 */
record Speed(double factor) {
    /** The service gives up a call that is not answered in 15 seconds, which here are 0.75. */
    private static final int FASTEST = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static final Speed MAX = new Speed(0);

    /** @throws IllegalArgumentException with the way to use it */
    static Speed of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return MAX;
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--speed")) {
            throw misused(String.join(" ", arguments));
        }
        String value = arguments.get(1);
        if (value.equals("max")) {
            return MAX;
        }
        try {
            double factor = Double.parseDouble(value);
            if (factor > 0 && factor <= FASTEST) {
                return new Speed(factor);
            }
        } catch (NumberFormatException e) {
            throw misused("--speed " + value);
        }
        throw misused("--speed " + value);
    }

    private static IllegalArgumentException misused(String given) {
        return new IllegalArgumentException("\"" + given + "\" is not understood. Give --speed and a number above 0, at"
                + " most 20 (1 is real speed), or --speed max, or nothing for that.");
    }

    GraphCallsSimulator.Builder giveTo(GraphCallsSimulator.Builder simulator) {
        return factor == 0 ? simulator : simulator.timeFactor(factor);
    }

    /** How long callers wait for something, in simulated time: never less than 15 seconds of real time. */
    Duration patience() {
        return PATIENCE.multipliedBy(Math.max(1, (long) Math.ceil(factor)));
    }

    /** Does it unless time jumps, for then it waits for whatever is under way. */
    void whereTimeRuns(Runnable what) {
        if (factor != 0) {
            what.run();
        }
    }

    /** To follow what is done at this speed. */
    @Override
    public String toString() {
        return factor == 0
                ? "as fast as the machine goes"
                : "at " + new DecimalFormat("0.###").format(factor) + " times real speed";
    }
}
