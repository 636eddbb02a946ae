package io.github.graphcalls.simulator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * A token to be signed: valid as drafted, and made wrong by what a test changes. Times are seconds apart from the
 * simulated now. Each {@code signed…} method gives the compact form; a draft may be signed several times.
 */
public final class TokenDraft {
    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    private final SimulatorKeys keys;
    private final Instant now;

    TokenDraft(SimulatorKeys keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    public TokenDraft audience(String audience) {
        return claim("aud", audience);
    }

    public TokenDraft issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TokenDraft tenant(String tenant) {
        return claim("tid", tenant);
    }

    /** Ends so long after now; before now when negative. */
    public TokenDraft expiresIn(Duration time) {
        return claim("exp", Date.from(now.plus(time)));
    }

    /** Is valid only from so long after now on. */
    public TokenDraft validIn(Duration time) {
        return claim("nbf", Date.from(now.plus(time)));
    }

    public TokenDraft claim(String name, Object value) {
        claims.claim(name, value);
        return this;
    }

    public TokenDraft without(String claim) {
        claims.claim(claim, null);
        return this;
    }

    /** As the service signs: RS256 with the current key. */
    public String signed() {
        return signedBy(keys.signing());
    }

    /** With a key that is not published, under the id of the current one. */
    public String signedByAnotherKeyWithTheSameId() {
        return signedBy(SimulatorKeys.unpublished(keys.currentId()));
    }

    /** With a key that is not published, under an id of its own. */
    public String signedByAnUnknownKey() {
        return signedBy(SimulatorKeys.unpublished("unknown-key"));
    }

    /** With a key that is not published but embedded in the token's own header. */
    public String signedByAKeyInTheToken() {
        RSAKey key = SimulatorKeys.unpublished("embedded-key");
        return signedBy(
                key,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .jwk(key.toPublicJWK())
                        .build());
    }

    /** HS256 with the bytes of the published public key as the shared secret. */
    public String signedWithThePublicKeyAsSecret() {
        try {
            RSAKey key = keys.signing();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("The token could not be signed", broken);
        }
    }

    /** With algorithm {@code none} and no signature. */
    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    private String signedBy(RSAKey key) {
        return signedBy(
                key,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build());
    }

    private String signedBy(RSAKey key, JWSHeader header) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("The token could not be signed", broken);
        }
    }
}
