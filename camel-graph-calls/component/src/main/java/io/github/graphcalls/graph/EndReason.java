package io.github.graphcalls.graph;

/**
 * What a code and sub-code mean. Sentences end with a full stop.
 *
 * @param code of the result, 0 for none
 * @param subcode of the result, 0 for none
 * @param meaning as published, or that none is
 * @param advice what to check, empty where there is nothing to do
 */
public record EndReason(int code, int subcode, String meaning, String advice) {

    /** Nothing is known, not even codes. */
    public static final EndReason UNSAID = new EndReason(0, 0, "", "");

    /** The two numbers as the option {@code endReasons} writes them. */
    public String key() {
        return code + "/" + subcode;
    }
}
