package dev.bandeja.application.channel;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import java.time.Instant;
import java.util.Optional;

/** Connected pages in memory. */
public final class InMemoryChannels implements Channels {
    private final Table<ChannelId, Channel> rows;
    private final Table<ChannelId, String> tokens;
    private long lastId;

    public InMemoryChannels(Transactions transactions) {
        rows = new Table<>(transactions);
        tokens = new Table<>(transactions);
    }

    @Override
    public ChannelId newId() {
        return new ChannelId(++lastId);
    }

    @Override
    public void add(Channel channel, String accessToken) {
        rows.put(channel.id(), channel);
        tokens.put(channel.id(), accessToken);
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Channel> byExternalId(ChannelKind kind, String externalId) {
        return rows.rows()
                .filter(each -> each.kind().equals(kind) && each.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public ChannelConnection connection(ChannelId id) {
        Channel channel = rows.row(id);
        return new ChannelConnection(id, channel.kind(), channel.externalId(), tokens.row(id));
    }

    @Override
    public void tokenRejected(ChannelId id, Instant at, String reason) {
        Channel was = rows.row(id);
        change(was, Optional.of(was.inactiveSince().orElse(at)), was.pausedUntil());
    }

    @Override
    public void pause(ChannelId id, Instant until) {
        Channel was = rows.row(id);
        Instant later = was.pausedUntil().filter(until::isBefore).orElse(until);
        change(was, was.inactiveSince(), Optional.of(later));
    }

    private void change(Channel was, Optional<Instant> inactiveSince, Optional<Instant> pausedUntil) {
        rows.put(
                was.id(),
                new Channel(
                        was.id(),
                        was.kind(),
                        was.externalId(),
                        was.name(),
                        was.reopenWithin(),
                        was.hours(),
                        inactiveSince,
                        pausedUntil));
    }
}
