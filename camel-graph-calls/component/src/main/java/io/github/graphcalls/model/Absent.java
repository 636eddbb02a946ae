package io.github.graphcalls.model;

/** Tells Jackson what not to write: Jackson calls {@code equals} with each value and leaves out what is equal. */
final class Absent {
    @Override
    public boolean equals(Object value) {
        return Kept.isAbsent(value);
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
