package io.github.graphcalls.media;

/** Something that cannot be played. Its message is a sentence's end without a full stop: {@code "it is empty"}. */
final class UnusableSound extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /** @param advice what to do, a whole sentence or empty */
    UnusableSound(String why, String advice) {
        this(why, advice, null);
    }

    UnusableSound(String why, String advice, Throwable cause) {
        super(why, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
