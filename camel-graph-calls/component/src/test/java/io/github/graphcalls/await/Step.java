package io.github.graphcalls.await;

/** What may happen while an exchange awaits something. */
enum Step {
    /** Graph answers the request. */
    ANSWER,
    /** What is awaited is told. */
    OUTCOME,
    /** The same is told again, by a message of its own. */
    OUTCOME_AGAIN,
    /** The call ends for another reason. */
    HANG_UP,
    /** More time passes than the exchange waits. */
    TIME_OUT,
    /** The call gets somewhere on its way, which ends nothing. */
    ON_THE_WAY,
    TRANSFERRING,
    ACCEPTED,
    /** The call is back at established. */
    BACK
}
