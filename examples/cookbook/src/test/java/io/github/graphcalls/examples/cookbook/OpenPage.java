package io.github.graphcalls.examples.cookbook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A web page that listens on a WebSocket for one message, which is short enough to come in one piece. */
final class OpenPage implements WebSocket.Listener {
    private final CompletableFuture<String> message = new CompletableFuture<>();

    private OpenPage() {}

    static OpenPage at(URI address) {
        OpenPage page = new OpenPage();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, page)
                .join();
        return page;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        message.complete(text.toString());
        return null;
    }

    String shows() throws Exception {
        return message.get(20, TimeUnit.SECONDS);
    }
}
