package io.github.graphcalls.await;

import io.github.graphcalls.await.HeldGraph.Reply;

/** What Graph says when it is asked at last. */
enum Truth {
    /** The matter is open. */
    STILL {
        @Override
        Reply of(Scenario scenario) {
            return new Reply(200, scenario.still());
        }
    },
    /** What was awaited has come, and its notification was lost. */
    CAME {
        @Override
        Reply of(Scenario scenario) {
            return new Reply(200, scenario.came());
        }
    },
    /** The call is over and forgotten. */
    GONE {
        @Override
        Reply of(Scenario scenario) {
            return new Reply(404, "{'error':{'code':'8522','message':'Call not found.'}}");
        }
    };

    abstract Reply of(Scenario scenario);
}
