package io.github.graphcalls.examples.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.context.ConfigurableApplicationContext;

/** The started application, as its neighbours see it: by HTTP. */
final class RunningBot implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningBot(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Where the service calls back. */
    URI callbackUri() {
        return address("local.server.port", "/api/calls");
    }

    /**
     * What a page of actuator says.
     *
     * @param page such as {@code health}
     * @throws IOException if it says that something is wrong
     */
    String actuator(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address("local.management.port", "/actuator/" + page))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("actuator answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private URI address(String port, String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getRequiredProperty(port) + path);
    }

    @Override
    public void close() {
        application.close();
    }
}
