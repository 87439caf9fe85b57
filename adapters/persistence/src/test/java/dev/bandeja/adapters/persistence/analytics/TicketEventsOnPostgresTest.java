package dev.bandeja.adapters.persistence.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Stores;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.application.analytics.TicketEvents.TicketFacts;
import dev.bandeja.application.analytics.TicketEventsContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketEventsOnPostgresTest extends TicketEventsContract {
    @Override
    protected Stores emptyStores() {
        return PostgresStores.empty();
    }

    /** As when many talks are found at once: a ticket's story is read while others are not written yet. */
    @Test
    void tickets_that_are_new_together_are_written_down_with_what_happened_to_them() {
        Channel channel = aChannel();
        List<TicketId> ids = tx(
                () -> Stream.generate(() -> stores.tickets().newId()).limit(4).toList());
        List<Ticket> opened = ids.stream()
                .map(id -> Ticket.open(
                        id,
                        channel.id(),
                        aConversation(channel),
                        aCustomer(channel.id()).id(),
                        Visibility.PRIVATE,
                        NOW))
                .toList();
        tx(() -> opened.forEach(ticket -> {
            ticket.customerWroteUnheard(NOW);
            ticket.answeredElsewhere(Author.PAGE_INBOX, in(1));
            ticket.close(TicketState.CloseReason.ANSWERED_ELSEWHERE, in(1));
            stores.tickets().add(ticket);
        }));
        for (TicketId id : ids) {
            assertEquals(
                    TicketState.Kind.CLOSED,
                    tx(() -> stores.tickets().lock(id)).orElseThrow().state().kind());
            assertTrue(tx(() -> stores.ticketEvents().of(id)).stream()
                    .map(event -> event.kind().name())
                    .toList()
                    .containsAll(List.of("CREATED", "ANSWERED", "CLOSED")));
        }
    }

    @Test
    void of_a_ticket_that_went_on_to_another_campaign_a_supervisor_reads_no_name_and_no_end() {
        Channel channel = aChannel();
        AgentId camila = anAgent("Camila");
        Campaign mine = aCampaign(channel.id(), camila);
        Campaign others = aCampaign(channel.id(), false, true, true, camila);
        TicketId stays =
                aTicketIn(channel, mine.id(), new Place.Waiting(in(1), false)).id();
        TicketId goes =
                aTicketIn(channel, mine.id(), new Place.Waiting(in(1), false)).id();
        tx(() -> {
            Ticket ticket = stores.tickets().lock(goes).orElseThrow();
            ticket.moveTo(others.id(), new Place.Waiting(in(2), false), in(2));
            stores.tickets().save(ticket);
        });
        for (TicketId id : List.of(stays, goes)) {
            hand(id, camila, 9, in(3));
            tx(() -> {
                Ticket ticket = stores.tickets().lock(id).orElseThrow();
                ticket.answered(Author.agent(camila), in(4));
                ticket.close(TicketState.CloseReason.BY_HAND, in(5));
                stores.tickets().save(ticket);
            });
        }

        tx(() -> {
            Tag tag = new Tag(stores.tags().newId(), "VIP", Tag.Color.TEAL, false);
            stores.tags().save(tag);
            List.of(stays, goes).forEach(id -> stores.tags().put(id, tag.id()));
        });

        Map<TicketId, TicketFacts> seen = facts(Optional.of(Set.of(mine.id())));
        assertEquals(List.of("VIP"), seen.get(stays).tags());
        assertEquals(List.of(), seen.get(goes).tags());
        assertEquals(Optional.of("Camila"), seen.get(stays).agent());
        assertEquals(Optional.of(mine.name()), seen.get(stays).campaign());
        assertEquals(Optional.of("Lucía"), seen.get(stays).customer());
        assertEquals(Optional.of(in(4)), seen.get(stays).addressedAt());
        assertEquals(Optional.of(in(5)), seen.get(stays).endedAt());
        TicketFacts gone = seen.get(goes);
        assertEquals(
                List.of(),
                Stream.of(gone.campaign(), gone.agent(), gone.customer(), gone.addressedAt(), gone.endedAt())
                        .flatMap(Optional::stream)
                        .toList());
        assertEquals(
                Optional.of(others.name()), facts(Optional.empty()).get(goes).campaign());
    }

    private Map<TicketId, TicketFacts> facts(Optional<Set<CampaignId>> within) {
        Question question = new Question(NOW, in(100), within, Optional.empty(), Optional.empty(), Optional.empty());
        return tx(() -> stores.ticketEvents().tickets(question, Optional.empty(), Optional.empty(), 9)).stream()
                .collect(Collectors.toMap(TicketFacts::ticket, Function.identity()));
    }
}
