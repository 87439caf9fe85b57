package dev.bandeja.adapters.persistence.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.Stores;
import dev.bandeja.application.recording.RecordingBoard;
import dev.bandeja.application.recording.RecordingBoard.Fact;
import dev.bandeja.application.recording.RecordingBoard.Filter;
import dev.bandeja.application.recording.RecordingBoard.Recording;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found among recordings, and by whom. */
class RecordingBoardOnPostgresTest extends StoreContract {
    private static final Optional<Set<CampaignId>> EVERYTHING = Optional.empty();

    private RecordingBoard board;
    private Campaign sales;
    private Campaign support;
    private Ticket first;
    private Ticket second;
    private Ticket third;

    @Override
    protected Stores emptyStores() {
        PostgresStores all = PostgresStores.empty();
        board = new SqlRecordingBoard(all.database);
        return all;
    }

    @BeforeEach
    void three_talks_began() {
        Channel page = aChannel();
        AgentId camila = anAgent("Camila");
        sales = aCampaign(page.id(), camila);
        // Only one of a page is enabled.
        support = aCampaign(page.id(), false, true, true, camila);
        first = began(page, sales, 1);
        second = began(page, support, 2);
        third = began(page, sales, 3);
    }

    @Test
    void a_supervisor_finds_only_what_belongs_to_their_campaigns() {
        Optional<Set<CampaignId>> ofSales = Optional.of(Set.of(sales.id()));
        assertEquals(ids(third, second, first), found(EVERYTHING, Filter.NONE));
        assertEquals(ids(third, first), found(ofSales, Filter.NONE));
        assertEquals(List.of(), found(ofSales, of(support)));
        assertEquals(List.of(), found(Optional.of(Set.of()), Filter.NONE));
        assertEquals(Optional.empty(), tx(() -> board.find(ofSales, second.id())));
        assertEquals(
                Optional.of(second.id()),
                tx(() -> board.find(EVERYTHING, second.id())).map(Recording::id));
    }

    @Test
    void they_are_found_by_date_campaign_and_person() {
        Filter thatSecond = new Filter(Optional.of(in(2)), Optional.of(in(3)), Optional.empty(), Optional.empty());
        assertEquals(ids(second), found(EVERYTHING, thatSecond));
        assertEquals(ids(second), found(EVERYTHING, of(support)));
        assertEquals(List.of(), found(EVERYTHING, named("nobody is called that")));
        tx(() -> {
            Ticket ticket = stores.tickets().lock(first.id()).orElseThrow();
            ticket.assignTo(anAgent("Rocío"), in(10));
            stores.tickets().handTo(ticket, Limits.NONE);
        });
        assertEquals(ids(first), found(EVERYTHING, named("rocí")));
    }

    @Test
    void a_stretch_goes_on_where_the_one_before_ended() {
        Page<Recording> one = tx(() -> board.list(EVERYTHING, Filter.NONE, Optional.empty(), 2));
        Page<Recording> two = tx(() -> board.list(EVERYTHING, Filter.NONE, one.next(), 2));
        assertEquals(ids(third, second), one.items().stream().map(Recording::id).toList());
        assertEquals(ids(first), two.items().stream().map(Recording::id).toList());
        assertEquals(Optional.empty(), two.next());
    }

    @Test
    void what_happened_stands_in_order() {
        tx(() -> {
            Ticket ticket = stores.tickets().lock(first.id()).orElseThrow();
            ticket.close(TicketState.CloseReason.BY_HAND, in(50));
            stores.tickets().save(ticket);
        });
        List<Fact> facts = tx(() -> board.facts(first.id()));
        assertEquals("CREATED", facts.get(0).kind());
        assertEquals(in(1), facts.get(0).at());
        Fact end = facts.get(facts.size() - 1);
        assertEquals("CLOSED", end.kind());
        assertEquals(in(50), end.at());
        assertEquals(Optional.of("BY_HAND"), end.reason());
    }

    @Test
    void a_recovery_stands_at_the_answer_and_not_at_the_abandonment() {
        tx(() -> {
            Ticket ticket = stores.tickets().lock(first.id()).orElseThrow();
            ticket.countAsAbandoned(in(180));
            stores.tickets().save(ticket);
        });
        tx(() -> {
            Ticket ticket = stores.tickets().lock(first.id()).orElseThrow();
            ticket.answered(Author.agent(anAgent("Rocío")), in(400));
            stores.tickets().save(ticket);
        });
        List<Fact> facts = tx(() -> board.facts(first.id()));
        Fact recovered = facts.get(facts.size() - 1);
        assertEquals("RECOVERED", recovered.kind());
        assertEquals(in(400), recovered.at());
        assertEquals(Optional.of("Rocío"), recovered.who());
        assertEquals(
                List.of(in(180)),
                facts.stream()
                        .filter(fact -> fact.kind().equals("ABANDONED"))
                        .map(Fact::at)
                        .toList());
    }

    private Ticket began(Channel page, Campaign campaign, int second) {
        Ticket ticket = aTicket(page, aConversation(page), aCustomer(page.id()), in(second));
        ticket.enter(campaign.id(), new Place.Waiting(in(second), false));
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.tickets().save(ticket);
        });
        return ticket;
    }

    private static Filter named(String person) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.of(person), Optional.empty());
    }

    private static Filter of(Campaign campaign) {
        return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(campaign.id()));
    }

    private List<TicketId> found(Optional<Set<CampaignId>> within, Filter filter) {
        return tx(() -> board.list(within, filter, Optional.empty(), 10)).items().stream()
                .map(Recording::id)
                .toList();
    }

    private static List<TicketId> ids(Ticket... tickets) {
        return List.of(tickets).stream().map(Ticket::id).toList();
    }
}
