package io.github.graphcalls.simulator;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One fault that was asked for: to what it happens, and how often. Any thread may stop it. */
public final class FaultRule {
    private final int number;
    private final Set<String> names;
    private final Frequency frequency;
    private volatile boolean over;

    /**
     * @param number which rule it is of its simulator; rules of the same kind are thrown for apart
     * @param names whom it happens to, empty for all
     */
    FaultRule(int number, Set<String> names, Frequency frequency) {
        this.number = number;
        this.names = names;
        this.frequency = frequency;
    }

    /** From now on it happens no more. */
    public void stop() {
        over = true;
    }

    boolean isAbout(String name) {
        return !over && (names.isEmpty() || names.contains(name));
    }

    /** @param thrownFor the request or notification, the same text in each run */
    boolean strikes(Dice dice, String thrownFor) {
        return frequency.strikes(dice.share(number + " " + thrownFor));
    }

    /** How often. */
    interface Frequency {
        /** @param share chance's throw, from 0 up to 1 */
        boolean strikes(double share);

        static Supplier<Frequency> always() {
            return () -> share -> true;
        }

        static Supplier<Frequency> rate(double rate) {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException("The rate is " + rate + "; it must be 0 (never) to 1 (each time)");
            }
            return () -> share -> share < rate;
        }

        static Supplier<Frequency> next(int times) {
            if (times < 1) {
                throw new IllegalArgumentException("The next " + times + " are none; it must be 1 or more");
            }
            return () -> {
                AtomicInteger left = new AtomicInteger(times);
                return share -> left.getAndUpdate(before -> Math.max(0, before - 1)) > 0;
            };
        }
    }
}
