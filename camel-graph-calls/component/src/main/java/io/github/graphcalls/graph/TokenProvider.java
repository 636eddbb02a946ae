package io.github.graphcalls.graph;

/**
 * Where the component gets the application's access tokens, for users who have a way of their own. Bind an
 * implementation in Camel's registry and name it in the option {@code tokenProvider}. The component keeps a token until
 * shortly before it ends, and never asks twice at a time.
 */
@FunctionalInterface
public interface TokenProvider {

    /**
     * Fetches a token. Called on a thread that may block.
     *
     * @throws Exception if there is none to be had; its message is shown, so it must hold no secret
     */
    AccessToken fetch(TokenRequest request) throws Exception;
}
