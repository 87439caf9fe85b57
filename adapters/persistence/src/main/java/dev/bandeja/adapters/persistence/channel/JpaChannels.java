package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.TokenHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The connected pages in the database. */
@ApplicationScoped
public class JpaChannels implements Channels {
    private final Database database;
    private final TokenVault vault;
    private final Ids ids;

    @Inject
    public JpaChannels(Database database, TokenVault vault) {
        this.database = database;
        this.vault = vault;
        ids = new Ids(database, "channel_id", 1);
    }

    @Override
    public ChannelId newId() {
        return new ChannelId(ids.next());
    }

    @Override
    public void add(Channel channel, String accessToken) {
        database.add(new ChannelRow(
                channel,
                vault.encrypted(accessToken, ChannelRow.place(channel.id().value()))));
        database.flush();
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return database.find(ChannelRow.class, id.value(), ChannelRow::channel);
    }

    @Override
    public Optional<Channel> lock(ChannelId id) {
        return database.lock(ChannelRow.class, id.value()).map(ChannelRow::channel);
    }

    @Override
    public Optional<Channel> byExternalId(ChannelKind kind, String externalId) {
        return database.first(
                        "select id from channel where kind = ? and external_id = ?",
                        row -> new ChannelId(row.number("id")),
                        kind.name(),
                        externalId)
                .flatMap(this::find);
    }

    @Override
    public List<ChannelId> active() {
        return database.query(
                "select id from channel where inactive_since is null order by id",
                row -> new ChannelId(row.number("id")));
    }

    @Override
    public ChannelConnection connection(ChannelId id) {
        return database.find(ChannelRow.class, id.value(), row -> row.connection(vault))
                .orElseThrow(JpaChannels::notFound);
    }

    @Override
    public void tokenRejected(ChannelId id, Instant at, String reason) {
        change(id, row -> row.deactivate(at, reason));
    }

    @Override
    public void renew(ChannelId id, String accessToken) {
        change(id, row -> row.renew(vault.encrypted(accessToken, ChannelRow.place(id.value()))));
    }

    @Override
    public void connectedBy(ChannelId id, String networkPerson, Instant at) {
        change(id, row -> row.connectedBy(networkPerson, at));
    }

    @Override
    public List<ChannelId> ofNetworkPerson(ChannelKind kind, String networkPerson, Instant notAfter) {
        return database.query(
                "select id from channel where kind = ? and connected_by = ? and connected_at <= ? order by id",
                row -> new ChannelId(row.number("id")),
                kind.name(),
                networkPerson,
                notAfter);
    }

    @Override
    public void forgetToken(ChannelId id) {
        change(id, row -> row.forgetToken());
    }

    @Override
    public void forgetNetworkPerson(ChannelKind kind, String networkPerson, Instant notAfter) {
        for (ChannelId id : ofNetworkPerson(kind, networkPerson, notAfter)) {
            locked(id).forgetNetworkPerson();
        }
        database.flush();
    }

    @Override
    public void switchOff(ChannelId id, Instant at) {
        change(id, row -> row.switchOff(at));
    }

    @Override
    public void remove(ChannelId id, Instant at) {
        change(id, row -> row.remove(at));
    }

    @Override
    public Optional<ChannelId> removed(ChannelKind kind, String externalId) {
        return database.first(
                "select id from channel where kind = ? and external_id = ? and removed_at is not null",
                row -> new ChannelId(row.number("id")),
                kind.name(),
                externalId);
    }

    @Override
    public void noteHealth(ChannelId id, TokenHealth health, Instant checkedAt) {
        change(id, row -> row.note(health, checkedAt));
    }

    @Override
    public Optional<TokenHealth> turnedLight(ChannelId id, Instant now) {
        Optional<TokenHealth> turned = locked(id).turnedLight(now);
        database.flush();
        return turned;
    }

    @Override
    public void notePicture(ChannelId id, String url) {
        change(id, row -> row.show(url));
    }

    @Override
    public void rename(ChannelId id, String name) {
        change(id, row -> row.rename(name));
    }

    @Override
    public TokenHealth tokenHealth(ChannelId id) {
        return database.find(ChannelRow.class, id.value(), ChannelRow::health).orElseThrow(JpaChannels::notFound);
    }

    @Override
    public List<ChannelId> claimToCheck(int max, Instant now, Instant next) {
        return database.query(
                """
                with due as (
                    select id from channel
                    where (check_at is null or check_at <= ?) and inactive_reason is distinct from 'SWITCHED_OFF'
                        and access_token is not null
                    order by check_at nulls first limit ? for no key update skip locked)
                update channel c set check_at = ? from due where c.id = due.id
                returning c.id
                """,
                row -> new ChannelId(row.number("id")),
                now,
                max,
                next);
    }

    @Override
    public void checkAgain(ChannelId id, Instant at) {
        database.update("update channel set check_at = ? where id = ?", at, id.value());
    }

    @Override
    public void pause(ChannelId id, Instant until) {
        change(id, row -> row.pause(until));
    }

    /** One change of a page, written down before the caller goes on. */
    private void change(ChannelId id, Consumer<ChannelRow> change) {
        change.accept(locked(id));
        database.flush();
    }

    private ChannelRow locked(ChannelId id) {
        return database.lock(ChannelRow.class, id.value()).orElseThrow(JpaChannels::notFound);
    }

    private static Refused notFound() {
        return Refused.because(Reason.NOT_FOUND);
    }
}
