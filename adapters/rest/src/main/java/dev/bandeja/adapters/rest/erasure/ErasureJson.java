package dev.bandeja.adapters.rest.erasure;

import dev.bandeja.domain.conversation.Erasure;
import java.time.Instant;

/**
 * Somebody's data is to be forgotten.
 *
 * @param code what it is looked up by; the page at {@code /erasures/} followed by it shows the same to everybody who has it
 * @param receivedAt when it was asked for
 * @param doneAt when everything was forgotten; absent = not yet
 * @param tickets how many tickets were emptied so far
 * @param messages how many messages were emptied so far
 */
public record ErasureJson(String code, Instant receivedAt, Instant doneAt, int tickets, int messages) {
    static ErasureJson of(Erasure erasure) {
        return new ErasureJson(
                erasure.code(),
                erasure.receivedAt(),
                erasure.doneAt().orElse(null),
                erasure.tickets(),
                erasure.messages());
    }
}
