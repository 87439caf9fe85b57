package dev.bandeja.application.agent;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.PresenceChange;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class PeopleContract extends StoreContract {
    @Test
    void a_person_comes_back_as_they_were() {
        Person person = person("camila@example.com", "Camila Ñíguez", Optional.of("pt"), true, Role.values());
        add(person);
        assertEquals(Optional.of(person), find(person.id()));
        Person gone = person("gone@example.com", "Gone", Optional.empty(), false, Role.AGENT);
        add(gone);
        assertEquals(Optional.of(gone), find(gone.id()));
        assertEquals(Optional.empty(), find(newId()));
    }

    @Test
    void an_account_is_found_by_its_address() {
        Person person = person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT);
        add(person);
        assertEquals(Optional.of(new People.Account(person, Optional.of("hash"))), byEmail("camila@example.com"));
        assertEquals(Optional.empty(), byEmail("somebody@example.com"));
    }

    @Test
    void an_address_belongs_to_one_person() {
        add(person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT));
        Person other = person("Camila@Example.com", "Other", Optional.empty(), true, Role.AGENT);
        assertRefused(Reason.EMAIL_TAKEN, () -> add(other));
        assertRefused(Reason.EMAIL_TAKEN, () -> tx(() -> stores.people().addWithoutPassword(other)));
    }

    @Test
    void a_person_is_changed_and_keeps_their_password() {
        Person person = person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT);
        add(person);
        Person after = new Person(
                person.id(),
                "camila.ortiz@example.com",
                "Camila Ortiz",
                Set.of(Role.AGENT, Role.SUPERVISOR),
                Optional.of("en"),
                false);
        tx(() -> stores.people().change(after));

        assertEquals(Optional.of(after), find(person.id()));
        assertEquals(Optional.of(new People.Account(after, Optional.of("hash"))), byEmail("camila.ortiz@example.com"));
    }

    @Test
    void nobody_changes_to_an_address_that_somebody_has() {
        add(person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT));
        Person tomas = person("tomas@example.com", "Tomás", Optional.empty(), true, Role.AGENT);
        add(tomas);
        Person after = person("camila@example.com", "Tomás", Optional.empty(), true, Role.AGENT);
        assertRefused(
                Reason.EMAIL_TAKEN,
                () -> tx(() -> stores.people()
                        .change(new Person(
                                tomas.id(), after.email(), after.name(), after.roles(), Optional.empty(), true))));
    }

    @Test
    void a_password_is_chosen_later() {
        Person person = person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT);
        tx(() -> stores.people().addWithoutPassword(person));
        assertFalse(tx(() -> stores.people().hasPassword(person.id())));
        assertEquals(Optional.of(new People.Account(person, Optional.empty())), byEmail("camila@example.com"));
        tx(() -> stores.people().choosePassword(person.id(), "hash"));
        assertTrue(tx(() -> stores.people().hasPassword(person.id())));
        assertEquals(Optional.of(new People.Account(person, Optional.of("hash"))), byEmail("camila@example.com"));
    }

    @Test
    void in_the_beginning_there_is_nobody() {
        assertTrue(tx(() -> stores.people().isEmpty()));
        anAgent("Camila");
        assertFalse(tx(() -> stores.people().isEmpty()));
    }

    @Test
    void administrators_are_those_who_are_active_by_name() {
        Person zoe = person("zoe@example.com", "Zoe", Optional.of("pt"), true, Role.ADMINISTRATOR, Role.AGENT);
        Person alma = person("alma@example.com", "Alma", Optional.empty(), true, Role.ADMINISTRATOR);
        add(zoe);
        add(alma);
        add(person("gone@example.com", "Gone", Optional.empty(), false, Role.ADMINISTRATOR));
        add(person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT));

        assertEquals(List.of(alma, zoe), tx(() -> stores.people().administrators()));
    }

    @Test
    void a_language_is_chosen_and_nothing_else_changes() {
        Person person = person("camila@example.com", "Camila", Optional.empty(), true, Role.AGENT);
        add(person);
        tx(() -> stores.people().chooseLanguage(person.id(), "en"));
        assertEquals(
                Optional.of(
                        new Person(person.id(), person.email(), "Camila", Set.of(Role.AGENT), Optional.of("en"), true)),
                find(person.id()));
        assertEquals(
                "hash",
                byEmail("camila@example.com").orElseThrow().passwordHash().orElseThrow());
    }

    @Test
    void somebody_who_was_never_there_is_not_connected() {
        AgentId camila = anAgent("Camila");
        Presence presence = presence(camila);
        assertFalse(presence.connected());
        assertEquals(Presence.Choice.AVAILABLE, presence.choice());
        assertEquals(presence, tx(() -> stores.people().lockPresence(camila)));
    }

    @Test
    void a_presence_comes_back_as_it_was() {
        AgentId camila = anAgent("Camila");
        for (Presence presence : List.of(
                new Presence(Presence.Choice.AVAILABLE, Optional.empty(), true, in(1)),
                new Presence(Presence.Choice.BREAK, Optional.of("almuerzo"), true, in(2)),
                new Presence(Presence.Choice.BREAK, Optional.of("almuerzo"), false, in(3)),
                new Presence(Presence.Choice.DISCONNECTED, Optional.empty(), true, in(4)))) {
            tx(() -> {
                stores.people().lockPresence(camila);
                stores.people().savePresence(camila, presence, presence.since());
            });
            assertEquals(presence, presence(camila));
            assertEquals(presence, tx(() -> stores.people().lockPresence(camila)));
        }
    }

    @Test
    void an_agent_sees_the_campaigns_they_are_a_member_of() {
        Person camila = aPerson("Camila", Role.AGENT);
        CampaignId one = aCampaign(aChannel().id(), camila.id()).id();
        CampaignId two =
                aCampaign(aChannel().id(), anAgent("Tomás"), camila.id()).id();
        aCampaign(aChannel().id(), anAgent("Pedro"));
        assertEquals(new Sight(camila.id(), false, Set.of(one, two), Set.of()), sight(camila));
    }

    @Test
    void a_supervisor_sees_the_campaigns_given_to_them() {
        Person sofia = aPerson("Sofía", Role.SUPERVISOR);
        CampaignId given = aCampaign(aChannel().id()).id();
        aCampaign(aChannel().id());
        assertEquals(new Sight(sofia.id(), false, Set.of(), Set.of()), sight(sofia));
        tx(() -> stores.campaigns().giveTo(given, sofia.id()));
        assertEquals(new Sight(sofia.id(), false, Set.of(), Set.of(given)), sight(sofia));
    }

    @Test
    void an_administrator_sees_everything() {
        Person ana = aPerson("Ana", Role.ADMINISTRATOR);
        assertTrue(sight(ana).everything());
    }

    private AgentId newId() {
        return tx(() -> stores.people().newId());
    }

    private Person person(String email, String name, Optional<String> language, boolean active, Role... roles) {
        return new Person(newId(), email, name, Set.of(roles), language, active);
    }

    private void add(Person person) {
        tx(() -> stores.people().add(person, "hash"));
    }

    private Optional<Person> find(AgentId id) {
        return tx(() -> stores.people().find(id));
    }

    private Optional<People.Account> byEmail(String email) {
        return tx(() -> stores.people().byEmail(email));
    }

    @Test
    void when_an_agent_came_paused_telephoned_and_went_is_remembered() {
        AgentId camila = anAgent("Camila");
        Presence free = Presence.never(in(0)).signedIn(in(1));
        keep(camila, free, 1);
        keep(camila, free.wrapUp(in(9)), 2);
        Presence pausing = free.choose(Presence.Choice.BREAK, Optional.of("almuerzo"), in(3));
        keep(camila, pausing, 3);
        keep(camila, pausing.callBegins(in(4)), 4);
        keep(camila, pausing, 5);
        keep(camila, pausing.signedOut(in(6)), 6);
        keep(anAgent("Diego"), free, 4);

        PresenceChange call = change(4, Presence.Choice.BREAK, true, true);
        PresenceChange callOver = change(5, Presence.Choice.BREAK, true, false);
        assertEquals(
                List.of(
                        new PresenceChange(in(1), Presence.Choice.AVAILABLE, Optional.empty(), true, false),
                        change(3, Presence.Choice.BREAK, true, false),
                        call,
                        callOver,
                        change(6, Presence.Choice.BREAK, false, false)),
                changes(camila, 0, 10));
        assertEquals(List.of(call, callOver), changes(camila, 4, 6), "what held at the beginning comes first");
        assertEquals(List.of(), changes(camila, 0, 1));
    }

    private void keep(AgentId agent, Presence presence, int at) {
        tx(() -> {
            stores.people().lockPresence(agent);
            stores.people().savePresence(agent, presence, in(at));
        });
    }

    private List<PresenceChange> changes(AgentId agent, int from, int to) {
        return tx(() -> stores.people().presenceChanges(agent, in(from), in(to)));
    }

    private static PresenceChange change(int at, Presence.Choice choice, boolean connected, boolean onCall) {
        return new PresenceChange(in(at), choice, Optional.of("almuerzo"), connected, onCall);
    }

    private Presence presence(AgentId agent) {
        return tx(() -> stores.people().presence(agent));
    }

    private Sight sight(Person person) {
        return tx(() -> stores.people().sight(person));
    }
}
