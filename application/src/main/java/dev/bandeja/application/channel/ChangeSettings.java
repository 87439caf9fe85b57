package dev.bandeja.application.channel;

import dev.bandeja.application.Deadlines;
import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.mail.Notices;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.NotifiedAddress;
import dev.bandeja.domain.channel.QualityOfService;
import dev.bandeja.domain.channel.SettingChange;
import dev.bandeja.domain.channel.SettingsSection;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A section of a page's settings becomes another, however that came about; it is written into the page's history. */
@UseCase
public class ChangeSettings {
    private final Settings settings;
    private final Deadlines deadlines;
    private final Notices notices;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public ChangeSettings(Settings settings, Deadlines deadlines, Notices notices, LiveFeed feed, InstantSource time) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.notices = notices;
        this.feed = feed;
        this.time = time;
    }

    /** Refuses with {@code SETTINGS_CHANGED} when the section was saved since the person saw it. */
    public void requireSeen(ChannelSettings now, SettingsSection.Name section, long version) {
        if (now.version(section) != version) {
            Refused refused = Refused.because(Reason.SETTINGS_CHANGED).with("version", now.version(section));
            throw settings.history(now.channel(), Optional.empty(), 20).items().stream()
                    .filter(entry ->
                            entry.section() == section && entry.change().origin() != Settings.Origin.DONE)
                    .findFirst()
                    .map(entry -> refused.with("by", entry.byName()))
                    .orElse(refused.with("by", "?"));
        }
    }

    /** @return what is another afterwards; when nothing is, nothing was written */
    public List<SettingChange> to(ChannelSettings now, SettingsSection section, Person person, Cause cause) {
        List<SettingChange> changes = now.section(section.name()).changesTo(section);
        if (!changes.isEmpty()) {
            settings.save(
                    now.channel(),
                    section,
                    new Settings.Change(
                            person.id(), time.instant(), cause.origin(), cause.copiedFrom(), cause.undoes(), changes));
            feed.channelChanged(now.channel());
            if (section instanceof QualityOfService
                    || section instanceof GeneralOptions
                    || section instanceof AutomaticActions) {
                // The page's hours count too, and how long it waits for silent customers.
                deadlines.set(Deadlines.Kind.PROMISES_CHANGED, now.channel().value(), time.instant());
            }
            if (section instanceof Notifications wishes) {
                notices.know(
                        now.channel(),
                        wishes.addresses().stream()
                                .map(NotifiedAddress::address)
                                .toList(),
                        time.instant());
            }
        }
        return changes;
    }

    /** How a change comes about. */
    public record Cause(Settings.Origin origin, Optional<ChannelId> copiedFrom, Optional<Long> undoes) {
        public static final Cause SAVED = new Cause(Settings.Origin.SAVED, Optional.empty(), Optional.empty());

        public static Cause copiedFrom(ChannelId channel) {
            return new Cause(Settings.Origin.COPIED, Optional.of(channel), Optional.empty());
        }

        public static Cause undoing(long entry) {
            return new Cause(Settings.Origin.UNDONE, Optional.empty(), Optional.of(entry));
        }
    }
}
