package dev.bandeja.adapters.rest.channel;

import dev.bandeja.domain.channel.PermissionAnswer;

/** A needed permission and what the person answered. */
public record PermissionJson(String permission, PermissionAnswer.Answer answer) {
    static PermissionJson of(PermissionAnswer answer) {
        return new PermissionJson(answer.permission(), answer.answer());
    }
}
