package io.github.graphcalls.callback;

import java.util.Optional;

/** What somebody may await of a call. */
public enum Goal {
    /** The call is up; its end before that is a failure. */
    ESTABLISHED {
        @Override
        Optional<Awaited.Result> reached(KnownCall call) {
            return call.wasEstablished() ? Optional.of(Awaited.Result.REACHED) : Optional.empty();
        }
    },
    /** Sound flows; the call's end before that is a failure. */
    MEDIA_ACTIVE {
        @Override
        Optional<Awaited.Result> reached(KnownCall call) {
            return call.mediaActive() ? Optional.of(Awaited.Result.REACHED) : Optional.empty();
        }
    },
    /** The call has ended. */
    TERMINATED {
        @Override
        Optional<Awaited.Result> reached(KnownCall call) {
            return call.ended() ? Optional.of(Awaited.Result.REACHED) : Optional.empty();
        }
    };

    /** Whether the call has got there, or never will; empty while that is open. */
    Optional<Awaited.Result> of(KnownCall call) {
        Optional<Awaited.Result> result = reached(call);
        return result.isEmpty() && call.ended() ? Optional.of(Awaited.Result.CALL_ENDED) : result;
    }

    abstract Optional<Awaited.Result> reached(KnownCall call);
}
