package dev.bandeja.application.agent;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.agent.PeopleBoard.PersonCard;
import dev.bandeja.application.campaign.InMemoryCampaigns;
import dev.bandeja.application.ticket.AgentLoads;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.PresenceChange;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People in memory. */
public final class InMemoryPeople implements People {
    private final Transactions transactions;
    private final AgentLoads loads;
    private final Table<AgentId, Account> rows;
    private final Table<AgentId, Presence> presences;
    private final Table<Long, Map.Entry<AgentId, PresenceChange>> changes;
    private InMemoryCampaigns campaigns;
    private long lastId;

    public InMemoryPeople(Transactions transactions, AgentLoads loads) {
        this.loads = loads;
        this.transactions = transactions;
        rows = new Table<>(transactions);
        presences = new Table<>(transactions);
        changes = new Table<>(transactions);
    }

    /** The campaigns, which decide what people may see; once, at the beginning. */
    public void see(InMemoryCampaigns theCampaigns) {
        campaigns = theCampaigns;
    }

    @Override
    public AgentId newId() {
        return new AgentId(++lastId);
    }

    @Override
    public void add(Person person, String passwordHash) {
        requireFree(person);
        rows.put(person.id(), new Account(person, Optional.of(passwordHash)));
    }

    @Override
    public void addWithoutPassword(Person person) {
        requireFree(person);
        rows.put(person.id(), new Account(person, Optional.empty()));
    }

    @Override
    public void change(Person person) {
        requireFree(person);
        rows.put(person.id(), new Account(person, rows.row(person.id()).passwordHash()));
    }

    @Override
    public void choosePassword(AgentId id, String passwordHash) {
        rows.put(id, new Account(rows.row(id).person(), Optional.of(passwordHash)));
    }

    @Override
    public boolean hasPassword(AgentId id) {
        return rows.row(id).passwordHash().isPresent();
    }

    @Override
    public List<Person> lockAdministrators() {
        transactions.require();
        return administrators();
    }

    private void requireFree(Person person) {
        byEmail(person.email())
                .filter(other -> !other.person().id().equals(person.id()))
                .ifPresent(other -> {
                    throw Refused.because(Reason.EMAIL_TAKEN).with("email", person.email());
                });
    }

    /** As administrators see them. */
    public PersonCard card(Account account, InMemoryTickets tickets) {
        AgentId id = account.person().id();
        return new PersonCard(
                account.person(),
                account.passwordHash().isEmpty(),
                presence(id),
                campaigns.isEngaged(id),
                tickets.active(id),
                campaigns.ofSupervisor(id).stream()
                        .map(campaign -> new PeopleBoard.Supervised(campaign, campaigns.name(campaign)))
                        .sorted(Comparator.comparing(PeopleBoard.Supervised::name))
                        .toList());
    }

    /** Everybody, by name. */
    public List<Account> all() {
        return rows.rows()
                .sorted(Comparator.comparing((Account each) -> each.person().name())
                        .thenComparing(each -> each.person().id().value()))
                .toList();
    }

    @Override
    public Optional<Person> find(AgentId id) {
        return rows.get(id).map(Account::person);
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return rows.rows()
                .filter(each -> each.person().email().equals(Person.normalised(email)))
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public List<Person> administrators() {
        return rows.rows()
                .map(Account::person)
                .filter(person -> person.active() && person.is(Role.ADMINISTRATOR))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    @Override
    public void chooseLanguage(AgentId id, String language) {
        Account was = rows.row(id);
        Person person = was.person();
        rows.put(
                id,
                new Account(
                        new Person(
                                id,
                                person.email(),
                                person.name(),
                                person.roles(),
                                Optional.of(language),
                                person.active()),
                        was.passwordHash()));
    }

    @Override
    public Presence presence(AgentId id) {
        return presences.get(id).orElse(Presence.never(Instant.EPOCH));
    }

    @Override
    public Presence lockPresence(AgentId id) {
        transactions.require();
        return presence(id);
    }

    @Override
    public void savePresence(AgentId id, Presence presence, Instant at) {
        if (PresenceChange.differ(presence(id), presence)) {
            changes.put(changes.rows().count() + 1, Map.entry(id, PresenceChange.to(presence, at)));
        }
        presences.put(id, presence);
    }

    @Override
    public List<PresenceChange> presenceChanges(AgentId id, Instant from, Instant to) {
        List<PresenceChange> all = changes.entries()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(each -> each.getKey().equals(id))
                .map(Map.Entry::getValue)
                .filter(each -> each.at().isBefore(to))
                .toList();
        long before = all.stream().filter(each -> !each.at().isAfter(from)).count();
        return all.subList((int) Math.max(0, before - 1), all.size());
    }

    @Override
    public List<AgentId> disconnected(Collection<AgentId> agents) {
        return agents.stream()
                .filter(agent -> !presence(agent).connected())
                .sorted(Comparator.comparing(AgentId::value))
                .toList();
    }

    @Override
    public Optional<Integer> cap(AgentId id) {
        return loads.cap(id);
    }

    @Override
    public void setCap(AgentId id, Optional<Integer> cap) {
        loads.setCap(id, cap);
    }

    @Override
    public Sight sight(Person person) {
        return new Sight(
                person.id(),
                person.seesEverything(),
                Set.copyOf(campaigns.ofMember(person.id())),
                campaigns.ofSupervisor(person.id()));
    }
}
