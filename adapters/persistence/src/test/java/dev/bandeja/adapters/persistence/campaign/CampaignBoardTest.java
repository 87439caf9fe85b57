package dev.bandeja.adapters.persistence.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.campaign.CampaignBoard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The campaigns as those who look after them see them. */
class CampaignBoardTest extends StoreContract {
    private PostgresStores postgres;

    @Override
    protected Stores emptyStores() {
        postgres = PostgresStores.empty();
        return postgres;
    }

    @Test
    void a_line_tells_page_members_and_queue() {
        Channel page = aChannel();
        AgentId free = available("Camila");
        AgentId busy = available("Mateo");
        AgentId away = anAgent("Paula");
        Campaign campaign = aCampaign(page.id(), free, busy, away);
        hand(aTicketIn(page, campaign.id(), new Place.Waiting(NOW, false)).id(), busy, 5, NOW);
        aTicketIn(page, campaign.id(), new Place.Waiting(NOW, false));
        aTicketIn(page, campaign.id(), new Place.Parked(Place.ParkReason.OUT_OF_HOURS, NOW, Optional.of(in(60))));
        CampaignBoard.CampaignCard card = all(Optional.empty()).get(0);
        assertEquals(campaign.name(), card.name());
        assertEquals(page.name(), card.page().orElseThrow().name());
        assertEquals(campaign.schedule(), card.schedule());
        assertEquals(new CampaignBoard.Figures(3, 1, 1, 1, 1, 0, 0), card.figures());
    }

    @Test
    void a_campaign_without_page_members_or_tickets_has_a_line_too() {
        Campaign campaign = with(Optional.empty(), CampaignTerms.USUAL.ofPage("Almacén"), List.of());
        CampaignBoard.CampaignCard card = all(Optional.empty()).get(0);
        assertEquals(campaign.id(), card.id());
        assertEquals("Almacén", card.pageName());
        assertEquals(Optional.empty(), card.page());
        assertEquals(new CampaignBoard.Figures(0, 0, 0, 0, 0, 0, 0), card.figures());
    }

    @Test
    void who_waited_too_long_today_is_counted_and_who_was_answered_after_all_is_recovered() {
        Channel page = aChannel();
        Campaign campaign = aCampaign(page.id());
        LocalDate today = LocalDate.ofInstant(NOW, campaign.schedule().zone());
        Ticket lost = aTicketIn(page, campaign.id(), new Place.Waiting(NOW, false));
        Ticket recovered = aTicketIn(page, campaign.id(), new Place.Waiting(NOW, false));
        Ticket yesterday = aTicketIn(page, campaign.id(), new Place.Waiting(NOW, false));
        tx(() -> {
            stores.abandonments().mark(lost.id(), campaign.id(), today, NOW);
            stores.abandonments().mark(recovered.id(), campaign.id(), today, NOW);
            stores.abandonments().mark(yesterday.id(), campaign.id(), today.minusDays(1), NOW);
        });
        tx(() -> {
            Ticket held = stores.tickets().lock(recovered.id()).orElseThrow();
            held.countAsAbandoned(NOW);
            held.answeredElsewhere(Author.PAGE_INBOX, in(5));
            stores.tickets().save(held);
        });
        CampaignBoard.Figures figures = all(Optional.empty()).get(0).figures();
        assertEquals(2, figures.abandoned());
        assertEquals(1, figures.recovered());
    }

    @Test
    void a_supervisor_sees_only_their_own() {
        Campaign own = aCampaign(aChannel().id());
        Campaign other = aCampaign(aChannel().id());
        Person bruno = aPerson("Bruno", Role.SUPERVISOR);
        tx(() -> stores.campaigns().giveTo(own.id(), bruno.id()));
        assertEquals(
                List.of(own.id()),
                all(Optional.of(bruno.id())).stream()
                        .map(CampaignBoard.CampaignCard::id)
                        .toList());
        assertEquals(Optional.empty(), tx(() -> board().sheet(other.id(), Optional.of(bruno.id()))));
        assertEquals(
                own,
                tx(() -> board().sheet(own.id(), Optional.of(bruno.id())))
                        .orElseThrow()
                        .campaign());
    }

    @Test
    void a_sheet_tells_of_its_members_and_their_voice_campaigns() {
        AgentId camila = available("Camila");
        AgentId mateo = anAgent("Mateo");
        Channel page = aChannel();
        Campaign campaign = aCampaign(page.id(), camila, mateo);
        CampaignTerms voice = new CampaignTerms(
                CampaignTerms.Kind.VOICE,
                "",
                CampaignTerms.USUAL.target(),
                CampaignTerms.USUAL.abandonedAfter(),
                CampaignTerms.USUAL.chatTime(),
                CampaignTerms.USUAL.longestWait(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of());
        Campaign central = with(Optional.empty(), voice, List.of(new Member(camila, 0)));
        hand(aTicketIn(page, campaign.id(), new Place.Waiting(NOW, false)).id(), camila, 5, NOW);
        List<CampaignBoard.MemberCard> members = tx(() -> board().sheet(campaign.id(), Optional.empty()))
                .orElseThrow()
                .members();
        assertEquals(camila, members.get(0).agent().id());
        assertEquals(List.of(central.name()), members.get(0).voice());
        assertEquals(1, members.get(0).active());
        assertEquals(List.of(), members.get(1).voice());
    }

    @Test
    void agents_are_found_by_a_part_of_their_name_whatever_its_accents() {
        anAgent("Núñez");
        anAgent("Ana");
        aPerson("Nuñoa", Role.SUPERVISOR);
        assertEquals(
                List.of("Núñez"),
                tx(() -> board().agents("nuñ", 10)).stream()
                        .map(CampaignBoard.Agent::name)
                        .toList());
        assertEquals(1, tx(() -> board().agents("", 1)).size());
    }

    private CampaignBoard board() {
        return postgres.campaignBoard;
    }

    private List<CampaignBoard.CampaignCard> all(Optional<AgentId> supervisor) {
        return tx(() -> board().all(supervisor, NOW));
    }

    private AgentId available(String name) {
        AgentId agent = anAgent(name);
        tx(() -> stores.people().savePresence(agent, Presence.never(NOW).signedIn(NOW), NOW));
        return agent;
    }

    private Campaign with(Optional<ChannelId> page, CampaignTerms terms, List<Member> members) {
        Campaign campaign = new Campaign(
                tx(() -> stores.campaigns().newId()),
                "Campaign of its own",
                page,
                true,
                false,
                false,
                BusinessHours.alwaysOpen("UTC"),
                Strategy.FEWEST,
                5,
                members,
                terms);
        tx(() -> stores.campaigns().add(campaign));
        return campaign;
    }
}
