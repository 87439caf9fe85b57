package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.SendOutcome;
import java.time.Duration;

/** What it means when Graph does not simply take what was handed to it, be it a message or a post. */
final class SendingErrors {
    /** Tries of what may pass by itself, but hardly does. */
    private static final int A_FEW = 3;

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONG_PAUSE = Duration.ofHours(1);
    /** Graph does not tell how long a restriction lasts; going on at once makes it longer. */
    private static final Duration COOL_DOWN = Duration.ofHours(1);

    private static final int TOO_MANY_REQUESTS = 429;

    private SendingErrors() {}

    /**
     * Graph refused.
     *
     * @param attempt how many times it was tried before
     * @param regainAfter Graph's own word on how long to wait; zero without one
     */
    static SendOutcome of(GraphError error, int attempt, Duration regainAfter) {
        ErrorCatalogue.Entry entry = ErrorCatalogue.of(error);
        String reason = entry.reason() + ":" + error.codes();
        switch (entry.step()) {
            case TRY_AGAIN:
                return new SendOutcome.TryAgain(reason, Duration.ZERO, false);
            case TRY_A_FEW_TIMES:
                return attempt + 1 < A_FEW
                        ? new SendOutcome.TryAgain(reason, Duration.ZERO, false)
                        : new SendOutcome.Rejected(reason);
            case SLOW_DOWN:
                return pause(reason, PAUSE, regainAfter);
            case SLOW_DOWN_FOR_LONG:
                return pause(reason, LONG_PAUSE, regainAfter);
            case ACTIVATE_AGAIN:
                return new SendOutcome.TokenRejected(reason);
            case STOP:
                return new SendOutcome.Rejected(reason, regainAfter.isZero() ? COOL_DOWN : regainAfter);
            case LOOK_FIRST:
                return new SendOutcome.Unknown(reason);
            default:
                return new SendOutcome.Rejected(reason);
        }
    }

    /** No answer of Graph came. */
    static SendOutcome of(Throwable cause, Duration regainAfter) {
        if (cause instanceof BandejaWebRequestor.NothingSent) {
            return new SendOutcome.TryAgain(Reasons.UNREACHABLE, Duration.ZERO, false);
        }
        if (cause instanceof BandejaWebRequestor.NotGraph answer) {
            return answer.status() == TOO_MANY_REQUESTS
                    ? pause(Reasons.RATE_LIMITED + ":" + TOO_MANY_REQUESTS, PAUSE, regainAfter)
                    : new SendOutcome.Unknown(Reasons.UNCLEAR_ANSWER);
        }
        return new SendOutcome.Unknown(Reasons.CONNECTION_LOST);
    }

    /** Graph's own word on how long counts; without one a cautious guess. */
    private static SendOutcome pause(String reason, Duration guess, Duration regainAfter) {
        return new SendOutcome.TryAgain(reason, regainAfter.isZero() ? guess : regainAfter, true);
    }
}
