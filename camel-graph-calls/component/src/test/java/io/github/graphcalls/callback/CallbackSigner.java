package io.github.graphcalls.callback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Signs callback tokens as the service does. */
final class CallbackSigner {

    static final String APPLICATION = "8a34a46b-3d17-4adc-8dce-dc4e7d572698";
    static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";

    private final RSAKey key;

    CallbackSigner() {
        this("the-key");
    }

    CallbackSigner(String keyId) {
        try {
            key = new RSAKeyGenerator(2048)
                    .keyID(keyId)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    JWKSet publicKeys() {
        return new JWKSet(key).toPublicJWKSet();
    }

    String goodToken() {
        return token(goodClaims().build());
    }

    JWTClaimsSet.Builder goodClaims() {
        return goodClaims(Instant.now());
    }

    JWTClaimsSet.Builder goodClaims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(APPLICATION)
                .claim("tid", TENANT)
                .jwtID(UUID.randomUUID().toString())
                .notBeforeTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    String token(JWTClaimsSet claims) {
        return token(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
    }

    String token(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
