package io.github.graphcalls.callback;

import java.time.Duration;
import java.util.Set;

/**
 * What a door checks. Consumers that share a path must agree on all of it.
 *
 * @param path the path on the platform's HTTP server, with a leading slash
 * @param applicationId the audience that a token must have; ignored where tokens are not checked
 * @param issuers the issuers that are trusted
 * @param tenants the tenants that may call, empty for all
 * @param openIdConfigurationUrl where the keys are published
 * @param clockSkew by how much a token's times may be off
 * @param validateToken whether tokens are checked at all
 * @param maxBodySize the largest body in bytes
 * @param acknowledgeTimeout how long an answer is held back at most
 * @param maxHeldAnswers how many answers are held back at a time
 */
public record DoorSettings(
        String path,
        String applicationId,
        Set<String> issuers,
        Set<String> tenants,
        String openIdConfigurationUrl,
        Duration clockSkew,
        TokenCheck validateToken,
        int maxBodySize,
        Duration acknowledgeTimeout,
        int maxHeldAnswers) {

    /** Whether a door checks tokens. */
    public enum TokenCheck {
        ON,
        OFF
    }

    public DoorSettings {
        issuers = Set.copyOf(issuers);
        tenants = Set.copyOf(tenants);
        path = "/" + path.strip().replaceAll("^/+|/+$", "");
        if (clockSkew.isNegative()) {
            throw new IllegalArgumentException("clockSkew is " + clockSkew + ". Set a duration of 0 or more.");
        }
        if (acknowledgeTimeout.isNegative() || acknowledgeTimeout.isZero()) {
            throw new IllegalArgumentException(
                    "acknowledgeTimeout is " + acknowledgeTimeout + ". Set a duration above 0.");
        }
        if (maxHeldAnswers < 1) {
            throw new IllegalArgumentException("maxHeldAnswers is " + maxHeldAnswers + ". Set a number above 0.");
        }
        if (maxBodySize < 1) {
            throw new IllegalArgumentException("maxBodySize is " + maxBodySize + ". Set a number of bytes above 0.");
        }
    }
}
