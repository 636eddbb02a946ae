package io.github.graphcalls.simulator;

/** What moves a call from one state to another. */
enum CallEvent {
    ANSWERED_BY_BOT,
    REDIRECTED_BY_BOT,
    RINGS,
    CONNECTED,
    HELD,
    RESUMED,
    TRANSFER_REQUESTED,
    TRANSFER_ACCEPTED,
    TRANSFER_FAILED,
    TRANSFER_DONE,
    HUNG_UP_BY_BOT,
    ENDED
}
