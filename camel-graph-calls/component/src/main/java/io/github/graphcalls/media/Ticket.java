package io.github.graphcalls.media;

import java.time.Instant;

/**
 * What the address of a served prompt says to who has the key.
 *
 * @param hash of the sound as it was when the address was made, 64 hexadecimal digits
 * @param expiry whole seconds; from then on the address is dead
 * @param origin from what any node can make the sound anew; empty if only the node that made the address has it
 */
record Ticket(String hash, Instant expiry, String origin) {}
