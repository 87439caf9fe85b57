package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.PastEvents;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong while the past of a page is read, and what that means for the reading. */
final class PastTrouble {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONG_PAUSE = Duration.ofHours(1);
    /** The limit of the conversations alone, two calls a second: it is over as soon as one waits a little. */
    private static final int TOO_FAST = 613;

    private static final int NO_SUCH_FIELD = 100;
    private static final int TOO_MANY_REQUESTS = 429;

    private PastTrouble() {}

    static PastEvents of(GraphError error, PastPlace place, BandejaWebRequestor requestor) {
        ErrorCatalogue.Entry entry = ErrorCatalogue.of(error);
        String reason = entry.reason() + ":" + error.codes();
        Duration asked = requestor.regainAfter();
        switch (entry.step()) {
            case SLOW_DOWN:
                return notNow(reason, error.code() == TOO_FAST ? asked : longer(asked, PAUSE), place);
            case SLOW_DOWN_FOR_LONG:
                return notNow(reason, asked.isZero() ? LONG_PAUSE : asked, place);
            case ACTIVATE_AGAIN:
                return new PastEvents.TokenRejected(reason);
            case GIVE_UP:
                return error.code() == NO_SUCH_FIELD && error.subcode() == 0 && !place.plain()
                        ? notNow(reason, Duration.ZERO, place.plainly())
                        : new PastEvents.Rejected(reason);
            default:
                // Graph says the same when it was asked for too much at once.
                return notNow(reason, asked, place.smaller());
        }
    }

    static PastEvents of(Throwable network, PastPlace place, BandejaWebRequestor requestor) {
        if (network instanceof BandejaWebRequestor.NothingSent) {
            return notNow(Reasons.UNREACHABLE, Duration.ZERO, place);
        }
        if (network instanceof BandejaWebRequestor.NotGraph answer) {
            boolean tooMany = answer.status() == TOO_MANY_REQUESTS;
            return tooMany
                    ? notNow(
                            Reasons.RATE_LIMITED + ":" + TOO_MANY_REQUESTS,
                            longer(requestor.regainAfter(), PAUSE),
                            place)
                    : notNow(Reasons.UNCLEAR_ANSWER, Duration.ZERO, place.smaller());
        }
        return notNow(Reasons.CONNECTION_LOST, Duration.ZERO, place.smaller());
    }

    private static PastEvents notNow(String reason, Duration after, PastPlace place) {
        return new PastEvents.NotNow(reason, after, Optional.of(place.toJson()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
