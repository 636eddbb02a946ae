package io.github.graphcalls.graph;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What an access token says of itself, unverified: it is Graph's to verify, and this only tells a person what Graph will find.
 *
 * @param state how it stands with the token
 * @param permissions the application permissions in it, empty where it cannot be read
 */
public record TokenLook(TokenState state, Optional<List<String>> permissions) {

    static TokenLook failed(TokenFailure failure) {
        return new TokenLook(TokenState.failed(failure), Optional.empty());
    }

    static TokenLook at(AccessToken token) {
        Optional<JWTClaimsSet> claims = claims(token.value());
        Instant end = token.expiresAt().equals(Instant.MAX)
                ? claims.map(JWTClaimsSet::getExpirationTime)
                        .map(Date::toInstant)
                        .orElse(Instant.MAX)
                : token.expiresAt();
        return new TokenLook(TokenState.goodUntil(end), claims.map(TokenLook::roles));
    }

    private static Optional<JWTClaimsSet> claims(String token) {
        try {
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet());
        } catch (ParseException e) { // a token of some other kind; only Graph reads it
            return Optional.empty();
        }
    }

    private static List<String> roles(JWTClaimsSet claims) {
        try {
            List<String> roles = claims.getStringListClaim("roles");
            return roles == null ? List.of() : roles.stream().sorted().toList();
        } catch (ParseException e) {
            return List.of();
        }
    }
}
