package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.simulator.RequestRecord;
import io.github.graphcalls.simulator.SimulatedCall;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The prompts that a bot has asked for in a call, by their names in transcripts: the last segments of their addresses. Only
 * those on this machine, where alone the simulator fetches them.
 */
final class Prompts {
    private final Map<String, URI> addresses;

    private Prompts(Map<String, URI> addresses) {
        this.addresses = addresses;
    }

    static Prompts of(SimulatedCall call) {
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (RequestRecord request : call.requests()) {
            for (JsonNode uri : request.body().findValues("uri")) {
                parse(uri.asText()).ifPresent(address -> addresses.put(nameOf(uri.asText()), address));
            }
        }
        return new Prompts(addresses);
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return Optional.of(uri)
                    .filter(it -> (scheme.equals("http") || scheme.equals("https")) && Callback.isOnThisMachine(it));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String nameOf(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<String> names() {
        return List.copyOf(addresses.keySet());
    }

    Optional<URI> address(String name) {
        return Optional.ofNullable(addresses.get(name));
    }
}
