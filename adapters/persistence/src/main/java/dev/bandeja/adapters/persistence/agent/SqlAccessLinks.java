package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.agent.AccessLinks;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AgentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Links that let somebody in, in the database. */
@ApplicationScoped
public class SqlAccessLinks implements AccessLinks {
    private final Database database;

    @Inject
    public SqlAccessLinks(Database database) {
        this.database = database;
    }

    @Override
    public void add(String tokenHash, AccessLink link) {
        database.update(
                "insert into access_link (token_hash, purpose, person_id, ends_at) values (?, ?, cast(? as bigint), ?)",
                tokenHash,
                link.purpose(),
                link.person().map(AgentId::value),
                link.endsAt());
    }

    @Override
    public Optional<AccessLink> lock(String tokenHash) {
        return database.first(
                "select purpose, person_id, ends_at from access_link where token_hash = ? for update",
                row -> new AccessLink(
                        row.one(AccessLink.Purpose.class, "purpose"),
                        row.maybeNumber("person_id").map(AgentId::new),
                        row.instant("ends_at")),
                tokenHash);
    }

    @Override
    public void endSetUp() {
        database.update("delete from access_link where purpose = 'SET_UP'");
    }

    @Override
    public void endAllOf(AgentId person) {
        database.update("delete from access_link where person_id = ?", person.value());
    }

    @Override
    public int forget(Instant before) {
        return database.update("delete from access_link where ends_at < ?", before);
    }
}
