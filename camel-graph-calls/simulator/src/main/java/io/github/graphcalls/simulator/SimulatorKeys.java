package io.github.graphcalls.simulator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keys that the simulator signs with, and those it publishes for checking. Safe for use by many threads. */
public final class SimulatorKeys {
    private RSAKey signing;
    private List<RSAKey> published;

    SimulatorKeys() {
        signing = FirstKey.KEY;
        published = List.of(signing);
    }

    /** Signs with a new key from now on; the keys so far stay published beside it, as when the service rolls its keys. */
    public synchronized void roll() {
        signing = generate();
        List<RSAKey> all = new ArrayList<>(published);
        all.add(signing);
        published = List.copyOf(all);
    }

    /** Withdraws all published keys but the one that is signed with. */
    public synchronized void retireOldKeys() {
        published = List.of(signing);
    }

    /** The id ({@code kid}) of the key that is signed with. */
    public synchronized String currentId() {
        return signing.getKeyID();
    }

    synchronized RSAKey signing() {
        return signing;
    }

    synchronized String publishedJson() {
        return new JWKSet(List.copyOf(published)).toString(true);
    }

    /** A key that is published nowhere, under an id of the caller's choice. */
    static RSAKey unpublished(String keyId) {
        return new RSAKey.Builder(generate()).keyID(keyId).build();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException("This JVM cannot make an RSA key of 2048 bits", broken);
        }
    }

    /** Made once for a JVM: making an RSA key is the slowest part of a start, and tests start many simulators. */
    private static final class FirstKey {
        static final RSAKey KEY = generate();
    }
}
