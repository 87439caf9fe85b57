package dev.bandeja.adapters.persistence.agent;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Ids;
import dev.bandeja.application.agent.People;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.PresenceChange;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People and their presence in the database. */
@ApplicationScoped
public class JpaPeople implements People {
    private static final String PERSON = "select id, email, name, roles, language, active, password_hash from person ";

    private static final String ADMINISTRATORS = PERSON + "where active and 'ADMINISTRATOR' = any(roles) ";

    private final Database database;
    private final AgentLoads loads;
    private final Ids ids;

    @Inject
    public JpaPeople(Database database, AgentLoads loads) {
        this.database = database;
        this.loads = loads;
        ids = new Ids(database, "person_id", 1);
    }

    @Override
    public AgentId newId() {
        return new AgentId(ids.next());
    }

    @Override
    public void add(Person person, String passwordHash) {
        add(new PersonRow(person, passwordHash), person);
    }

    @Override
    public void addWithoutPassword(Person person) {
        add(new PersonRow(person, null), person);
    }

    private void add(PersonRow row, Person person) {
        requireFree(person);
        database.add(row);
        database.flush();
        database.add(new PresenceRow(person.id().value(), Presence.never(Instant.EPOCH)));
        loads.begin(person.id());
    }

    @Override
    public void change(Person person) {
        requireFree(person);
        row(person.id()).keep(person);
        database.flush();
    }

    @Override
    public void choosePassword(AgentId id, String passwordHash) {
        row(id).choosePassword(passwordHash);
        database.flush();
    }

    @Override
    public boolean hasPassword(AgentId id) {
        return database.first(
                        "select password_hash is not null as has from person where id = ?",
                        row -> row.flag("has"),
                        id.value())
                .orElseThrow(JpaPeople::notFound);
    }

    /** Two who choose the same address at the same moment meet at the unique index, as {@code CONFLICT}. */
    private void requireFree(Person person) {
        database.first(
                        "select 1 from person where email = ? and id <> ?",
                        row -> row,
                        person.email(),
                        person.id().value())
                .ifPresent(other -> {
                    throw Refused.because(Reason.EMAIL_TAKEN).with("email", person.email());
                });
    }

    @Override
    public Optional<Person> find(AgentId id) {
        return database.first(PERSON + "where id = ?", JpaPeople::person, id.value());
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return database.first(
                PERSON + "where email = ?",
                row -> new Account(person(row), row.maybeText("password_hash")),
                Person.normalised(email));
    }

    @Override
    public boolean isEmpty() {
        return database.first("select 1 from person limit 1", row -> row).isEmpty();
    }

    @Override
    public List<Person> administrators() {
        return database.query(ADMINISTRATORS + "order by name, id", JpaPeople::person);
    }

    @Override
    public List<Person> lockAdministrators() {
        return database.query(ADMINISTRATORS + "order by id for update", JpaPeople::person);
    }

    @Override
    public void chooseLanguage(AgentId id, String language) {
        row(id).choose(language);
        database.flush();
    }

    @Override
    public Presence presence(AgentId id) {
        return database.first("select * from presence where agent_id = ?", PresenceRow::presence, id.value())
                .orElseThrow(JpaPeople::notFound);
    }

    @Override
    public Presence lockPresence(AgentId id) {
        return locked(id).presence();
    }

    @Override
    public void savePresence(AgentId id, Presence presence, Instant at) {
        PresenceRow row = locked(id);
        if (PresenceChange.differ(row.presence(), presence)) {
            database.update(
                    """
                    insert into presence_change (agent_id, at, choice, break_name, connected, on_call)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    id.value(),
                    at,
                    presence.choice(),
                    presence.breakName(),
                    presence.connected(),
                    presence.onCall());
        }
        row.keep(presence);
        database.flush();
    }

    @Override
    public List<PresenceChange> presenceChanges(AgentId id, Instant from, Instant to) {
        return database.query(
                """
                (select * from presence_change where agent_id = ? and at <= ? order by at desc, id desc limit 1)
                union all
                (select * from presence_change where agent_id = ? and at > ? and at < ?)
                order by id
                """,
                row -> new PresenceChange(
                        row.instant("at"),
                        row.one(Presence.Choice.class, "choice"),
                        row.maybeText("break_name"),
                        row.flag("connected"),
                        row.flag("on_call")),
                id.value(),
                from,
                id.value(),
                from,
                to);
    }

    @Override
    public List<AgentId> disconnected(Collection<AgentId> agents) {
        return database.query(
                "select agent_id from presence where agent_id = any(?) and not connected order by agent_id",
                row -> new AgentId(row.number("agent_id")),
                agents.stream().map(AgentId::value).toList());
    }

    @Override
    public Optional<Integer> cap(AgentId id) {
        return database.first(
                        "select max_active from person where id = ?", row -> row.maybeNumber("max_active"), id.value())
                .flatMap(cap -> cap)
                .map(Math::toIntExact);
    }

    @Override
    public void setCap(AgentId id, Optional<Integer> cap) {
        database.update("update person set max_active = ? where id = ?", cap, id.value());
    }

    @Override
    public Sight sight(Person person) {
        Set<CampaignId> memberOf = new HashSet<>();
        Set<CampaignId> supervises = new HashSet<>();
        database.query(
                """
                select campaign_id, true as receives from campaign_member where agent_id = ?
                union all
                select campaign_id, false from campaign_supervisor where person_id = ?
                """,
                row -> (row.flag("receives") ? memberOf : supervises).add(new CampaignId(row.number("campaign_id"))),
                person.id().value(),
                person.id().value());
        return new Sight(
                person.id(), person.seesEverything(), memberOf, person.is(Role.SUPERVISOR) ? supervises : Set.of());
    }

    private PersonRow row(AgentId id) {
        return database.lock(PersonRow.class, id.value()).orElseThrow(JpaPeople::notFound);
    }

    private PresenceRow locked(AgentId id) {
        return database.lock(PresenceRow.class, id.value()).orElseThrow(JpaPeople::notFound);
    }

    static Person person(Columns row) {
        return new Person(
                new AgentId(row.number("id")),
                row.text("email"),
                row.text("name"),
                PersonRow.rolesOf(row.texts("roles")),
                row.maybeText("language"),
                row.flag("active"));
    }

    private static Refused notFound() {
        return Refused.because(Reason.NOT_FOUND);
    }
}
