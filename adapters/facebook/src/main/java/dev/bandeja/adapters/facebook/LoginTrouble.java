package dev.bandeja.adapters.facebook;

import com.restfb.exception.FacebookNetworkException;
import dev.bandeja.application.channel.NetworkLogin.Failed;
import java.util.Set;

/**
 * What goes wrong while a page is connected, in a word for the screens. The exceptions themselves go no further: RestFB's carry
 * addresses and answers, and so tokens.
 */
final class LoginTrouble {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** Words that say everything; Facebook's numbers add nothing. */
    private static final Set<String> PLAIN = Set.of(Reasons.CODE_EXPIRED, Reasons.CODE_USED, Reasons.REDIRECT_MISMATCH);

    /** Words that are followed by Facebook's numbers; all others of the catalogue speak of messages. */
    private static final Set<String> NUMBERED = Set.of(
            Reasons.TOKEN_INACTIVE,
            Reasons.PERMISSION_MISSING,
            Reasons.RATE_LIMITED,
            Reasons.TEMPORARY,
            Reasons.BLOCKED,
            Reasons.APP_REFUSED);

    private LoginTrouble() {}

    /** Makes calls and turns whatever goes wrong into a word. */
    static <T> T toldIn(Calls<T> calls) throws Failed {
        try {
            return calls.make();
        } catch (GraphError no) {
            throw new Failed(reason(no));
        } catch (FacebookNetworkException network) {
            throw new Failed(reason(network.getCause()));
        } catch (RuntimeException unclear) {
            throw new Failed(Reasons.UNCLEAR_ANSWER);
        }
    }

    private static String reason(GraphError error) {
        if (error.isScopeRefused()) {
            return Reasons.INVALID_SCOPE;
        }
        String word = ErrorCatalogue.of(error).reason();
        if (PLAIN.contains(word)) {
            return word;
        }
        return (NUMBERED.contains(word) ? word : Reasons.REFUSED) + ":" + error.codes();
    }

    private static String reason(Throwable network) {
        if (!(network instanceof BandejaWebRequestor.NotGraph answer)) {
            return Reasons.CONNECTION_LOST;
        }
        if (answer.status() == TOO_MANY_REQUESTS) {
            return Reasons.RATE_LIMITED + ":" + TOO_MANY_REQUESTS;
        }
        return answer.status() >= SERVER_ERROR ? Reasons.TEMPORARY + ":" + answer.status() : Reasons.UNCLEAR_ANSWER;
    }

    /** One or more calls of Graph. */
    interface Calls<T> {
        T make() throws Failed;
    }
}
