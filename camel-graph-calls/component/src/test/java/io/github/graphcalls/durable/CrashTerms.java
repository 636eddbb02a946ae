package io.github.graphcalls.durable;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.nio.file.Path;
import java.util.List;

/**
 * What a bot is told when its process is started.
 *
 * @param node names this start of it in the ledger
 * @param port of its HTTP server
 * @param folder with its prompts and the ledger
 */
record CrashTerms(
        String node,
        int port,
        String storeUrl,
        String graphUrl,
        String applicationId,
        String accessToken,
        String openIdConfigurationUrl,
        Path folder) {

    CrashTerms(String node, int port, String storeUrl, GraphCallsSimulator simulator, Path folder) {
        this(
                node,
                port,
                storeUrl,
                simulator.graphUrl(),
                simulator.applicationId(),
                simulator.accessToken(),
                simulator.openIdConfigurationUrl(),
                folder);
    }

    static CrashTerms of(String[] arguments) {
        return new CrashTerms(
                arguments[0],
                Integer.parseInt(arguments[1]),
                arguments[2],
                arguments[3],
                arguments[4],
                arguments[5],
                arguments[6],
                Path.of(arguments[7]));
    }

    List<String> arguments() {
        return List.of(
                node,
                String.valueOf(port),
                storeUrl,
                graphUrl,
                applicationId,
                accessToken,
                openIdConfigurationUrl,
                folder.toString());
    }

    Path ledger() {
        return folder.resolve("ledger");
    }

    String prompt(String name) {
        return folder.resolve(name).toUri().toString();
    }
}
