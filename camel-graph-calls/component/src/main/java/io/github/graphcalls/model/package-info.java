/**
 * Graph's resource types of the calling API as records, with their JSON. The lowest room: it calls no other.
 *
 * <pre>{@code
 * Call call = GraphJson.read(body, Call.class);
 * Call outgoing = Call.builder().targets(InvitationParticipantInfo.of(IdentitySet.ofPhone(number))).build();
 * byte[] request = GraphJson.write(PlayPromptRequest.of(MediaPrompt.of("https://bot.example.com/menu.wav")));
 * }</pre>
 *
 * <p>Of a record's components, lists are never null: one that was absent is empty and is not written again, one that
 * was there and empty is written as {@code []}. All others are null where Graph says nothing. Properties that have no
 * component are kept in {@code additionalProperties} and written back; {@code odataType} is the type as it came. Where
 * Graph knows several types for one place there is a sealed interface, and a record whose name begins with
 * {@code Other} keeps what none of the others fits. Times and durations stay ISO 8601 text, as they came.
 */
package io.github.graphcalls.model;
