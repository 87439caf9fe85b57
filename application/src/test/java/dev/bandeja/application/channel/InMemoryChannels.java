package dev.bandeja.application.channel;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connected pages in memory. */
public final class InMemoryChannels implements Channels {
    private static final String SPOILED = "cannot be read";

    private final Table<ChannelId, Channel> rows;
    private final Table<ChannelId, String> tokens;
    private final Table<ChannelId, Looked> looks;
    private final Table<ChannelId, TokenHealth.Light> told;
    private final Table<ChannelId, ConnectedBy> connections;
    private final Table<ChannelId, Instant> nextLooks;
    private final Table<ChannelId, Instant> removed;
    private long lastId;

    public InMemoryChannels(Transactions transactions) {
        rows = new Table<>(transactions);
        tokens = new Table<>(transactions);
        looks = new Table<>(transactions);
        told = new Table<>(transactions);
        connections = new Table<>(transactions);
        nextLooks = new Table<>(transactions);
        removed = new Table<>(transactions);
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

    /** Those that are there, by name. */
    public List<Channel> all() {
        return rows.rows()
                .filter(each -> removed.get(each.id()).isEmpty())
                .sorted(Comparator.comparing(Channel::name))
                .toList();
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Channel> lock(ChannelId id) {
        return find(id);
    }

    @Override
    public Optional<Channel> byExternalId(ChannelKind kind, String externalId) {
        return rows.rows()
                .filter(each -> each.kind().equals(kind) && each.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public List<ChannelId> active() {
        return rows.rows().filter(Channel::active).map(Channel::id).toList();
    }

    @Override
    public ChannelConnection connection(ChannelId id) {
        Channel channel = rows.row(id);
        if (tokens.row(id).equals(SPOILED)) {
            throw new TokenUnreadable("memory");
        }
        return new ChannelConnection(id, channel.kind(), channel.externalId(), tokens.row(id));
    }

    /** From now on its token cannot be read. */
    public void spoilToken(ChannelId id) {
        tokens.put(id, SPOILED);
    }

    @Override
    public void tokenRejected(ChannelId id, Instant at, String reason) {
        Channel was = rows.row(id);
        if (was.active()) {
            change(was, Optional.of(at), was.pausedUntil());
            looks.put(id, look(id).reason(Optional.of(reason)));
        }
    }

    @Override
    public void renew(ChannelId id, String accessToken) {
        tokens.put(id, accessToken);
        removed.remove(id);
        Channel was = rows.row(id);
        change(was, Optional.empty(), was.pausedUntil());
        looks.put(id, look(id).reason(Optional.empty()));
    }

    @Override
    public void connectedBy(ChannelId id, String networkPerson, Instant at) {
        connections.put(id, new ConnectedBy(rows.row(id).kind(), networkPerson, at));
    }

    @Override
    public List<ChannelId> ofNetworkPerson(ChannelKind kind, String networkPerson, Instant notAfter) {
        return connections
                .entries()
                .filter(each -> each.getValue().is(kind, networkPerson)
                        && !each.getValue().at().isAfter(notAfter))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(ChannelId::value))
                .toList();
    }

    @Override
    public void forgetToken(ChannelId id) {
        rows.row(id);
        tokens.put(id, "");
    }

    @Override
    public void forgetNetworkPerson(ChannelKind kind, String networkPerson, Instant notAfter) {
        ofNetworkPerson(kind, networkPerson, notAfter).forEach(connections::remove);
    }

    @Override
    public void switchOff(ChannelId id, Instant at) {
        Channel was = rows.row(id);
        change(was, Optional.of(at), was.pausedUntil());
        looks.put(id, look(id).reason(Optional.of(TokenHealth.SWITCHED_OFF)));
    }

    @Override
    public void remove(ChannelId id, Instant at) {
        switchOff(id, at);
        looks.put(id, look(id).reason(Optional.of(TokenHealth.REMOVED)));
        tokens.put(id, "");
        removed.put(id, at);
    }

    @Override
    public Optional<ChannelId> removed(ChannelKind kind, String externalId) {
        return byExternalId(kind, externalId).map(Channel::id).filter(id -> removed.get(id)
                .isPresent());
    }

    @Override
    public void noteHealth(ChannelId id, TokenHealth health, Instant checkedAt) {
        Optional<String> reason = look(id).health().reason();
        looks.put(
                id,
                new Looked(
                        new TokenHealth(health.expiresAt(), health.dataAccessEndsAt(), Optional.empty(), reason),
                        Optional.of(checkedAt)));
        health.inactiveSince()
                .ifPresent(since -> tokenRejected(id, since, health.reason().orElse("TOKEN_INACTIVE")));
    }

    @Override
    public Optional<TokenHealth> turnedLight(ChannelId id, Instant now) {
        TokenHealth health = tokenHealth(id);
        TokenHealth.Light light = health.light(now);
        if (told.get(id).orElse(TokenHealth.Light.GREEN) == light) {
            return Optional.empty();
        }
        told.put(id, light);
        return Optional.of(health);
    }

    @Override
    public void notePicture(ChannelId id, String url) {
        rows.row(id);
    }

    @Override
    public void rename(ChannelId id, String name) {
        Channel was = rows.row(id);
        rows.put(
                id,
                new Channel(
                        id,
                        was.kind(),
                        was.externalId(),
                        name,
                        was.reopenWithin(),
                        was.hours(),
                        was.inactiveSince(),
                        was.pausedUntil()));
    }

    @Override
    public List<ChannelId> claimToCheck(int max, Instant now, Instant next) {
        List<ChannelId> due = rows.rows()
                .map(Channel::id)
                .filter(id -> !dueAt(id).isAfter(now))
                .filter(id -> !tokens.row(id).isEmpty())
                .filter(id -> look(id).health()
                        .reason()
                        .filter(TokenHealth.SWITCHED_OFF::equals)
                        .isEmpty())
                .sorted(Comparator.comparing(this::dueAt))
                .limit(max)
                .toList();
        due.forEach(id -> nextLooks.put(id, next));
        return due;
    }

    /** A page as it is from now on. */
    void put(Channel channel) {
        rows.put(channel.id(), channel);
    }

    @Override
    public void checkAgain(ChannelId id, Instant at) {
        nextLooks.put(id, at);
    }

    private Instant dueAt(ChannelId id) {
        return nextLooks.get(id).orElse(Instant.MIN);
    }

    @Override
    public TokenHealth tokenHealth(ChannelId id) {
        TokenHealth known = look(id).health();
        return new TokenHealth(
                known.expiresAt(), known.dataAccessEndsAt(), rows.row(id).inactiveSince(), known.reason());
    }

    private Looked look(ChannelId id) {
        return looks.get(id).orElse(new Looked(TokenHealth.GOOD, Optional.empty()));
    }

    /** Whose login connected a page. */
    private record ConnectedBy(ChannelKind kind, String networkPerson, Instant at) {
        boolean is(ChannelKind ofKind, String person) {
            return kind.equals(ofKind) && networkPerson.equals(person);
        }
    }

    /** What the last look at a token told, and when it was. */
    private record Looked(TokenHealth health, Optional<Instant> checkedAt) {
        Looked reason(Optional<String> reason) {
            return new Looked(
                    new TokenHealth(health.expiresAt(), health.dataAccessEndsAt(), Optional.empty(), reason),
                    checkedAt);
        }
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
