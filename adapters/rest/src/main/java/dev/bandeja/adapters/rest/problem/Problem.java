package dev.bandeja.adapters.rest.problem;

import dev.bandeja.domain.Refused;
import java.util.Arrays;
import java.util.Locale;

/** Every way in which a call can end without what was asked for, with its HTTP status. */
public enum Problem {
    UNAUTHENTICATED(401),
    BAD_CREDENTIALS(401),
    TOO_MANY_ATTEMPTS(429),
    FORBIDDEN(403),
    NOT_YOURS(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    LINK_ENDED(410),
    LAST_ADMINISTRATOR(409),
    EMAIL_TAKEN(409),
    TICKET_CLOSED(409),
    ALREADY_CLOSED(409),
    ALREADY_OPEN(409),
    ALREADY_ADDRESSED(409),
    WENT_ON_ELSEWHERE(409),
    ALREADY_ASSIGNED(409),
    AGENT_FULL(409),
    AGENT_AWAY(409),
    NOT_A_MEMBER(409),
    WINDOW_CLOSED(409),
    PRIVATE_REPLY_MADE(409),
    PRIVATE_REPLY_LATE(409),
    TOKEN_INACTIVE(409),
    PAGE_ROLE_MISSING(409),
    PAGE_CONNECTED(409),
    OTHER_PAGE(409),
    SETTINGS_CHANGED(409),
    CANNOT_UNDO(409),
    NOTIFICATIONS_STOPPED(409),
    PAGE_TAKEN(409),
    PAGE_NAME_DIFFERS(409),
    MEMBER_HAS_TICKETS(409),
    ADDRESS_UNREACHABLE(409),
    REQUIRED_TO_CLOSE(409),
    DISPOSITION_REQUIRED(409),
    FIELD_IN_USE(409),
    OPTION_IN_USE(409),
    TAG_IN_USE(409),
    ONLY_ADMINISTRATORS_PUBLISH(403),
    POST_STATE(409),
    NETWORK_REFUSED(502),
    BACKFILL_UNDER_WAY(409),
    DELIVERY_STATE(409),
    CANNOT_MODERATE(409),
    DELETION_LEFT(409),
    COMMENT_GONE(409),
    INVALID(400),
    TEXT_TOO_LONG(400),
    MALFORMED(400),
    FILE_TOO_LARGE(413),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA(415),
    FAULT(500),
    UNAVAILABLE(503);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** What the business' refusal is called outside: the same word. */
    public static Problem of(Refused.Reason reason) {
        return valueOf(reason.name());
    }

    /** The general problem behind a bare HTTP status, as a container gives it. */
    public static Problem ofStatus(int status) {
        if (status >= 500) {
            return status == 503 ? UNAVAILABLE : FAULT;
        }
        return Arrays.stream(new Problem[] {
                    UNAUTHENTICATED,
                    TOO_MANY_ATTEMPTS,
                    FORBIDDEN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA
                })
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(MALFORMED);
    }

    public int status() {
        return status;
    }

    /** Names the kind of problem for programs, and never changes. */
    public String type() {
        return "urn:bandeja:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
