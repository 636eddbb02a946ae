package io.github.graphcalls.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Requests that the component sends to its own public address, to see whether they come in. Each has a number that is used
 * once, sealed with a secret that this component made for itself; a door answers with another seal, which proves that the
 * request arrived here. What is not sealed so goes on like any request of a stranger. For any number of threads.
 */
public final class SelfProbes {

    /** The request's header that holds number and seal. */
    public static final String HEADER = "X-Graph-Calls-Check";

    static final Duration LIFE = Duration.ofMinutes(1);
    static final int MOST = 16;

    private static final String SEAL = "HmacSHA256";
    private static final int LONGEST = 256;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec secret;
    private final InstantSource clock;
    private final Map<String, Instant> pending = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    SelfProbes(InstantSource clock) {
        this.clock = clock;
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.secret = new SecretKeySpec(key, SEAL);
    }

    /**
     * A request to be sent.
     *
     * @param header the value of {@link #HEADER}
     * @param proof the body of the answer that proves its arrival
     */
    public record Probe(String header, String proof) {

        /** Neither value is shown. */
        @Override
        public String toString() {
            return "Probe[]";
        }
    }

    /** Makes one; it is good for {@link #LIFE} and for one request. */
    public Probe next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String number = encoded(bytes);
        synchronized (pending) {
            pending.put(number, clock.instant().plus(LIFE));
        }
        return new Probe(number + '.' + seal("sent", number), quoted(seal("arrived", number)));
    }

    /** The answer to a request of the component's own; empty for any other. */
    Optional<CallbackAnswer> answer(CallbackRequest request) {
        String header = request.header().apply(HEADER);
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        int end = header.indexOf('.');
        String number = end < 0 ? "" : header.substring(0, end);
        boolean sealed = MessageDigest.isEqual(bytes(header.substring(end + 1)), bytes(seal("sent", number)));
        if (!sealed || !takes(number)) {
            return Optional.empty();
        }
        return Optional.of(CallbackAnswer.json(quoted(seal("arrived", number))));
    }

    private boolean takes(String number) {
        synchronized (pending) {
            Instant end = pending.remove(number);
            return end != null && clock.instant().isBefore(end);
        }
    }

    private String seal(String what, String number) {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(secret);
            return encoded(mac.doFinal(bytes(what + ' ' + number)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + SEAL, e);
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
