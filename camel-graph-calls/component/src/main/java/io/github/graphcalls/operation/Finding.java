package io.github.graphcalls.operation;

/**
 * What the self-test found in one respect.
 *
 * @param name token, permissions, callbackUri, arrival or keys
 * @param ok whether it is as it should be
 * @param seen what was seen, a sentence without a full stop; nothing secret
 * @param advice what to do about a no, a sentence; empty for a yes
 */
public record Finding(String name, boolean ok, String seen, String advice) {

    static Finding yes(String name, String seen) {
        return new Finding(name, true, seen, "");
    }

    static Finding no(String name, String seen, String advice) {
        return new Finding(name, false, seen, advice);
    }

    /** One line. */
    @Override
    public String toString() {
        String line = String.format("%-3s  %-11s  %s.", ok ? "yes" : "no", name, seen);
        return advice.isEmpty() ? line : line + ' ' + advice;
    }
}
