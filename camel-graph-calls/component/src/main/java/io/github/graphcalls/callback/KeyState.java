package io.github.graphcalls.callback;

/**
 * How it stands with the published keys of callback tokens.
 *
 * @param openIdConfigurationUrl where they are published
 * @param keys how many are in hand
 * @param trouble why the last try to fetch them failed; empty if it did not, or if there was none
 */
public record KeyState(String openIdConfigurationUrl, int keys, String trouble) {

    /** Whether a callback's token can be checked, or nothing speaks against it. */
    public boolean isUsable() {
        return keys > 0 || trouble.isEmpty();
    }
}
