package io.github.graphcalls.simulator;

import java.time.Duration;

/**
 * A fault that happened. Of two runs with the same seed, in which the same requests and notifications came, all but the
 * call's id is the same.
 *
 * @param at simulated time since the simulator started
 * @param callId the call, or an empty text where the fault is about none
 * @param call who is on the call beside the bot and which of their calls it is, such as {@code +14255550123 #1}, or an
 *     empty text
 * @param subject the operation, or what the notification tells
 * @param occurrence which request for that operation, or notification of that, it was in its call; counted from 1, from
 *     the first fault that was asked for; 0 for what happened to no request or notification
 * @param detail what more there is to say, such as a status, or an empty text
 */
public record InjectedFault(
        Duration at, FaultKind kind, String callId, String call, String subject, int occurrence, String detail) {}
