package io.github.graphcalls.callback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.camel.support.LRUCacheFactory;

/**
 * Checks the bearer token of a callback: signature against the published keys, issuer, audience, times, tenant. A token found
 * good is not verified again until it ends or the keys change; its tenant and times are looked at each time.
 *
 * <p>The service's tokens are RS256 and may lack {@code tid}; the issuer's own discovery document is elsewhere than usual,
 * which is why stock OpenID validators refuse them (facts, section 8).
 */
final class CallbackTokens {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 16 * 1024;
    private static final int REMEMBERED = 1000;

    private final DoorSettings settings;
    private final PublishedKeys keys;
    private final InstantSource clock;
    /** By the whole header. */
    private final Map<String, Good> good = LRUCacheFactory.newLRUCache(REMEMBERED);

    CallbackTokens(DoorSettings settings, PublishedKeys keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether the token was found good by the keys that are published now. */
    boolean isRemembered(String authorization) {
        Good known = authorization == null ? null : good.get(authorization);
        return known != null && known.edition() == keys.edition();
    }

    /**
     * @param authorization the header's value, null where there is none
     * @return the tenant that the token names, empty where it names none
     * @throws Refusal 401 with the reason, 403 for a tenant that may not call, 503 where its key could not be asked for now
     */
    String tenantOf(String authorization) throws Refusal {
        if (authorization == null) {
            throw new Refusal(RefusalReason.NO_TOKEN, "there is no token");
        }
        Good known = good.get(authorization);
        if (known == null || known.edition() != keys.edition()) {
            known = verified(tokenIn(authorization));
            good.put(authorization, known);
        }
        checkTimes(known);
        if (!settings.tenants().isEmpty() && !settings.tenants().contains(known.tenant())) {
            throw new Refusal(RefusalReason.TENANT, "the token's tenant is not among the option tenants");
        }
        return known.tenant();
    }

    private static String tokenIn(String authorization) throws Refusal {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()) || authorization.length() > LONGEST) {
            throw new Refusal(RefusalReason.MALFORMED_TOKEN, "the header Authorization holds no bearer token");
        }
        return authorization.substring(BEARER.length()).trim();
    }

    private Good verified(String token) throws Refusal {
        SignedJWT jwt = parsed(token);
        JWSHeader header = jwt.getHeader();
        // The key is found by the id alone: what a token says of its own key (jwk, jku, x5c) is what a forger would
        // say.
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            throw new Refusal(RefusalReason.MALFORMED_TOKEN, "the token is not signed with RS256");
        }
        if (header.getKeyID() == null) {
            throw new Refusal(RefusalReason.MALFORMED_TOKEN, "the token names no key");
        }
        PublishedKeys.Found found = keys.key(header.getKeyID());
        try {
            if (!jwt.verify(new RSASSAVerifier(found.key()))) {
                throw new Refusal(RefusalReason.SIGNATURE, "the token's signature is wrong");
            }
            return claims(jwt.getJWTClaimsSet(), found.edition());
        } catch (JOSEException | ParseException e) {
            throw new Refusal(RefusalReason.MALFORMED_TOKEN, "the token could not be verified");
        }
    }

    private static SignedJWT parsed(String token) throws Refusal {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException e) {
            throw new Refusal(RefusalReason.MALFORMED_TOKEN, "the token is no signed JWT");
        }
    }

    private Good claims(JWTClaimsSet claims, int edition) throws Refusal, ParseException {
        String issuer = claims.getIssuer();
        if (issuer == null || !settings.issuers().contains(issuer)) {
            throw new Refusal(RefusalReason.ISSUER, "the token's issuer is not trusted (option issuers)");
        }
        List<String> audience = claims.getAudience();
        if (!audience.contains(settings.applicationId())) {
            throw new Refusal(
                    RefusalReason.AUDIENCE, "the token is meant for another application (option applicationId)");
        }
        Date ends = claims.getExpirationTime();
        if (ends == null) {
            throw new Refusal(RefusalReason.EXPIRED, "the token has no end");
        }
        Date begins = claims.getNotBeforeTime();
        String tenant = claims.getStringClaim("tid");
        return new Good(
                tenant == null ? "" : tenant,
                begins == null ? Instant.MIN : begins.toInstant().minus(settings.clockSkew()),
                ends.toInstant().plus(settings.clockSkew()),
                edition);
    }

    private void checkTimes(Good token) throws Refusal {
        Instant now = clock.instant();
        if (!now.isBefore(token.ends())) {
            throw new Refusal(RefusalReason.EXPIRED, "the token has expired");
        }
        if (now.isBefore(token.begins())) {
            throw new Refusal(RefusalReason.NOT_YET_VALID, "the token is not valid yet");
        }
    }

    private record Good(String tenant, Instant begins, Instant ends, int edition) {}
}
