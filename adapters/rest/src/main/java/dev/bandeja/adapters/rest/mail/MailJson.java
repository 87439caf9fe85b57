package dev.bandeja.adapters.rest.mail;

import dev.bandeja.application.mail.MailBoard.MailCard;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.MailState;
import dev.bandeja.application.mail.MailTrouble;
import dev.bandeja.application.mail.MailWording.Words;
import java.time.Instant;

/**
 * A mail and what became of it.
 *
 * @param to the address it goes to
 * @param subject in the recipient's language
 * @param attempts how often it was tried
 * @param writtenAt when it was written down
 * @param nextAttemptAt when it is tried next; only while it waits
 * @param settledAt when it was sent, given up or kept without a mail server
 * @param trouble why the last attempt failed
 * @param answer what the mail server said to that
 * @param text the whole mail as plain text; only when one mail is asked for
 */
public record MailJson(
        long id,
        MailKind kind,
        String to,
        String subject,
        MailState state,
        int attempts,
        Instant writtenAt,
        Instant nextAttemptAt,
        Instant settledAt,
        MailTrouble.Reason trouble,
        String answer,
        String text) {

    static MailJson listed(MailCard card, Words words) {
        return of(card, words, null);
    }

    public static MailJson whole(MailCard card, Words words) {
        return of(card, words, words.text());
    }

    private static MailJson of(MailCard card, Words words, String text) {
        return new MailJson(
                card.id(),
                card.letter().kind(),
                card.letter().address(),
                words.subject(),
                card.state(),
                card.attempts(),
                card.createdAt(),
                card.dueAt().orElse(null),
                card.settledAt().orElse(null),
                card.trouble().map(MailTrouble::reason).orElse(null),
                card.trouble().flatMap(MailTrouble::answer).orElse(null),
                text);
    }
}
