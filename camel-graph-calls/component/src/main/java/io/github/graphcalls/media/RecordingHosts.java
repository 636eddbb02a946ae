package io.github.graphcalls.media;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The hosts from which recordings are fetched, because a recording's address comes from outside.
 *
 * @param entries hosts; one that begins with a dot stands for a domain and all below it
 */
public record RecordingHosts(List<String> entries) {

    public RecordingHosts {
        entries = List.copyOf(entries);
    }

    /**
     * Reads the option {@code recordingHosts}.
     *
     * @throws IllegalArgumentException if an entry is no host
     */
    public static RecordingHosts of(String option) {
        List<String> entries = Arrays.stream(option.split(","))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList();
        for (String entry : entries) {
            if (!entry.matches("\\.?[a-z0-9-]+(\\.[a-z0-9-]+)*|\\[[0-9a-f:.]+]") || entry.matches("\\.[a-z0-9-]+")) {
                throw new IllegalArgumentException("recordingHosts has " + entry
                        + ". Set hosts such as files.example.com, or domains such as .example.com, separated by"
                        + " commas.");
            }
        }
        return new RecordingHosts(entries);
    }

    boolean allow(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return entries.stream()
                .anyMatch(entry -> entry.startsWith(".")
                        ? host.endsWith(entry) || host.equals(entry.substring(1))
                        : host.equals(entry));
    }

    @Override
    public String toString() {
        return entries.stream().collect(Collectors.joining(", "));
    }
}
