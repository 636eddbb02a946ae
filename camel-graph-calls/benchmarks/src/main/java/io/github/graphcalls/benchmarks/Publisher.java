package io.github.graphcalls.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Signs tokens as the service does, and publishes the key. */
public final class Publisher {

    /** Whom the tokens are for. */
    public static final String APPLICATION = "8a34a46b-3d17-4adc-8dce-dc4e7d572698";

    /** Who signs them. */
    public static final String ISSUER = "https://api.botframework.com";

    private static final Duration LIFE = Duration.ofDays(1);

    private final RSAKey key;

    /** Makes a key of its own. */
    public Publisher() {
        try {
            key = new RSAKeyGenerator(2048)
                    .keyID("the-key")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key could not be made", e);
        }
    }

    /** A good token, with "Bearer" before it. */
    public String authorization() {
        Instant now = Instant.now();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(APPLICATION)
                        .claim("tid", "72f988bf-86f1-41af-91ab-2d7cd011db47")
                        .notBeforeTime(Date.from(now.minusSeconds(60)))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return "Bearer " + jwt.serialize();
    }

    /** What is published at an address: the OpenID configuration, and the keys at the address that it names. */
    public byte[] document(String url) {
        String document = url.endsWith("/keys")
                ? new JWKSet(key.toPublicJWK()).toString()
                : "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + url + "/keys\"}";
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
