package dev.bandeja.application.mail;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Mails are kept for three months, so that an administrator can look up what was told to whom. */
@UseCase
public class ForgetOldMails {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Mails mails;
    private final InstantSource time;

    @Inject
    public ForgetOldMails(Mails mails, InstantSource time) {
        this.mails = mails;
        this.time = time;
    }

    /** @return how many were forgotten */
    public int forget() {
        return mails.forget(time.instant().minus(KEPT));
    }
}
