package io.github.graphcalls.simulator;

import java.util.List;

/**
 * Plays prompts to the other side.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/call-playprompt">call: playPrompt</a>
 */
final class PlayPrompt extends MediaOperation {
    private final List<String> addresses;
    private final boolean loop;
    private Playing playing;

    /** @param request checked */
    PlayPrompt(SimulatedCall call, CommsOperation operation, OperationRequest request) {
        super(call, operation);
        this.addresses = CallMedia.addresses(request);
        this.loop = request.flag("loop", false);
        this.playing = once();
    }

    private Playing once() {
        return new Playing(call, addresses, this::played, why -> fails(0, why, "unknown"));
    }

    private void played() {
        if (loop) {
            playing = once();
            playing.start();
        } else {
            completes(0, "Action completed successfully.", "completedSuccessfully");
        }
    }

    @Override
    void start() {
        playing.start();
    }

    @Override
    void stop() {
        playing.stop();
    }

    @Override
    String cancelledReason() {
        return "mediaOperationCanceled";
    }
}
