package dev.bandeja.adapters.persistence.channel;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.application.channel.ConnectionAttempts;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.channel.ConnectionAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Attempts to connect a page, in the database. */
@ApplicationScoped
public class SqlConnectionAttempts implements ConnectionAttempts {
    private static final String ATTEMPT =
            "select id, kind, started_by, renews, started_at, step, failure, permissions, offers, channel_id "
                    + "from connection_attempt ";

    private final Database database;
    private final TokenVault vault;
    private final Ids ids;

    @Inject
    public SqlConnectionAttempts(Database database, TokenVault vault) {
        this.database = database;
        this.vault = vault;
        ids = new Ids(database, "connection_attempt_id", 1);
    }

    @Override
    public long newId() {
        return ids.next();
    }

    @Override
    public void add(ConnectionAttempt attempt, String stateHash, String sessionHash) {
        database.update(
                """
                insert into connection_attempt (id, kind, started_by, renews, started_at, step, failure, permissions,
                                                offers, channel_id, state_hash, session_hash)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?)
                """,
                attempt.id(),
                attempt.kind().name(),
                attempt.startedBy().value(),
                attempt.renews().map(ChannelId::value),
                attempt.startedAt(),
                attempt.step(),
                attempt.failure(),
                AttemptJson.permissions(attempt.permissions()),
                AttemptJson.offers(attempt.offers()),
                attempt.channel().map(ChannelId::value),
                stateHash,
                sessionHash);
    }

    @Override
    public Optional<ConnectionAttempt> find(long id) {
        return database.first(ATTEMPT + "where id = ?", SqlConnectionAttempts::attempt, id);
    }

    @Override
    public Optional<ConnectionAttempt> lock(long id) {
        return database.first(ATTEMPT + "where id = ? for update", SqlConnectionAttempts::attempt, id);
    }

    @Override
    public Optional<ConnectionAttempt> take(String stateHash, String sessionHash) {
        Optional<ConnectionAttempt> found = database.first(
                ATTEMPT + "where state_hash = ? and session_hash = ? for update",
                SqlConnectionAttempts::attempt,
                stateHash,
                sessionHash);
        found.ifPresent(attempt ->
                database.update("update connection_attempt set state_hash = null where id = ?", attempt.id()));
        return found;
    }

    @Override
    public void save(ConnectionAttempt attempt) {
        int saved = database.update(
                """
                update connection_attempt set step = ?, failure = ?, permissions = cast(? as jsonb),
                       offers = cast(? as jsonb), channel_id = ?
                where id = ?
                """,
                attempt.step(),
                attempt.failure(),
                AttemptJson.permissions(attempt.permissions()),
                AttemptJson.offers(attempt.offers()),
                attempt.channel().map(ChannelId::value),
                attempt.id());
        if (saved == 0) {
            throw Refused.because(Refused.Reason.NOT_FOUND);
        }
    }

    @Override
    public void keepTokens(long id, String networkPerson, Map<String, String> tokenByPage) {
        forgetTokens(id);
        database.update("update connection_attempt set network_person = ? where id = ?", networkPerson, id);
        tokenByPage.forEach((page, token) -> database.update(
                "insert into connection_token (attempt_id, page_id, token) values (?, ?, ?)",
                id,
                page,
                vault.encrypted(token, place(id, page))));
    }

    @Override
    public Optional<String> token(long id, String pageId) {
        return database.first(
                "select token from connection_token where attempt_id = ? and page_id = ?",
                row -> vault.decrypted(row.bytes("token"), place(id, pageId)),
                id,
                pageId);
    }

    @Override
    public Optional<String> networkPerson(long id) {
        return database.first(
                "select network_person from connection_attempt where id = ? and network_person is not null",
                row -> row.text("network_person"),
                id);
    }

    @Override
    public void forgetNetworkPerson(ChannelKind kind, String networkPerson) {
        database.update(
                """
                delete from connection_token where attempt_id in (
                    select id from connection_attempt where kind = ? and network_person = ?)
                """,
                kind.name(),
                networkPerson);
        database.update(
                """
                update connection_attempt set network_person = null, offers = '[]', permissions = '[]'
                where kind = ? and network_person = ?
                """,
                kind.name(),
                networkPerson);
    }

    @Override
    public void forgetTokens(long id) {
        database.update("delete from connection_token where attempt_id = ?", id);
    }

    static String place(long id, String page) {
        return "connection_token/token/" + id + "/" + page;
    }

    private static ConnectionAttempt attempt(Columns row) {
        return new ConnectionAttempt(
                row.number("id"),
                new ChannelKind(row.text("kind")),
                new AgentId(row.number("started_by")),
                row.maybeNumber("renews").map(ChannelId::new),
                row.instant("started_at"),
                row.one(ConnectionAttempt.Step.class, "step"),
                row.maybeText("failure"),
                AttemptJson.permissions(row.text("permissions")),
                AttemptJson.offers(row.text("offers")),
                row.maybeNumber("channel_id").map(ChannelId::new));
    }
}
