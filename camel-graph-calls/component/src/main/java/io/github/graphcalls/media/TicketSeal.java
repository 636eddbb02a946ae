package io.github.graphcalls.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals tickets, so that nobody without the key can read, change or make one. The same ticket always gives the same
 * text, so that caches on the way find it again. For any number of threads.
 */
final class TicketSeal {

    private static final int HASH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Key key;
    private final byte[] nonceKey;

    /** @param secret that nodes have in common; it cannot be found out from a ticket */
    TicketSeal(byte[] secret) {
        this.key = new SecretKeySpec(derived(secret, "prompt tickets"), "AES");
        this.nonceKey = derived(secret, "prompt nonces");
    }

    private static byte[] derived(byte[] secret, String purpose) {
        return Hashes.hmac(secret, ("io.github.graphcalls " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /** Letters, digits, dash and underscore. */
    String seal(Ticket ticket) {
        byte[] origin = ticket.origin().getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + HASH + origin.length)
                .putLong(ticket.expiry().getEpochSecond())
                .put(HexFormat.of().parseHex(ticket.hash()))
                .put(origin)
                .array();
        // made of the content: no other content has the same nonce, and no random one can repeat
        byte[] nonce = Arrays.copyOf(Hashes.hmac(nonceKey, plain), NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for whatever was not sealed with this key. */
    Optional<Ticket> open(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(bytes, NONCE);
            ByteBuffer plain = ByteBuffer.wrap(
                    cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE, Math.max(0, bytes.length - NONCE)));
            Instant expiry = Instant.ofEpochSecond(plain.getLong());
            byte[] hash = new byte[HASH];
            plain.get(hash);
            return Optional.of(new Ticket(
                    HexFormat.of().formatHex(hash),
                    expiry,
                    StandardCharsets.UTF_8.decode(plain).toString()));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty(); // which of them it was is nobody's business
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
