package io.github.graphcalls.media;

import io.github.graphcalls.graph.GraphCallsException;
import java.util.Optional;

/** Where the service fetches the prompts of one request. */
public interface PromptPlaces {

    /** Leaves all where they are: for requests without prompts. */
    PromptPlaces ELSEWHERE = new PromptPlaces() {
        @Override
        public Optional<Hosted> place(String address) {
            return Optional.empty();
        }

        @Override
        public void voice(String name) {
            // nothing is spoken
        }
    };

    /**
     * The address of a prompt for the service.
     *
     * @param address a resource, a text, or what the service can fetch as it is
     * @return empty for the latter; that is not tried
     * @throws GraphCallsException if it cannot be played, before the service is told
     */
    Optional<Hosted> place(String address) throws GraphCallsException;

    /** Texts from now on are spoken by that voice. */
    void voice(String name);
}
