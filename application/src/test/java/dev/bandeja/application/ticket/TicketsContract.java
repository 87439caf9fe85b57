package dev.bandeja.application.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.ticket.Tickets.Talk;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.PrivateThread;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Place.ParkReason;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TicketsContract extends StoreContract {
    private Channel channel;
    private AgentId camila;
    private Campaign campaign;

    @BeforeEach
    void a_campaign_with_an_agent() {
        channel = aChannel();
        camila = anAgent("Camila");
        campaign = aCampaign(channel.id(), camila);
    }

    @Test
    void a_customers_first_ticket_is_the_one_that_was_opened_first_whatever_its_number() {
        Channel channel = aChannel();
        Customer customer = aCustomer(channel.id());
        TicketId second =
                aTicket(channel, aConversation(channel), customer, in(20)).id();
        TicketId first =
                aTicket(channel, aConversation(channel), customer, in(10)).id();
        TicketId third =
                aTicket(channel, aConversation(channel), customer, in(20)).id();

        assertEquals(Set.of(first), tx(() -> stores.tickets().firstOfTheirCustomers(List.of(first, second, third))));
    }

    @Test
    void a_new_ticket_comes_back_as_it_was() {
        Ticket ticket = Ticket.open(
                newId(),
                channel.id(),
                aConversation(channel),
                aCustomer(channel.id()).id(),
                Visibility.PUBLIC,
                in(1));
        ticket.customerWrote(in(2));
        tx(() -> stores.tickets().add(ticket));
        assertEquals(ticket.snapshot(), stored(ticket.id()).snapshot());
        assertEquals(Optional.empty(), tx(() -> stores.tickets().lock(newId())));
    }

    @Test
    void every_place_comes_back_as_it_was() {
        for (Place place : List.of(
                new Place.Waiting(in(1), false),
                new Place.Waiting(in(2), true),
                new Place.Parked(ParkReason.OUT_OF_HOURS, in(3), Optional.of(in(300))),
                new Place.Parked(ParkReason.CAMPAIGN_DISABLED, in(4), Optional.empty()),
                new Place.Parked(ParkReason.TOKEN_INACTIVE, in(5), Optional.empty()))) {
            Ticket ticket = aTicketIn(channel, campaign.id(), place);
            assertEquals(new TicketState.Open(place), stored(ticket.id()).state());
        }
        Ticket unassigned = aTicketIn(channel, campaign.id(), new Place.Waiting(NOW, false));
        change(unassigned.id(), ticket -> ticket.leaveUnassigned(in(9)));
        assertEquals(
                new TicketState.Open(new Place.Unassigned(in(9))),
                stored(unassigned.id()).state());
        assertEquals(Optional.empty(), stored(unassigned.id()).campaign());
    }

    @Test
    void every_end_comes_back_as_it_was() {
        for (TicketState.CloseReason reason : TicketState.CloseReason.values()) {
            Ticket ticket = aTicket(channel);
            change(ticket.id(), each -> each.close(reason, in(7)));
            assertEquals(
                    new TicketState.Closed(reason, in(7)), stored(ticket.id()).state());
        }
        Ticket ticket = aTicket(channel);
        Ticket.Snapshot was = ticket.snapshot();
        Ticket ignored = Ticket.restore(new Ticket.Snapshot(
                was.id(),
                was.channel(),
                was.conversation(),
                was.customer(),
                was.visibility(),
                was.openedAt(),
                new TicketState.Ignored(in(8), new TicketState.Waited(Optional.of(in(2)), Optional.of(in(3)))),
                was.campaign(),
                was.lastAgent(),
                was.addressedAt(),
                was.awaitingSince(),
                was.waitCountsSince(),
                was.resolutionSince(),
                was.answerPromise(),
                was.resolutionPromise(),
                was.overdueSince(),
                was.importance(),
                was.importancePhrase(),
                was.lastCustomerMessageAt(),
                was.privateThread(),
                was.newestFromNetworkAt(),
                was.lastMessageAt(),
                was.unread(),
                3,
                Optional.of(in(6)),
                Optional.of("pt")));
        tx(() -> {
            stores.tickets().lock(ticket.id());
            stores.tickets().save(ignored);
        });
        assertEquals(ignored.snapshot(), stored(ticket.id()).snapshot());
    }

    @Test
    void promises_come_back_as_they_were_kept_broken_or_ended() {
        Targets targets = new Targets(
                Optional.of(Span.minutes(20)),
                Optional.of(Span.minutes(5)),
                Optional.of(Span.hours(2)),
                30,
                Optional.empty());
        Ticket ticket = waiting(1, false);
        Ticket same = stored(ticket.id());
        for (Consumer<Ticket> happens : List.<Consumer<Ticket>>of(
                each -> each.customerWrote(in(2)),
                each -> each.markByContent("abogado"),
                each -> each.markByHand(false),
                each -> each.promise(targets),
                each -> each.becomeOverdue(in(1_500)),
                each -> each.answered(Author.agent(camila), in(1_600)),
                each -> each.customerWrote(in(1_700)),
                each -> each.promise(targets),
                each -> each.close(TicketState.CloseReason.BY_HAND, in(1_800)),
                each -> each.reopen(in(2_000)),
                each -> each.promise(targets))) {
            happens.accept(same);
            change(ticket.id(), happens);
            assertEquals(same.snapshot(), stored(ticket.id()).snapshot());
        }
        assertTrue(same.overdueSince().isPresent());
    }

    @Test
    void a_pages_open_tickets_come_in_stretches() {
        Channel other = aChannel();
        Ticket first = aTicket(channel);
        Ticket second = aTicket(channel);
        Ticket closed = aTicket(channel);
        Ticket third = aTicket(channel);
        aTicket(other);
        change(closed.id(), each -> each.close(TicketState.CloseReason.BY_HAND, in(7)));
        List<TicketId> all = Stream.of(first, second, third)
                .map(Ticket::id)
                .sorted(Comparator.comparing(TicketId::value))
                .toList();
        assertEquals(all.subList(0, 2), tx(() -> stores.tickets().openOf(channel.id(), new TicketId(0), 2)));
        assertEquals(all.subList(2, 3), tx(() -> stores.tickets().openOf(channel.id(), all.get(1), 2)));
        assertEquals(List.of(), tx(() -> stores.tickets().openOf(channel.id(), all.get(2), 2)));
    }

    @Test
    void the_whole_life_of_a_ticket_comes_back_as_it_was() {
        Ticket ticket = waiting(1, false);
        change(ticket.id(), each -> {
            each.customerWrote(in(2));
            each.customerWrote(in(3));
        });
        assertTrue(hand(ticket.id(), camila, 5, in(4)));
        change(ticket.id(), each -> each.answered(Author.agent(camila), in(5)));
        change(ticket.id(), each -> each.customerWrote(in(6)));
        Ticket expected = Ticket.open(
                ticket.id(), ticket.channel(), ticket.conversation(), ticket.customer(), ticket.visibility(), NOW);
        expected.enter(campaign.id(), new Place.Waiting(in(1), false));
        expected.customerWrote(in(2));
        expected.customerWrote(in(3));
        expected.assignTo(camila, in(4));
        expected.answered(Author.agent(camila), in(5));
        expected.customerWrote(in(6));
        assertEquals(expected.snapshot(), stored(ticket.id()).snapshot());
    }

    @Test
    void several_are_held_at_once_and_those_that_do_not_exist_are_missing() {
        Ticket one = aTicket(channel);
        Ticket two = aTicket(channel);
        TicketId nobody = newId();
        Map<TicketId, Ticket> held = tx(() -> stores.tickets().lock(List.of(two.id(), nobody, one.id())));
        assertEquals(2, held.size());
        assertEquals(one.snapshot(), held.get(one.id()).snapshot());
        assertEquals(two.snapshot(), held.get(two.id()).snapshot());
        assertEquals(Map.of(), tx(() -> stores.tickets().lock(List.of())));
    }

    @Test
    void ids_are_given_once() {
        assertNotEquals(newId(), newId());
    }

    @Test
    void the_newest_ticket_of_each_customer_in_each_conversation_is_told() {
        ConversationId thread = aConversation(channel);
        ConversationId other = aConversation(channel);
        Customer lucia = aCustomer(channel.id());
        Customer marta = aCustomer(channel.id());
        Ticket newest = aTicket(channel, thread, lucia, in(20));
        aTicket(channel, thread, lucia, in(10));
        Ticket martas = aTicket(channel, thread, marta, in(5));
        aTicket(channel, other, lucia, in(30));
        Map<Talk, Ticket> found =
                tx(() -> stores.tickets().newestOf(List.of(thread)).ofTalks());
        assertEquals(2, found.size());
        assertEquals(newest.snapshot(), found.get(new Talk(thread, lucia.id())).snapshot());
        assertEquals(martas.snapshot(), found.get(new Talk(thread, marta.id())).snapshot());
        assertEquals(Map.of(), tx(() -> stores.tickets().newestOf(List.of()).ofTalks()));
    }

    @Test
    void a_ticket_of_comments_is_told_of_the_private_talk_in_which_it_goes_on() {
        ConversationId talk = aConversation(channel);
        Customer lucia = aCustomer(channel.id());
        Ticket before = aPublicTicket(aConversation(channel), lucia);
        Ticket ticket = aPublicTicket(aConversation(channel), lucia);
        Ticket own = aTicket(channel, talk, lucia, in(3));
        change(before.id(), each -> each.goesOnPrivately(talk, "psid-1", in(4)));
        change(ticket.id(), each -> each.goesOnPrivately(talk, "psid-1", in(5)));
        change(ticket.id(), each -> each.heardPrivately(in(6)));
        assertEquals(
                Optional.of(new PrivateThread(talk, "psid-1", in(5), Optional.of(in(6)))),
                stored(ticket.id()).privateThread());
        Tickets.Newest found = tx(() -> stores.tickets().newestOf(List.of(talk)));
        assertEquals(Set.of(talk), found.goingOn().keySet());
        assertEquals(ticket.id(), found.goingOn().get(talk).id());
        assertEquals(Set.of(new Talk(talk, lucia.id())), found.ofTalks().keySet());
        assertEquals(own.id(), found.ofTalks().get(new Talk(talk, lucia.id())).id());
        assertEquals(Map.of(), tx(() -> stores.tickets()
                .newestOf(List.of(ticket.conversation()))
                .goingOn()));
    }

    private Ticket aPublicTicket(ConversationId thread, Customer customer) {
        return tx(() -> {
            Ticket ticket = Ticket.open(
                    stores.tickets().newId(), channel.id(), thread, customer.id(), Visibility.PUBLIC, in(1));
            stores.tickets().add(ticket);
            return ticket;
        });
    }

    @Test
    void a_ticket_that_has_ended_is_still_the_newest() {
        Ticket ticket = aTicket(channel);
        change(ticket.id(), each -> each.close(TicketState.CloseReason.BY_HAND, in(7)));
        Map<Talk, Ticket> found = tx(
                () -> stores.tickets().newestOf(List.of(ticket.conversation())).ofTalks());
        assertFalse(
                found.get(new Talk(ticket.conversation(), ticket.customer())).isOpen());
    }

    @Test
    void the_queue_has_those_who_go_first_and_then_the_order_of_arrival() {
        TicketId third = waiting(30, false).id();
        TicketId fourth = waiting(30, false).id();
        TicketId returning = waiting(40, true).id();
        TicketId parked = waiting(35, true).id();
        assertEquals(List.of(parked, returning, third, fourth), queue(10));
        assertEquals(List.of(parked, returning), queue(2));
    }

    @Test
    void only_the_waiting_tickets_of_the_campaign_are_in_its_queue() {
        TicketId here = waiting(1, false).id();
        aTicketIn(channel, aCampaign(aChannel().id()).id(), new Place.Waiting(NOW, false));
        aTicketIn(channel, campaign.id(), parked(2));
        hand(waiting(3, false).id(), camila, 5, in(9));
        Ticket ended = waiting(4, false);
        change(ended.id(), each -> each.close(TicketState.CloseReason.BY_HAND, in(9)));
        assertEquals(List.of(here), queue(10));
    }

    @Test
    void what_waits_for_the_opening_is_told_in_the_order_of_arrival() {
        TicketId second = aTicketIn(channel, campaign.id(), parked(20)).id();
        TicketId first = aTicketIn(channel, campaign.id(), parked(10)).id();
        TicketId third = aTicketIn(channel, campaign.id(), parked(20)).id();
        for (ParkReason other : List.of(ParkReason.CAMPAIGN_DISABLED, ParkReason.TOKEN_INACTIVE)) {
            aTicketIn(channel, campaign.id(), new Place.Parked(other, in(1), Optional.empty()));
        }
        aTicketIn(channel, aCampaign(aChannel().id()).id(), parked(1));
        waiting(1, false);
        assertEquals(List.of(first, second, third), parkedForOpening(10));
        assertEquals(List.of(first, second), parkedForOpening(2));
    }

    @Test
    void who_was_promised_another_opening_is_told() {
        Optional<Instant> opening = Optional.of(in(100));
        Place.Parked right = new Place.Parked(ParkReason.OUT_OF_HOURS, in(1), opening);
        aTicketIn(channel, campaign.id(), right);
        TicketId other = aTicketIn(
                        channel, campaign.id(), new Place.Parked(ParkReason.OUT_OF_HOURS, in(2), Optional.of(in(99))))
                .id();
        TicketId none = aTicketIn(
                        channel, campaign.id(), new Place.Parked(ParkReason.OUT_OF_HOURS, in(3), Optional.empty()))
                .id();
        aTicketIn(channel, campaign.id(), new Place.Parked(ParkReason.TOKEN_INACTIVE, in(4), Optional.empty()));
        assertEquals(List.of(other, none), tx(() -> stores.tickets().promisedOtherwise(campaign.id(), opening, 10)));
        assertEquals(List.of(other), tx(() -> stores.tickets().promisedOtherwise(campaign.id(), opening, 1)));
        assertEquals(
                2,
                tx(() -> stores.tickets().promisedOtherwise(campaign.id(), Optional.empty(), 10))
                        .size());
    }

    @Test
    void what_somebody_has_of_a_campaign_is_told() {
        TicketId held = waiting(1, false).id();
        hand(held, camila, 5, in(9));
        waiting(2, false);
        AgentId tomas = anAgent("Tomás");
        assertEquals(List.of(held), tx(() -> stores.tickets().heldBy(campaign.id(), List.of(tomas, camila))));
        assertEquals(List.of(), tx(() -> stores.tickets().heldBy(campaign.id(), List.of(tomas))));
        assertEquals(List.of(), tx(() -> stores.tickets()
                .heldBy(aCampaign(aChannel().id()).id(), List.of(camila))));
    }

    @Test
    void the_open_tickets_of_a_customer_are_told() {
        Customer lucia = aCustomer(channel.id());
        Ticket one = aTicket(channel, aConversation(channel), lucia, in(1));
        Ticket two = aTicket(channel, aConversation(channel), lucia, in(2));
        Ticket ended = aTicket(channel, aConversation(channel), lucia, in(3));
        change(ended.id(), each -> each.close(TicketState.CloseReason.BY_HAND, in(9)));
        aTicket(channel);
        hand(two.id(), camila, 5, in(4));
        assertEquals(Set.of(one.id(), two.id()), setOf(tx(() -> stores.tickets().openOf(lucia.id()))));
    }

    @Test
    void a_ticket_comes_to_an_agent_who_has_room() {
        TicketId id = waiting(1, false).id();
        assertTrue(hand(id, camila, 5, in(9)));
        assertEquals(
                new TicketState.Open(new Place.WithAgent(camila, in(9))),
                stored(id).state());
        assertEquals(Optional.of(camila), stored(id).lastAgent());
        assertLoad(1, 1);
    }

    @Test
    void an_agent_who_is_full_gets_nothing_and_nothing_is_written() {
        assertTrue(hand(waiting(1, false).id(), camila, 2, in(9)));
        assertTrue(hand(waiting(2, false).id(), camila, 2, in(9)));
        TicketId third = waiting(3, false).id();
        assertFalse(hand(third, camila, 2, in(10)));
        assertEquals(
                new TicketState.Open(new Place.Waiting(in(3), false)),
                stored(third).state());
        assertEquals(Optional.empty(), stored(third).lastAgent());
        assertLoad(2, 2);
        assertEquals(Optional.of(in(9)), candidate().load().lastAssignedAt());
    }

    @Test
    void the_limit_is_that_of_the_campaign_alone() {
        Campaign other = aCampaign(aChannel().id(), camila);
        for (int i = 0; i < 3; i++) {
            assertTrue(hand(waiting(other.id(), i).id(), camila, 3, in(9)));
        }
        assertTrue(hand(waiting(1, false).id(), camila, 1, in(9)));
        assertFalse(hand(waiting(1, false).id(), camila, 1, in(9)));
        assertLoad(1, 4);
    }

    @Test
    void without_a_campaign_there_is_no_limit() {
        for (int i = 0; i < 3; i++) {
            assertTrue(hand(aTicket(channel).id(), camila, 1, in(9)));
        }
        assertLoad(0, 3);
    }

    @Test
    void each_point_of_priority_counts_like_ten_minutes_of_waiting() {
        Ticket plain = waiting(0, false);
        Ticket urgent = waiting(599, false);
        Ticket lessUrgent = waiting(601, false);
        change(urgent.id(), ticket -> ticket.prioritise(1));
        change(lessUrgent.id(), ticket -> ticket.prioritise(1));
        assertEquals(1, stored(urgent.id()).priority());
        assertEquals(List.of(urgent.id(), plain.id(), lessUrgent.id()), tx(() -> stores.tickets()
                .queue(campaign.id(), 10)));
    }

    @Test
    void the_other_order_of_the_queue_is_that_in_which_something_is_lost() {
        Ticket came = waiting(0, false);
        Ticket cameLater = waiting(5, false);
        Ticket back = waiting(9, true);
        change(came.id(), ticket -> ticket.customerWrote(in(90)));
        change(cameLater.id(), ticket -> ticket.customerWrote(in(7)));
        change(back.id(), ticket -> ticket.customerWrote(in(99)));
        assertEquals(List.of(back.id(), cameLater.id(), came.id()), tx(() -> stores.tickets()
                .queueByLoss(campaign.id(), 10)));
        assertEquals(List.of(back.id()), tx(() -> stores.tickets().queueByLoss(campaign.id(), 1)));
    }

    @Test
    void an_agent_s_own_cap_counts_every_ticket() {
        tx(() -> stores.people().setCap(camila, Optional.of(2)));
        assertTrue(hand(aTicket(channel).id(), camila, 5, in(9)));
        assertTrue(hand(waiting(1, false).id(), camila, 5, in(9)));
        assertFalse(hand(waiting(2, false).id(), camila, 5, in(9)));
        assertFalse(hand(aTicket(channel).id(), camila, 5, in(9)));
        assertLoad(1, 2);
    }

    @Test
    void who_may_have_only_one_ticket_in_all_gets_no_second() {
        TicketId one = waiting(1, false).id();
        TicketId two = waiting(2, false).id();
        assertTrue(handAlone(one));
        assertFalse(handAlone(two));
        assertLoad(1, 1);
    }

    private boolean handAlone(TicketId id) {
        return tx(() -> {
            Ticket ticket = stores.tickets().lock(id).orElseThrow();
            ticket.assignTo(camila, in(9));
            return stores.tickets().handTo(ticket, new Limits(5, 1));
        });
    }

    @Test
    void who_served_a_customer_before_is_known_and_so_is_their_language() {
        Customer lucia = aCustomer(channel.id());
        AgentId tomas = anAgent("Tomás");
        served(lucia, camila, in(0));
        served(lucia, tomas, in(50));
        served(aCustomer(channel.id()), anAgent("Nadie"), in(60));
        tx(() -> stores.customers()
                .learn(
                        lucia.id(),
                        Optional.of(new ChannelGateway.Profile("Lucía", Optional.empty(), Optional.of("pt_BR"))),
                        NOW));
        TicketId back = aTicket(channel, aConversation(channel), lucia, in(90)).id();
        TicketId stranger = aTicket(channel).id();
        Map<TicketId, Tickets.Background> known =
                tx(() -> stores.tickets().backgrounds(List.of(back, stranger), in(-1)));
        assertEquals(new Tickets.Background(List.of(camila, tomas), Optional.of("pt")), known.get(back));
        assertEquals(Tickets.Background.UNKNOWN, known.get(stranger));
        assertEquals(
                List.of(tomas),
                tx(() -> stores.tickets().backgrounds(List.of(back), in(10)))
                        .get(back)
                        .served());
    }

    private void served(Customer customer, AgentId agent, Instant at) {
        TicketId id = aTicket(channel, aConversation(channel), customer, at).id();
        assertTrue(hand(id, agent, 5, at));
        change(id, ticket -> ticket.close(TicketState.CloseReason.BY_HAND, at));
    }

    @Test
    void what_an_agent_has_already_is_written_and_counts_once() {
        TicketId id = waiting(1, false).id();
        assertTrue(hand(id, camila, 1, in(9)));
        assertTrue(tx(() -> {
            Ticket ticket = stores.tickets().lock(id).orElseThrow();
            ticket.customerWrote(in(10));
            return stores.tickets().handTo(ticket, new Limits(1, Integer.MAX_VALUE));
        }));
        assertEquals(1, stored(id).snapshot().unread());
        assertLoad(1, 1);
    }

    @Test
    void a_ticket_that_leaves_its_agent_makes_room() {
        TicketId id = waiting(1, false).id();
        assertTrue(hand(id, camila, 1, in(9)));
        change(id, ticket -> ticket.close(TicketState.CloseReason.BY_HAND, in(10)));
        assertLoad(0, 0);
        assertTrue(hand(waiting(2, false).id(), camila, 1, in(11)));
        TicketId nobodys = aTicket(channel).id();
        assertTrue(hand(nobodys, camila, 1, in(12)));
        change(nobodys, ticket -> ticket.leaveUnassigned(in(13)));
        assertLoad(1, 1);
    }

    @Test
    void a_ticket_that_leaves_its_agent_for_another_campaign_is_taken_off_the_one_it_was_in() {
        Campaign other = aCampaign(aChannel().id(), camila);
        TicketId id = waiting(1, false).id();
        assertTrue(hand(id, camila, 1, in(9)));
        change(id, ticket -> ticket.enter(other.id(), new Place.Waiting(in(10), false)));
        assertLoad(0, 0);
    }

    @Test
    void saving_what_stays_with_its_agent_changes_no_load() {
        TicketId id = waiting(1, false).id();
        assertTrue(hand(id, camila, 1, in(9)));
        change(id, ticket -> ticket.customerWrote(in(10)));
        assertLoad(1, 1);
    }

    @Test
    void no_ticket_comes_to_an_agent_by_being_saved_or_added() {
        TicketId id = waiting(1, false).id();
        assertThrows(IllegalStateException.class, () -> change(id, ticket -> ticket.assignTo(camila, in(9))));
        assertEquals(Optional.empty(), stored(id).agent());
        Ticket born = Ticket.open(
                newId(),
                channel.id(),
                aConversation(channel),
                aCustomer(channel.id()).id(),
                Visibility.PRIVATE,
                NOW);
        born.assignTo(camila, in(9));
        assertThrows(
                IllegalStateException.class, () -> tx(() -> stores.tickets().add(born)));
        assertLoad(0, 0);
    }

    @Test
    void a_failed_transaction_leaves_ticket_and_load_as_they_were() {
        TicketId id = waiting(1, false).id();
        assertThrows(
                IllegalArgumentException.class,
                () -> tx(() -> {
                    hand(id, camila, 5, in(9));
                    throw new IllegalArgumentException("crash");
                }));
        assertEquals(Optional.empty(), stored(id).agent());
        assertLoad(0, 0);
    }

    private TicketId newId() {
        return tx(() -> stores.tickets().newId());
    }

    private Ticket waiting(int seconds, boolean first) {
        return aTicketIn(channel, campaign.id(), new Place.Waiting(in(seconds), first));
    }

    private Ticket waiting(CampaignId where, int seconds) {
        return aTicketIn(channel, where, new Place.Waiting(in(seconds), false));
    }

    private static Place parked(int seconds) {
        return new Place.Parked(ParkReason.OUT_OF_HOURS, in(seconds), Optional.of(in(3_600)));
    }

    private void change(TicketId id, Consumer<Ticket> change) {
        tx(() -> {
            Ticket ticket = stores.tickets().lock(id).orElseThrow();
            change.accept(ticket);
            stores.tickets().save(ticket);
        });
    }

    private List<TicketId> queue(int max) {
        return tx(() -> stores.tickets().queue(campaign.id(), max));
    }

    private List<TicketId> parkedForOpening(int max) {
        return tx(() -> stores.tickets().parked(campaign.id(), Place.ParkReason.OUT_OF_HOURS, max));
    }

    private Candidate candidate() {
        return tx(() -> {
            stores.campaigns().lock(campaign.id());
            return stores.campaigns().candidates(campaign, NOW).get(0);
        });
    }

    private void assertLoad(int here, int overall) {
        assertEquals(here, candidate().load().here(), "of this campaign");
        assertEquals(overall, candidate().load().overall(), "in all");
        assertEquals(overall, tx(() -> stores.tickets().active(camila)), "active");
    }
}
