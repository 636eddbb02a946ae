package io.github.graphcalls.graph;

import java.util.concurrent.CompletionStage;

/** Sends requests to Graph. */
public interface GraphClient {

    /**
     * Sends on the calling thread. If that ends the matter the stage is complete on return; otherwise (the service asked
     * to wait) it completes on the route pool.
     */
    CompletionStage<GraphResponse> send(GraphRequest request);
}
