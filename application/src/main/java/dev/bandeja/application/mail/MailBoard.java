package dev.bandeja.application.mail;

import dev.bandeja.application.Page;
import java.time.Instant;
import java.util.Optional;

/** What administrators see of the mails. */
public interface MailBoard {
    /** Newest first. */
    Page<MailCard> latest(Optional<String> after, int limit);

    Optional<MailCard> find(long id);

    /**
     * A mail and what became of it.
     *
     * @param attempts how often it was tried
     * @param dueAt when it is tried next, while it waits
     * @param settledAt when it was sent, given up or kept without a mail server
     * @param trouble why the last attempt failed
     */
    record MailCard(
            long id,
            Letter letter,
            Instant createdAt,
            MailState state,
            int attempts,
            Optional<Instant> dueAt,
            Optional<Instant> settledAt,
            Optional<MailTrouble> trouble) {}
}
