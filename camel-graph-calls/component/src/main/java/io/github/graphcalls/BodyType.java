package io.github.graphcalls;

/** What message bodies are. */
public enum BodyType {
    /** Records of the model. */
    TYPED("typed"),
    /** Jackson's JsonNode. */
    JSON("json"),
    /** Maps, lists and plain values. */
    MAP("map"),
    /** JSON as text. */
    STRING("string");

    private final String option;

    BodyType(String option) {
        this.option = option;
    }

    /** The value as the option {@code bodyType} has it. */
    @Override
    public String toString() {
        return option;
    }
}
