package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.FailedSignIns;
import dev.bandeja.domain.agent.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions in the database. */
@ApplicationScoped
public class SqlSessions implements Sessions {
    /** Failures this much older than the newest one decide nothing any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;

    @Inject
    public SqlSessions(Database database) {
        this.database = database;
    }

    @Override
    public void open(String tokenHash, AgentId person, Instant expires) {
        database.update(
                "insert into session (token_hash, person_id, expires_at) values (?, ?, ?)",
                tokenHash,
                person.value(),
                expires);
    }

    @Override
    public Optional<Person> person(String tokenHash, Instant now) {
        return database.first(
                """
                select p.id, p.email, p.name, p.roles, p.language, p.active
                from session s join person p on p.id = s.person_id
                where s.token_hash = ? and s.expires_at > ? and s.revoked_at is null and p.active
                """,
                JpaPeople::person,
                tokenHash,
                now);
    }

    @Override
    public boolean revoke(String tokenHash, AgentId person, Instant now) {
        database.update(
                """
                update session set revoked_at = ?
                where token_hash = ? and person_id = ? and revoked_at is null
                """,
                now,
                tokenHash,
                person.value());
        return database.first(
                        """
                        select 1 from session
                        where person_id = ? and revoked_at is null and expires_at > ? limit 1
                        """,
                        row -> row,
                        person.value(),
                        now)
                .isEmpty();
    }

    @Override
    public void endAll(AgentId person, Instant now) {
        endAllBut("", person, now);
    }

    @Override
    public void endAllBut(String tokenHash, AgentId person, Instant now) {
        database.update(
                "update session set revoked_at = ? where person_id = ? and token_hash <> ? and revoked_at is null",
                now,
                person.value(),
                tokenHash);
    }

    @Override
    public Optional<Instant> lastEnd(AgentId person, Instant now) {
        return database.first(
                        """
                        select max(expires_at) as last from session
                        where person_id = ? and revoked_at is null and expires_at > ?
                        """,
                        row -> row.maybeInstant("last"),
                        person.value(),
                        now)
                .flatMap(last -> last);
    }

    @Override
    public void forgetEnded(AgentId person, Instant now) {
        database.update(
                "delete from session where person_id = ? and (revoked_at is not null or expires_at <= ?)",
                person.value(),
                now);
    }

    @Override
    public Optional<FailedSignIns> failures(String email) {
        return database.first(
                "select failures, last_at from failed_sign_in where email = ?",
                row -> new FailedSignIns(row.integer("failures"), row.instant("last_at")),
                Person.normalised(email));
    }

    @Override
    public void recordFailure(String email, FailedSignIns failures) {
        database.update(
                """
                insert into failed_sign_in (email, failures, last_at) values (?, ?, ?)
                on conflict (email) do update set failures = excluded.failures, last_at = excluded.last_at
                """,
                Person.normalised(email),
                failures.count(),
                failures.lastAt());
        database.update(
                """
                delete from failed_sign_in where email in (
                    select email from failed_sign_in where last_at < ? limit 100 for update skip locked)
                """,
                failures.lastAt().minus(FORGOTTEN));
    }

    @Override
    public void forgetFailures(String email) {
        database.update("delete from failed_sign_in where email = ?", Person.normalised(email));
    }
}
