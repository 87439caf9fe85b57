package dev.bandeja.application.mail;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** A letter is written down and leaves once this transaction has committed. */
@UseCase
public class WriteMail {
    private final Mails mails;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public WriteMail(Mails mails, WakeUp wakeUp, InstantSource time) {
        this.mails = mails;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /** @return the mail's number */
    public long write(Letter letter) {
        wakeUp.after(WakeUp.Work.MAILS);
        return mails.add(letter, time.instant());
    }
}
