package io.github.graphcalls.simulator;

/** What moves a call from one state to another. */
enum CallEvent {
    ANSWERED_BY_BOT,
    REDIRECTED_BY_BOT,
    CONNECTED,
    TRANSFER_REQUESTED,
    TRANSFER_ACCEPTED,
    TRANSFER_FAILED,
    HUNG_UP_BY_BOT,
    ENDED
}
