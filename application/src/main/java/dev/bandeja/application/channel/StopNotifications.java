package dev.bandeja.application.channel;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.application.mail.Notices.Recipient;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Whoever reads a notification's mail says that they want no more of them, by the link in it and without signing in. It holds
 * for that address and that page until an administrator takes it back.
 */
@UseCase
public class StopNotifications {
    private final Notices notices;
    private final Channels channels;
    private final Settings settings;
    private final InstantSource time;

    @Inject
    public StopNotifications(Notices notices, Channels channels, Settings settings, InstantSource time) {
        this.notices = notices;
        this.channels = channels;
        this.settings = settings;
        this.time = time;
    }

    /** Whose mails of which page a link stops, without stopping them; empty for a link that is none. */
    public Optional<Subscription> look(String token) {
        return notices.byToken(token).map(this::subscription);
    }

    /** Stops them; a second time changes nothing. */
    public Optional<Subscription> stop(String token) {
        Optional<Recipient> recipient = notices.byToken(token);
        recipient.ifPresent(each -> notices.stop(each.id(), time.instant()));
        return recipient.map(this::subscription);
    }

    /** @throws Refused {@code NOT_FOUND} when the address has not stopped its mails of the page */
    public void resume(Person person, ChannelId channel, String address) {
        String wanted = NotifiedAddress.normalised(address);
        if (!notices.resume(channel, wanted)) {
            throw Refused.because(Reason.NOT_FOUND);
        }
        settings.note(
                channel,
                SettingsSection.Name.NOTIFICATIONS,
                Settings.Change.done(
                        person.id(),
                        time.instant(),
                        List.of(new SettingChange("resumed", Optional.empty(), Optional.of(wanted)))));
    }

    private Subscription subscription(Recipient recipient) {
        String page = channels.find(recipient.channel())
                .map(channel -> channel.name())
                .orElse("");
        return new Subscription(recipient.address(), page, recipient.stoppedAt().isPresent());
    }

    /**
     * An address that hears of a page.
     *
     * @param page the page's name
     * @param stopped whether it had stopped its mails before
     */
    public record Subscription(String address, String page, boolean stopped) {}
}
