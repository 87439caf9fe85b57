package dev.bandeja.application.mail;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes mails to be sent and notes what became of them. A server that vanishes between sending and noting leaves the mail to
 * be sent once more: twice at worst, never not at all.
 */
@UseCase
public class RecordMail {
    /** Longer than handing over a mail can take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** How long to wait after the first failure, the second, …; after the last of them it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private static final String STOP = "/notifications/stop/";

    private final Mails mails;
    private final LinkForLetter links;
    private final Notices notices;
    private final InstantSource time;

    @Inject
    public RecordMail(Mails mails, LinkForLetter links, Notices notices, InstantSource time) {
        this.mails = mails;
        this.links = links;
        this.notices = notices;
        this.time = time;
    }

    /** Mails to be sent now, each with the link that it needs. */
    public List<Mail> claim(int max) {
        return mails.claim(max, time.instant(), LEASE).stream()
                .map(mail -> mail.with(links.path(mail.letter()).or(() -> stopping(mail.letter()))))
                .toList();
    }

    private Optional<String> stopping(Letter letter) {
        return letter.recipient().flatMap(notices::token).map(token -> STOP + token);
    }

    /**
     * There is no mail server: what is due is kept, to be read on the screen.
     *
     * @return whether there may be more to do
     */
    public boolean keep(int max) {
        Instant now = time.instant();
        List<Mail> due = mails.claim(max, now, LEASE);
        due.forEach(mail -> mails.settle(mail, MailState.NO_SERVER, Optional.empty(), now));
        return due.size() == max;
    }

    public void record(Mail mail, MailOutcome outcome) {
        Instant now = time.instant();
        if (outcome instanceof MailOutcome.Sent) {
            mails.settle(mail, MailState.SENT, Optional.empty(), now);
        } else if (outcome instanceof MailOutcome.Rejected rejected) {
            mails.settle(mail, MailState.GIVEN_UP, Optional.of(rejected.trouble()), now);
        } else if (outcome instanceof MailOutcome.TryAgain again) {
            failed(mail, again.trouble(), now);
        }
    }

    private void failed(Mail mail, MailTrouble trouble, Instant now) {
        if (mail.attempt() > PAUSES.size()) {
            mails.settle(mail, MailState.GIVEN_UP, Optional.of(trouble), now);
        } else {
            mails.tryAgain(mail, trouble, now.plus(PAUSES.get(mail.attempt() - 1)));
        }
    }
}
