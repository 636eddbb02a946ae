package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Awaited.Result;
import java.util.Optional;
import java.util.function.Function;

/** What somebody may await of a call. A call that ends first has ended the wait, too. */
public enum Goal {
    /** The call is up. */
    ESTABLISHED {
        @Override
        Function<KnownCall, Optional<Result>> askedOf(KnownCall asked) {
            return call -> reachedIf(call.wasEstablished(), call);
        }

        @Override
        boolean isIn(JsonNode call) {
            return isEstablished(call);
        }
    },
    /** Sound flows. */
    MEDIA_ACTIVE {
        @Override
        Function<KnownCall, Optional<Result>> askedOf(KnownCall asked) {
            return call -> reachedIf(call.mediaActive(), call);
        }

        @Override
        boolean isIn(JsonNode call) {
            return isEstablished(call) && KnownCall.isMediaActive(call);
        }
    },
    /** The call has ended. */
    TERMINATED {
        @Override
        Function<KnownCall, Optional<Result>> askedOf(KnownCall asked) {
            return call -> reachedIf(call.ended(), call);
        }

        @Override
        boolean isIn(JsonNode call) {
            return hasEnded(call);
        }

        @Override
        public Awaited gone() {
            return new Awaited(Result.REACHED, Awaited.callGone().data());
        }
    },
    /**
     * The call was handed over and is therefore over here; the transfer has failed when the call is back at established
     * (facts, section 3d). Ask before the transfer is sent: what came before does not count.
     */
    TRANSFERRED {
        @Override
        Function<KnownCall, Optional<Result>> askedOf(KnownCall asked) {
            int failedBefore = asked.failedTransfers();
            return call -> call.failedTransfers() > failedBefore
                    ? Optional.of(Result.OPERATION_FAILED)
                    : reachedIf(call.ended() && isTransferred(call.lastCall()), call);
        }

        @Override
        boolean isIn(JsonNode call) {
            return hasEnded(call) && isTransferred(call);
        }

        @Override
        public Optional<Awaited> in(JsonNode call) {
            boolean failed =
                    isEstablished(call) && call.path("resultInfo").path("code").asInt(0) >= FIRST_ERROR;
            return failed ? Optional.of(new Awaited(Result.OPERATION_FAILED, call)) : super.in(call);
        }
    };

    private static final int GRACEFUL_TRANSFER = 7015;
    private static final int FIRST_ERROR = 400;

    /** The question whether the call has got there, or never will; its answer is empty while that is open. */
    abstract Function<KnownCall, Optional<Result>> askedOf(KnownCall call);

    abstract boolean isIn(JsonNode call);

    /** What the call itself says, as Graph gives it when asked; empty while the matter is open. */
    public Optional<Awaited> in(JsonNode call) {
        if (isIn(call)) {
            return Optional.of(new Awaited(Result.REACHED, call));
        }
        return hasEnded(call) ? Optional.of(new Awaited(Result.CALL_ENDED, call)) : Optional.empty();
    }

    /** What it means that Graph does not know the call any more. */
    public Awaited gone() {
        return Awaited.callGone();
    }

    private static boolean isEstablished(JsonNode call) {
        return isInPhase(call, CallPhase.ESTABLISHED);
    }

    private static boolean hasEnded(JsonNode call) {
        return isInPhase(call, CallPhase.TERMINATED);
    }

    private static boolean isInPhase(JsonNode call, CallPhase phase) {
        return Envelope.text(call, "state").equalsIgnoreCase(phase.toString());
    }

    private static Optional<Result> reachedIf(boolean reached, KnownCall call) {
        if (reached) {
            return Optional.of(Result.REACHED);
        }
        return call.ended() ? Optional.of(Result.CALL_ENDED) : Optional.empty();
    }

    /** A blind transfer ends with a sub-code, a consultative one with a reason (facts, section 3d). */
    private static boolean isTransferred(JsonNode call) {
        return call.path("resultInfo").path("subcode").asInt(0) == GRACEFUL_TRANSFER
                || call.path("resultInfo").path("subCode").asInt(0) == GRACEFUL_TRANSFER
                || Envelope.text(call, "terminationReason").equalsIgnoreCase("AppTransferred");
    }
}
