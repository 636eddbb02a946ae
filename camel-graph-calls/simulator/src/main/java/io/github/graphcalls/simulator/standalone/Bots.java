package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.net.URI;
import java.util.Optional;

/** Which bot is called where it is not said: its webhook from the settings, its id from who fetched a token last. */
final class Bots {
    private final GraphCallsSimulator simulator;
    private final Optional<URI> callback;
    private final Optional<String> application;

    /**
     * @param settings webhook and application id, each if it was said
     */
    Bots(GraphCallsSimulator simulator, Scenario settings) {
        this.simulator = simulator;
        this.callback = settings.callback();
        this.application = settings.application();
    }

    /** The usual webhook, if there is one. */
    Optional<URI> callback() {
        return callback;
    }

    /** The bot at this webhook. */
    Bot at(URI webhook) {
        return new Bot(
                application.or(() -> simulator.tokens().lastFetchedBy()).orElseGet(simulator::applicationId), webhook);
    }

    /** The usual bot. */
    Bot usual() {
        return at(callback.orElseThrow(() -> new WrongInput("It is not said where the bot is called.")));
    }
}
