package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the component's option {@code captureFolder} has recorded: a line of JSON for each request and each notification.
 *
 * @param requests in the order in which they were sent
 * @param notifications in the order in which they came
 */
record Recording(List<Request> requests, List<Notified> notifications) {
    private static final String ENDING = ".jsonl";
    private static final String CALLS = "/calls/";

    /**
     * A request of the bot.
     *
     * @param at since the recording began
     * @param status of the answer, 0 when there was none
     * @param answer a missing node when it had no body
     */
    record Request(Duration at, String callId, String operation, JsonNode body, int status, JsonNode answer) {}

    /**
     * What the bot was told by one request of the service.
     *
     * @param at since the recording began
     * @param status that the bot answered
     */
    record Notified(Duration at, String callId, JsonNode envelope, int status) {}

    /** Reads a file, or of a folder's files the one with the last name, which is the latest. */
    static Recording read(Path path) {
        Path file = Files.isDirectory(path) ? latestIn(path) : path;
        List<Request> requests = new ArrayList<>();
        List<Notified> notifications = new ArrayList<>();
        List<String> lines = linesOf(file);
        if (lines.isEmpty() || !lines.get(0).contains("\"graph-calls\"")) {
            throw new IllegalArgumentException(file + " is no recording of the option captureFolder");
        }
        for (int number = 1; number < lines.size(); number++) {
            int shown = number + 1;
            ObjectNode line = Json.readObject(lines.get(number).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IllegalArgumentException(file + ", line " + shown + " is no JSON object"));
            Duration at = Duration.ofMillis(line.path("at").asLong());
            int status = line.path("status").asInt();
            if (line.has("notification")) {
                JsonNode envelope = line.path("notification");
                String resource =
                        envelope.path("value").path(0).path("resourceUrl").asText();
                notifications.add(new Notified(at, callIn(resource).orElse(""), envelope, status));
            } else {
                requests.add(new Request(
                        at,
                        callIn(line.path("path").asText())
                                .or(() -> Json.text(line.path("answer"), "id"))
                                .orElse(""),
                        line.path("operation").asText(),
                        line.path("body"),
                        status,
                        line.path("answer")));
            }
        }
        requests.sort(Comparator.comparing(Request::at));
        notifications.sort(Comparator.comparing(Notified::at));
        return new Recording(List.copyOf(requests), List.copyOf(notifications));
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("The recording " + file + " cannot be read", failed);
        }
    }

    private static Path latestIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalArgumentException(folder + " has no recording (*" + ENDING + ")"));
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", failed);
        }
    }

    /** The call's id in a path, spelled as the path has it. */
    static Optional<String> callIn(String path) {
        int begin = path.indexOf(CALLS);
        return begin < 0
                ? Optional.empty()
                : Optional.of(path.substring(begin + CALLS.length()).split("/", 2)[0]);
    }
}
