package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.Notices.Recipient;
import dev.bandeja.application.mail.WriteMail;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.NotifiedAddress;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;

/** An administrator tries whether a page's notifications reach one of its saved addresses. */
@UseCase
public class TryNotification {
    private final Settings settings;
    private final Notices notices;
    private final Channels channels;
    private final WriteMail write;
    private final InstantSource time;

    @Inject
    public TryNotification(Settings settings, Notices notices, Channels channels, WriteMail write, InstantSource time) {
        this.settings = settings;
        this.notices = notices;
        this.channels = channels;
        this.write = write;
        this.time = time;
    }

    /**
     * @return the mail's number
     * @throws Refused {@code NOT_FOUND} for a page or an address that is not saved, {@code NOTIFICATIONS_STOPPED} when the
     *     address wants no mails of the page
     */
    public long send(ChannelId channel, String address) {
        NotifiedAddress saved = settings.of(channel)
                .flatMap(page -> page.notifications().of(address))
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        Recipient recipient = notices.of(channel).stream()
                .filter(each -> each.address().equals(saved.address()))
                .findFirst()
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
        if (recipient.stoppedAt().isPresent()) {
            throw Refused.because(Reason.NOTIFICATIONS_STOPPED).with("address", saved.address());
        }
        return write.write(Letter.to(
                recipient,
                saved.language(),
                MailKind.NOTIFICATION_TRIAL,
                Map.of(
                        "page", channels.find(channel).orElseThrow().name(),
                        "at", time.instant().toString())));
    }
}
