package dev.bandeja.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.agent.PeopleBoard.PersonCard;
import dev.bandeja.application.agent.PeopleBoard.Supervised;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class PeopleBoardContract extends StoreContract {
    @Test
    void a_person_is_shown_with_presence_work_and_the_campaigns_they_supervise() {
        Channel channel = aChannel();
        Campaign campaign = aCampaign(channel.id(), false, true, true);
        Campaign other = aCampaign(channel.id(), false, true, true);
        Person bruno = aPerson("Bruno", Role.SUPERVISOR, Role.AGENT);
        Presence free = Presence.never(NOW).signedIn(in(1));
        tx(() -> stores.people().savePresence(bruno.id(), free, in(0)));
        tx(() -> stores.campaigns().giveOnly(Set.of(campaign.id()), bruno.id()));
        Ticket ticket = aTicket(channel);
        hand(ticket.id(), bruno.id(), 5, in(2));

        assertEquals(
                Optional.of(new PersonCard(
                        bruno, false, free, false, 1, List.of(new Supervised(campaign.id(), campaign.name())))),
                card(bruno.id()));
        tx(() -> stores.campaigns().giveOnly(Set.of(other.id()), bruno.id()));
        assertEquals(
                List.of(new Supervised(other.id(), other.name())),
                card(bruno.id()).orElseThrow().supervises());
        assertEquals(Optional.empty(), card(new AgentId(987_654_321)));
    }

    @Test
    void an_automatic_break_shows_while_its_talk_lasts() {
        Channel channel = aChannel();
        AgentId camila = anAgent("Camila");
        Campaign alone = aCampaign(channel.id(), Strategy.of(Eligibility.INCALL, Order.LINEAR), camila);
        Ticket ticket = aTicketIn(channel, alone.id(), new Place.Waiting(NOW, false));
        assertEquals(false, card(camila).orElseThrow().engaged());
        hand(ticket.id(), camila, 1, in(2));
        assertEquals(true, card(camila).orElseThrow().engaged());
    }

    @Test
    void somebody_without_a_password_is_invited() {
        Person nadia = person("Nadia", "nadia@example.com");
        tx(() -> stores.people().addWithoutPassword(nadia));
        assertEquals(true, card(nadia.id()).orElseThrow().invited());
        tx(() -> stores.people().choosePassword(nadia.id(), "hash"));
        assertEquals(false, card(nadia.id()).orElseThrow().invited());
    }

    @Test
    void the_list_goes_by_name_stretch_by_stretch() {
        for (String name : List.of("Carla", "Ana", "Berta")) {
            aPerson(name, Role.AGENT);
        }
        Page<PersonCard> first = list(Optional.empty(), Optional.empty());
        assertEquals(List.of("Ana", "Berta"), names(first));
        Page<PersonCard> second = list(Optional.empty(), first.next());
        assertEquals(List.of("Carla"), names(second));
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void a_search_finds_part_of_a_name_or_an_address_whatever_its_accents() {
        Person paula = person("Paula Núñez", "p.n@shop.example");
        tx(() -> stores.people().add(paula, "hash"));
        aPerson("Tomas", Role.AGENT);

        for (String search : List.of("nunez", "NÚÑ", "paula", "@shop.")) {
            assertEquals(List.of("Paula Núñez"), names(list(Optional.of(search), Optional.empty())), search);
        }
        assertEquals(List.of(), names(list(Optional.of("%"), Optional.empty())));
    }

    private Person person(String name, String email) {
        return new Person(tx(() -> stores.people().newId()), email, name, Set.of(Role.AGENT), Optional.empty(), true);
    }

    private Optional<PersonCard> card(AgentId id) {
        return tx(() -> stores.peopleBoard().card(id));
    }

    private Page<PersonCard> list(Optional<String> search, Optional<String> after) {
        return tx(() -> stores.peopleBoard().list(search, after, 2));
    }

    private static List<String> names(Page<PersonCard> page) {
        return page.items().stream().map(card -> card.person().name()).toList();
    }
}
