package dev.bandeja.application.agent;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.FailedSignIns;
import dev.bandeja.domain.agent.Person;
import java.time.Instant;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
    private final InMemoryPeople people;
    private final Table<String, Row> rows;
    private final Table<String, FailedSignIns> failures;

    public InMemorySessions(Transactions transactions, InMemoryPeople people) {
        this.people = people;
        rows = new Table<>(transactions);
        failures = new Table<>(transactions);
    }

    @Override
    public void open(String tokenHash, AgentId person, Instant expires) {
        rows.put(tokenHash, new Row(person, expires, false));
    }

    @Override
    public Optional<Person> person(String tokenHash, Instant now) {
        return rows.get(tokenHash)
                .filter(row -> row.runs(now))
                .flatMap(row -> people.find(row.person))
                .filter(Person::active);
    }

    @Override
    public boolean revoke(String tokenHash, AgentId person, Instant now) {
        rows.get(tokenHash)
                .filter(row -> row.person.equals(person))
                .ifPresent(row -> rows.put(tokenHash, new Row(person, row.expires, true)));
        return rows.rows().noneMatch(row -> row.person.equals(person) && row.runs(now));
    }

    @Override
    public void endAll(AgentId person, Instant now) {
        endAllBut("", person, now);
    }

    @Override
    public void endAllBut(String tokenHash, AgentId person, Instant now) {
        rows.entries()
                .filter(each ->
                        each.getValue().person.equals(person) && !each.getKey().equals(tokenHash))
                .forEach(each -> rows.put(each.getKey(), new Row(person, each.getValue().expires, true)));
    }

    @Override
    public Optional<Instant> lastEnd(AgentId person, Instant now) {
        return rows.rows()
                .filter(row -> row.person.equals(person) && row.runs(now))
                .map(Row::expires)
                .max(Instant::compareTo);
    }

    @Override
    public void forgetEnded(AgentId person, Instant now) {
        rows.entries()
                .filter(each -> each.getValue().person.equals(person)
                        && !each.getValue().runs(now))
                .forEach(each -> rows.remove(each.getKey()));
    }

    @Override
    public Optional<FailedSignIns> failures(String email) {
        return failures.get(email);
    }

    @Override
    public void recordFailure(String email, FailedSignIns failed) {
        failures.put(email, failed);
    }

    @Override
    public void forgetFailures(String email) {
        failures.remove(email);
    }

    private record Row(AgentId person, Instant expires, boolean revoked) {
        boolean runs(Instant now) {
            return !revoked && now.isBefore(expires);
        }
    }
}
