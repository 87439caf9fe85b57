package dev.bandeja.application.mail;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** An administrator has put the mail server right: what was given up, or never sent, goes out after all. */
@UseCase
public class SendMailAgain {
    private final Mails mails;
    private final MailBoard board;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public SendMailAgain(Mails mails, MailBoard board, WakeUp wakeUp, InstantSource time) {
        this.mails = mails;
        this.board = board;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @throws Refused {@code CONFLICT} when it waits already or was sent */
    public void send(long id) {
        board.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (!mails.revive(id, time.instant())) {
            throw Refused.because(Reason.CONFLICT);
        }
        wakeUp.after(WakeUp.Work.MAILS);
    }
}
