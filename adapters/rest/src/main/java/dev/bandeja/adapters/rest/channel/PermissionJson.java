package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.PermissionAnswer;

/**
 * A permission that was asked for and what the person answered.
 *
 * @param needed no page can be connected without it
 */
public record PermissionJson(String permission, boolean needed, PermissionAnswer.Answer answer) {
    static PermissionJson of(PermissionAnswer answer) {
        return new PermissionJson(answer.permission(), answer.needed(), answer.answer());
    }
}
