package dev.bandeja.application.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails, written down before they are sent. */
public interface Mails {
    /**
     * Writes a letter down, to be sent now.
     *
     * @return its number
     */
    long add(Letter letter, Instant now);

    /**
     * Takes mails that are due, those due longest first, each for one more attempt. One whose lease ends without an outcome
     * is due again.
     */
    List<Mail> claim(int max, Instant now, Duration lease);

    /**
     * Nothing more is to be done. Only the attempt that is running now can say so, except that what was sent is sent.
     *
     * @param trouble why it was not sent
     */
    void settle(Mail mail, MailState state, Optional<MailTrouble> trouble, Instant now);

    /** To be tried again at that time; only the attempt that is running now can say so. */
    void tryAgain(Mail mail, MailTrouble trouble, Instant at);

    /**
     * A mail that was given up, or had no mail server, is to be sent now after all, from the first attempt on.
     *
     * @return whether there was such a mail
     */
    boolean revive(long id, Instant now);

    /**
     * Forgets mails written before that time.
     *
     * @return how many
     */
    int forget(Instant before);
}
