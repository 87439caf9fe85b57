package dev.bandeja.domain.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final AgentId CAMILA = new AgentId(1);
    private static final AgentId MATEO = new AgentId(2);
    private static final CampaignId SALES = new CampaignId(7);
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Ticket ticket = Ticket.open(
            new TicketId(1), new ChannelId(1), new ConversationId(1), new CustomerId(1), Visibility.PRIVATE, TEN);

    @Test
    void a_new_ticket_is_open_unaddressed_and_nobodys() {
        assertTrue(ticket.isOpen());
        assertEquals(Optional.of(new Place.Unassigned(TEN)), ticket.place());
        assertEquals(Optional.empty(), ticket.addressedAt());
        assertEquals(Optional.empty(), ticket.agent());
    }

    @Test
    void the_customer_waits_since_the_first_message_without_an_answer() {
        ticket.customerWrote(TEN);
        ticket.customerWrote(at(5));

        assertEquals(Optional.of(TEN), ticket.awaitingSince());
        assertEquals(Optional.of(at(5)), ticket.lastCustomerMessageAt());
        assertEquals(2, ticket.snapshot().unread());
    }

    @Test
    void what_was_only_found_later_is_waited_for_but_starts_no_clock() {
        ticket.customerWroteUnheard(TEN);
        assertEquals(Optional.of(TEN), ticket.awaitingSince());
        assertEquals(Optional.empty(), ticket.waitCountsSince());

        ticket.customerWrote(at(5));
        ticket.customerWroteUnheard(at(6));
        assertEquals(Optional.of(TEN), ticket.awaitingSince());
        assertEquals(Optional.of(at(5)), ticket.waitCountsSince());

        ticket.answered(Author.agent(CAMILA), at(7));
        assertEquals(Optional.empty(), ticket.waitCountsSince());
        ticket.customerWroteUnheard(at(8));
        assertEquals(Optional.empty(), ticket.waitCountsSince());
        ticket.close(TicketState.CloseReason.BY_HAND, at(9));
        assertEquals(Optional.empty(), ticket.awaitingSince());
    }

    @Test
    void the_first_human_answer_addresses_it_once() {
        ticket.customerWrote(TEN);

        assertTrue(ticket.answered(Author.agent(CAMILA), at(2)));
        assertFalse(ticket.answered(Author.agent(MATEO), at(3)));

        assertEquals(Optional.of(at(2)), ticket.addressedAt());
        assertEquals(Optional.empty(), ticket.awaitingSince());
        assertEquals(0, ticket.snapshot().unread());
    }

    @Test
    void an_automatic_text_addresses_nothing_and_the_customer_goes_on_waiting() {
        ticket.customerWrote(TEN);

        assertFalse(ticket.answered(new Author(Author.Kind.AUTOMATIC, Optional.empty()), at(1)));

        assertEquals(Optional.empty(), ticket.addressedAt());
        assertEquals(Optional.of(TEN), ticket.awaitingSince());
    }

    @Test
    void an_answer_typed_in_the_networks_own_inbox_addresses_it() {
        ticket.customerWrote(TEN);

        assertTrue(ticket.answeredElsewhere(Author.PAGE_INBOX, at(4)));

        assertEquals(Optional.of(at(4)), ticket.addressedAt());
        assertEquals(Optional.empty(), ticket.awaitingSince());
    }

    @Test
    void another_programs_message_answers_nobody() {
        ticket.customerWrote(TEN);

        assertFalse(ticket.answeredElsewhere(Author.OTHER_APP, at(4)));

        assertEquals(Optional.of(TEN), ticket.awaitingSince());
    }

    @Test
    void a_late_message_of_the_customer_restarts_no_clock() {
        ticket.customerWrote(at(10));
        ticket.answeredElsewhere(Author.PAGE_INBOX, at(11));

        ticket.customerWrote(at(9));

        assertEquals(Optional.empty(), ticket.awaitingSince());
        assertEquals(Optional.of(at(10)), ticket.lastCustomerMessageAt());
        assertEquals(1, ticket.snapshot().unread());
    }

    @Test
    void our_own_clock_running_ahead_does_not_hide_a_customers_message() {
        ticket.customerWrote(TEN);
        ticket.answered(Author.agent(CAMILA), at(10));

        ticket.customerWrote(at(9));

        assertEquals(Optional.of(at(9)), ticket.awaitingSince());
    }

    @Test
    void a_late_answer_from_elsewhere_does_not_stop_a_newer_wait() {
        ticket.customerWrote(at(10));

        assertFalse(ticket.answeredElsewhere(Author.PAGE_INBOX, at(5)));

        assertEquals(Optional.of(at(10)), ticket.awaitingSince());
    }

    @Test
    void it_is_given_to_one_agent_only() {
        ticket.enter(SALES, new Place.Waiting(TEN, false));
        ticket.assignTo(CAMILA, at(1));

        Refused refused = assertThrows(Refused.class, () -> ticket.assignTo(MATEO, at(2)));

        assertEquals(Refused.Reason.ALREADY_ASSIGNED, refused.reason());
        assertEquals(1L, refused.facts().get("agent"));
        assertEquals(Optional.of(CAMILA), ticket.agent());
        assertEquals(Optional.of(SALES), ticket.campaign());
    }

    @Test
    void closing_ends_it_once_and_leaves_no_place() {
        ticket.customerWrote(TEN);
        ticket.assignTo(CAMILA, TEN);
        ticket.close(TicketState.CloseReason.BY_HAND, at(3));

        assertEquals(Optional.of(at(3)), ticket.closedAt());
        assertEquals(Optional.empty(), ticket.place());
        assertEquals(Optional.empty(), ticket.agent());
        assertEquals(Optional.of(CAMILA), ticket.lastAgent());
        assertEquals(Optional.empty(), ticket.awaitingSince());
        Refused refused = assertThrows(Refused.class, () -> ticket.close(TicketState.CloseReason.BY_HAND, at(4)));
        assertEquals(Refused.Reason.ALREADY_CLOSED, refused.reason());
    }

    @Test
    void an_ignored_ticket_has_ended_without_an_answer_and_owes_none() {
        ticket.customerWrote(TEN);
        ticket.assignTo(CAMILA, TEN);
        ticket.takeNews();
        ticket.ignore(at(3));

        assertEquals(TicketState.Kind.IGNORED, ticket.state().kind());
        assertEquals(Optional.of(at(3)), ticket.closedAt());
        assertEquals(Optional.empty(), ticket.awaitingSince());
        assertEquals(Optional.empty(), ticket.agent());
        assertEquals(List.of(Happening.of(Happening.Kind.IGNORED, at(3), Optional.of(CAMILA))), ticket.takeNews());
        assertTrue(ticket.continuesWith(at(4), A_DAY));
        Refused refused = assertThrows(Refused.class, () -> ticket.ignore(at(4)));
        assertEquals(Refused.Reason.ALREADY_CLOSED, refused.reason());
    }

    @Test
    void what_a_person_has_answered_is_closed_and_never_ignored() {
        ticket.customerWrote(TEN);
        ticket.answered(Author.agent(CAMILA), at(1));

        Refused refused = assertThrows(Refused.class, () -> ticket.ignore(at(3)));
        assertEquals(Refused.Reason.ALREADY_ADDRESSED, refused.reason());
        assertTrue(ticket.isOpen());
    }

    @Test
    void an_ignored_ticket_that_is_opened_again_owes_what_it_owed() {
        ticket.customerWroteUnheard(TEN);
        ticket.customerWrote(at(1));
        ticket.ignore(at(3));
        ticket.reopenByHand(at(4));

        assertEquals(Optional.of(new Place.Unassigned(at(4))), ticket.place());
        assertEquals(Optional.of(TEN), ticket.awaitingSince());
        assertEquals(Optional.of(at(1)), ticket.waitCountsSince());
        Refused refused = assertThrows(Refused.class, () -> ticket.reopenByHand(at(5)));
        assertEquals(Refused.Reason.ALREADY_OPEN, refused.reason());
    }

    @Test
    void a_closed_ticket_that_a_person_opens_again_owes_nothing_and_a_forgotten_customers_stays_closed() {
        ticket.customerWrote(TEN);
        ticket.close(TicketState.CloseReason.BY_HAND, at(3));
        ticket.reopenByHand(at(4));
        assertTrue(ticket.isOpen());
        assertEquals(Optional.empty(), ticket.awaitingSince());

        ticket.close(TicketState.CloseReason.CUSTOMER_FORGOTTEN, at(5));
        assertThrows(Refused.class, () -> ticket.reopenByHand(at(6)));
    }

    @Test
    void a_closed_ticket_takes_nobody() {
        ticket.close(TicketState.CloseReason.BY_HAND, at(3));

        assertEquals(
                Refused.Reason.TICKET_CLOSED,
                assertThrows(Refused.class, () -> ticket.assignTo(CAMILA, at(4)))
                        .reason());
        assertEquals(
                Refused.Reason.TICKET_CLOSED,
                assertThrows(Refused.class, () -> ticket.enter(SALES, new Place.Waiting(TEN, false)))
                        .reason());
    }

    @Test
    void a_message_soon_after_closing_continues_it_a_later_one_does_not() {
        ticket.close(TicketState.CloseReason.BY_HAND, TEN);

        assertTrue(ticket.continuesWith(TEN.plus(A_DAY), A_DAY));
        assertFalse(ticket.continuesWith(TEN.plus(A_DAY).plusMillis(1), A_DAY));
    }

    @Test
    void reopening_keeps_that_it_was_addressed() {
        ticket.customerWrote(TEN);
        ticket.answered(Author.agent(CAMILA), at(1));
        ticket.close(TicketState.CloseReason.BY_HAND, at(2));
        ticket.reopen(at(5));
        ticket.customerWrote(at(5));

        assertTrue(ticket.isOpen());
        assertEquals(Optional.of(at(1)), ticket.addressedAt());
        assertEquals(Optional.of(at(5)), ticket.awaitingSince());
        assertEquals(
                Refused.Reason.CONFLICT,
                assertThrows(Refused.class, () -> ticket.reopen(at(6))).reason());
    }

    @Test
    void a_parked_ticket_enters_the_queue_before_those_who_came_later() {
        ticket.enter(SALES, new Place.Parked(Place.ParkReason.OUT_OF_HOURS, TEN, Optional.of(at(60))));
        assertTrue(ticket.isParked());

        ticket.unpark(at(60));

        assertEquals(Optional.of(new Place.Waiting(at(60), true)), ticket.place());
        assertEquals(
                Refused.Reason.CONFLICT,
                assertThrows(Refused.class, () -> ticket.unpark(at(61))).reason());
    }

    @Test
    void what_is_written_down_comes_back_the_same() {
        ticket.customerWrote(TEN);
        ticket.enter(SALES, new Place.Waiting(TEN, true));
        ticket.assignTo(CAMILA, at(1));
        ticket.answeredElsewhere(Author.PAGE_INBOX, at(2));
        ticket.customerWrote(at(3));

        assertEquals(ticket.snapshot(), Ticket.restore(ticket.snapshot()).snapshot());
    }

    private static Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
