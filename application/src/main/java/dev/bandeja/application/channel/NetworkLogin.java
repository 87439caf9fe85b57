package dev.bandeja.application.channel;

import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.PermissionAnswer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a network lets a page be connected: the login of one of its administrators, what they granted, their pages. Calls of
 * the network; never inside a transaction.
 */
public interface NetworkLogin {
    ChannelKind kind();

    /**
     * Where the person signs in and says what Bandeja may do.
     *
     * @param state comes back with them
     * @param askAgain ask also for what they said no to before
     */
    URI dialog(String state, URI returnTo, boolean askAgain);

    /**
     * What the person came back with, exchanged for a lasting token, and what they granted.
     *
     * @param returnTo the same address as in the dialog
     */
    Grant exchange(String code, URI returnTo) throws Failed;

    /** All pages that the person may act for. */
    List<OwnedPage> pages(Grant grant) throws Failed;

    /** From now on the network tells us what happens on the page. */
    void subscribe(String pageId, String pageToken) throws Failed;

    /** The network tells us nothing more. */
    void unsubscribe(String pageId, String pageToken) throws Failed;

    /** What the network says about a page's token. */
    TokenReport inspect(String pageId, String pageToken) throws Failed;

    /**
     * A person's consent.
     *
     * @param userToken secret; never printed
     */
    record Grant(String personId, String userToken, List<PermissionAnswer> permissions) {
        public Grant {
            permissions = List.copyOf(permissions);
        }

        @Override
        public String toString() {
            return "Grant[" + personId + "]";
        }
    }

    /**
     * A page the person may act for.
     *
     * @param accessToken secret; never printed
     * @param missingTasks what they may not do on it although it is needed
     */
    record OwnedPage(
            String externalId,
            String name,
            Optional<String> pictureUrl,
            String accessToken,
            List<String> missingTasks) {
        public OwnedPage {
            missingTasks = List.copyOf(missingTasks);
        }

        @Override
        public String toString() {
            return "OwnedPage[" + externalId + "]";
        }
    }

    /**
     * What a token is worth.
     *
     * @param problem why it cannot be used, in a word of the adapter; empty = it can
     */
    record TokenReport(Optional<Instant> expiresAt, Optional<Instant> dataAccessEndsAt, Optional<String> problem) {}

    /** The network said no, or could not be reached. */
    final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        /**
         * @param reason a word that the screens have a sentence for, never a secret
         */
        public Failed(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
