package dev.bandeja.application.channel;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.HealthCheck;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is known of the connected pages' health, in memory. */
public final class InMemoryHealthChecks implements HealthChecks {
    private final Table<Key, Kept> rows;

    public InMemoryHealthChecks(Transactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public List<Kept> of(ChannelId channel) {
        return rows.entries()
                .filter(entry -> entry.getKey().channel().equals(channel))
                .map(entry -> entry.getValue())
                .sorted(Comparator.comparing(kept -> kept.check().kind()))
                .toList();
    }

    @Override
    public Optional<Kept> find(ChannelId channel, HealthCheck.Kind kind) {
        return rows.get(new Key(channel, kind));
    }

    @Override
    public void keep(ChannelId channel, List<HealthCheck> found, Instant at) {
        for (HealthCheck check : found) {
            Instant since = find(channel, check.kind())
                    .filter(known -> known.check().meansTheSameAs(check))
                    .map(Kept::since)
                    .orElse(at);
            rows.put(new Key(channel, check.kind()), new Kept(check, at, since));
        }
    }

    private record Key(ChannelId channel, HealthCheck.Kind kind) {}
}
