package dev.bandeja.application.channel;

import dev.bandeja.application.Page;
import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.agent.InMemoryPeople;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.Notifications;
import dev.bandeja.domain.channel.QualityOfService;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of the pages in memory. */
public final class InMemorySettings implements Settings {
    private final Table<Key, Saved> sections;
    private final Table<Long, Entry> entries;
    private final InMemoryChannels channels;
    private final InMemoryPeople people;
    private long lastId;

    public InMemorySettings(Transactions transactions, InMemoryChannels channels, InMemoryPeople people) {
        sections = new Table<>(transactions);
        entries = new Table<>(transactions);
        this.channels = channels;
        this.people = people;
    }

    @Override
    public Optional<ChannelSettings> of(ChannelId id) {
        return channels.find(id).map(channel -> {
            Map<SettingsSection.Name, Long> versions = new EnumMap<>(SettingsSection.Name.class);
            for (SettingsSection.Name name : SettingsSection.Name.values()) {
                sections.get(new Key(id, name)).ifPresent(saved -> versions.put(name, saved.version()));
            }
            return new ChannelSettings(
                    id,
                    saved(id, QualityOfService.BY_DEFAULT),
                    saved(id, AutomaticActions.NONE),
                    saved(id, ImportantContent.NONE),
                    saved(id, Notifications.NONE),
                    new GeneralOptions(
                            sections.get(new Key(id, SettingsSection.Name.GENERAL))
                                    .map(saved -> ((GeneralOptions) saved.section()).reopenWithin())
                                    .filter(typed -> typed.length().equals(channel.reopenWithin()))
                                    .orElse(Span.of(channel.reopenWithin())),
                            channel.hours(),
                            sections.get(new Key(id, SettingsSection.Name.GENERAL))
                                    .map(saved -> ((GeneralOptions) saved.section()).onlyAdministratorsPublish())
                                    .orElse(true)),
                    versions);
        });
    }

    @SuppressWarnings("unchecked")
    private <S extends SettingsSection> S saved(ChannelId channel, S byDefault) {
        return sections.get(new Key(channel, byDefault.name()))
                .map(saved -> (S) saved.section())
                .orElse(byDefault);
    }

    @Override
    public Optional<ChannelSettings> lock(ChannelId channel) {
        return of(channel);
    }

    @Override
    public void save(ChannelId id, SettingsSection section, Change change) {
        Key key = new Key(id, section.name());
        long version = sections.get(key).map(Saved::version).orElse(0L);
        sections.put(key, new Saved(section, version + 1));
        if (section instanceof GeneralOptions general) {
            Channel was = channels.find(id).orElseThrow();
            channels.put(new Channel(
                    was.id(),
                    was.kind(),
                    was.externalId(),
                    was.name(),
                    general.reopenWithin().length(),
                    general.hours(),
                    was.inactiveSince(),
                    was.pausedUntil()));
        }
        entries.put(++lastId, new Entry(lastId, id, section.name(), change));
    }

    @Override
    public void note(ChannelId channel, SettingsSection.Name section, Change change) {
        entries.put(++lastId, new Entry(lastId, channel, section, change));
    }

    @Override
    public Page<Recorded> history(ChannelId channel, Optional<String> after, int limit) {
        long before = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
        List<Recorded> found = entries.rows()
                .filter(entry -> entry.channel().equals(channel) && entry.id() < before)
                .sorted(Comparator.comparing(Entry::id).reversed())
                .limit(limit + 1L)
                .map(this::recorded)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, limit),
                        Optional.of(Long.toString(found.get(limit - 1).id())));
    }

    @Override
    public Optional<Recorded> change(ChannelId channel, long id) {
        return entries.get(id).filter(entry -> entry.channel().equals(channel)).map(this::recorded);
    }

    private Recorded recorded(Entry entry) {
        return new Recorded(
                entry.id(),
                entry.section(),
                entry.change(),
                people.find(entry.change().by()).orElseThrow().name(),
                entry.change().copiedFrom().flatMap(channels::find).map(Channel::name));
    }

    private record Key(ChannelId channel, SettingsSection.Name section) {}

    private record Saved(SettingsSection section, long version) {}

    private record Entry(long id, ChannelId channel, SettingsSection.Name section, Change change) {}
}
