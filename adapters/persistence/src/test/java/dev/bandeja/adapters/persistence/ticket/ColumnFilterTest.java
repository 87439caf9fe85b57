package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Page;
import dev.bandeja.application.conversation.ChannelGateway.Profile;
import dev.bandeja.application.ticket.TicketBoard.Box;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.application.ticket.TicketBoard.Wanted;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every filter of a column changes what the column shows, and counts what it shows. */
class ColumnFilterTest {
    private static final Sight ADMINISTRATOR = new Sight(new AgentId(0), true, Set.of(), Set.of());

    private final PostgresStores stores = PostgresStores.empty();
    private final Fixtures given = new Fixtures(stores);
    private final SqlTicketBoard board = stores.board;
    private Channel page;
    private Person ana;
    private Person eva;
    private Campaign sales;
    private Campaign support;
    private Ticket plain;

    @BeforeEach
    void a_company_with_a_plain_ticket() {
        page = given.page();
        ana = given.agent();
        eva = given.agent();
        sales = given.campaign(page, 100, ana);
        support = given.campaign(page, 100, eva);
        plain = waiting(sales);
    }

    @Test
    void without_a_wish_everything_is_shown() {
        Ticket other = waiting(support);
        assertShows(new Asking(), plain, other);
    }

    @Test
    void by_the_customers_name() {
        Ticket lucias = waiting(sales);
        learn(lucias, "Lucía Fernández");
        assertShows(new Asking().customer("LUCIA fer"), lucias);
        assertShows(new Asking().customer("nobody at all"));
    }

    @Test
    void by_the_customers_number_on_the_network_or_in_a_field_of_theirs() {
        Ticket withPhone = waiting(sales);
        long phone = field(MetadataField.Subject.CUSTOMER, "phone");
        write(MetadataField.Subject.CUSTOMER, withPhone.customer().value(), "phone", "56912345678");
        assertTrue(phone > 0);
        assertShows(new Asking().customer("56912345678"), withPhone);
        assertShows(new Asking().customer("5691234567"));
        String number =
                stores.test.call(() -> stores.customers.get(plain.customer())).externalId();
        assertShows(new Asking().customer(number), plain);
    }

    @Test
    void by_what_is_written_about_a_ticket_nobody_becomes_a_customer() {
        field(MetadataField.Subject.TICKET, "invoice");
        write(MetadataField.Subject.TICKET, plain.customer().value(), "invoice", "777");
        assertShows(new Asking().customer("777"));
    }

    @Test
    void by_network() {
        assertShows(new Asking().kind("facebook"), plain);
        assertShows(new Asking().kind("instagram"));
    }

    @Test
    void by_page() {
        Channel another = given.page();
        Ticket there = given.ticket(another);
        assertShows(new Asking().channels(another.id()), there);
        assertShows(new Asking().channels(page.id()), plain);
        assertShows(new Asking().channels(page.id(), another.id()), plain, there);
    }

    @Test
    void by_campaign() {
        Ticket other = waiting(support);
        assertShows(new Asking().campaigns(support.id()), other);
        assertShows(new Asking().campaigns(sales.id(), support.id()), plain, other);
    }

    @Test
    void by_agent_an_ended_ticket_is_of_who_had_it_last() {
        Ticket anas = held(sales, ana);
        Ticket evas = held(support, eva);
        Ticket endedByAna = held(sales, ana);
        close(endedByAna);
        Ticket back = held(sales, ana);
        change(back, ticket -> ticket.enter(sales.id(), new Place.Waiting(at(9), true)));
        assertShows(new Asking().holder(Holder.NOBODY), plain, back);
        assertShows(new Asking().holder(Holder.ANYBODY), anas, evas, endedByAna);
        assertShows(new Asking().holder(Holder.of(Set.of(ana.id()))), anas, endedByAna);
        assertShows(new Asking().holder(Holder.of(Set.of(ana.id()))).open(), anas);
        assertShows(new Asking().holder(Holder.of(Set.of(ana.id(), eva.id()))), anas, evas, endedByAna);
        assertShows(sight(eva), new Asking().holder(Holder.ME), evas);
        assertShows(sight(ana), new Asking().holder(Holder.ME), anas, endedByAna);
    }

    @Test
    void by_state() {
        Ticket closed = waiting(sales);
        close(closed);
        Ticket ignored = waiting(sales);
        stores.test.execute("update ticket set state = 'IGNORED', place = null, ended_at = now() where id = "
                + ignored.id().value());
        assertShows(new Asking().open(), plain);
        assertShows(new Asking().states(TicketState.Kind.CLOSED), closed);
        assertShows(new Asking().states(TicketState.Kind.IGNORED), ignored);
        assertShows(new Asking().states(TicketState.Kind.OPEN, TicketState.Kind.IGNORED), plain, ignored);
        assertShows(new Asking().states(TicketState.Kind.values()), plain, closed, ignored);
    }

    @Test
    void by_whether_the_customer_waits_and_by_whether_it_was_addressed() {
        Ticket waits = waiting(sales);
        change(waits, ticket -> ticket.customerWrote(at(1)));
        Ticket answered = waiting(sales);
        change(answered, ticket -> {
            ticket.customerWrote(at(1));
            ticket.answeredElsewhere(Author.PAGE_INBOX, at(2));
        });
        Ticket again = waiting(sales);
        change(again, ticket -> {
            ticket.customerWrote(at(1));
            ticket.answeredElsewhere(Author.PAGE_INBOX, at(2));
            ticket.customerWrote(at(3));
        });
        assertShows(new Asking().awaiting(true), waits, again);
        assertShows(new Asking().awaiting(false), plain, answered);
        assertShows(new Asking().addressed(true), answered, again);
        assertShows(new Asking().addressed(false), plain, waits);
        assertShows(new Asking().addressed(true).awaiting(true), again);
    }

    @Test
    void by_whether_it_is_late() {
        Ticket late = waiting(sales);
        change(late, ticket -> {
            ticket.customerWrote(at(1));
            ticket.promise(new Targets(
                    Optional.of(Span.minutes(20)), Optional.empty(), Optional.empty(), 30, Optional.empty()));
            ticket.becomeOverdue(at(1).plus(Duration.ofMinutes(20)));
        });
        assertShows(new Asking().late(true), late);
        assertShows(new Asking().late(false), plain);
    }

    @Test
    void by_relevance_only_the_important() {
        Ticket important = waiting(sales);
        change(important, ticket -> ticket.markByHand(true));
        assertShows(new Asking().important(), important);
    }

    @Test
    void by_private_or_public() {
        Ticket open = stores.test.call(() -> {
            Ticket opened = Ticket.open(
                    stores.tickets.newId(), page.id(), plain.conversation(), plain.customer(), Visibility.PUBLIC, NOON);
            stores.tickets.add(opened);
            return opened;
        });
        assertShows(new Asking().visibility(Visibility.PUBLIC), open);
        assertShows(new Asking().visibility(Visibility.PRIVATE), plain);
    }

    @Test
    void by_what_is_written_in_its_fields() {
        long reason = field(MetadataField.Subject.TICKET, "reason");
        long place = field(MetadataField.Subject.TICKET, "place");
        field(MetadataField.Subject.CUSTOMER, "phone");
        Ticket complaint = waiting(sales);
        write(MetadataField.Subject.TICKET, complaint.id().value(), "reason", "Reclamo", "Despacho");
        Ticket sale = waiting(sales);
        write(MetadataField.Subject.TICKET, sale.id().value(), "reason", "Venta");
        Ticket placed = waiting(sales);
        write(MetadataField.Subject.TICKET, placed.id().value(), "place", "Talca");
        write(MetadataField.Subject.CUSTOMER, plain.id().value(), "phone", "123");
        assertShows(written(true, null, null), complaint, sale, placed);
        assertShows(written(false, null, null), plain);
        assertShows(written(true, reason, null), complaint, sale);
        assertShows(written(false, reason, null), plain, placed);
        assertShows(written(true, reason, "Despacho"), complaint);
        assertShows(written(false, reason, "Reclamo"), plain, sale, placed);
        assertShows(written(true, place, "Reclamo"));
    }

    @Test
    void by_the_tags_on_it() {
        TagId vip = given.tag("VIP");
        TagId moving = given.tag("Mudanza");
        Ticket both = tagged(vip, moving);
        Ticket one = tagged(moving);
        assertShows(new Asking().tagged(true), both, one);
        assertShows(new Asking().tagged(false), plain);
        assertShows(new Asking().tagged(true, vip), both);
        assertShows(new Asking().tagged(true, vip, moving), both, one);
        assertShows(new Asking().tagged(false, vip), one, plain);
        assertShows(new Asking().tagged(false, vip, moving), plain);
    }

    private Ticket tagged(TagId... tags) {
        Ticket ticket = waiting(sales);
        for (TagId tag : tags) {
            stores.test.inTransaction(() -> stores.tags.put(ticket.id(), tag));
        }
        return ticket;
    }

    @Test
    void by_when_it_was_opened_ended_or_last_spoken() {
        Ticket old = waiting(sales);
        stores.test.execute(
                "update ticket set opened_at = timestamptz '%s', last_message_at = timestamptz '%s' where id = %d"
                        .formatted(daysAgo(9), daysAgo(3), old.id().value()));
        Ticket closed = waiting(sales);
        stores.test.execute(
                "update ticket set opened_at = timestamptz '%1$s', last_message_at = timestamptz '%1$s' where id = %2$d"
                        .formatted(daysAgo(30), closed.id().value()));
        close(closed);
        assertShows(when(Period.lastDays(Moment.OPENED, 7)), plain);
        assertShows(when(Period.lastDays(Moment.OPENED, 10)), plain, old);
        assertShows(when(Period.lastDays(Moment.LAST_MESSAGE, 4)), plain, old);
        assertShows(when(Period.lastDays(Moment.ENDED, 1)), closed);
        assertShows(when(between(Moment.OPENED, daysAgo(10), daysAgo(9))));
        assertShows(when(between(Moment.OPENED, daysAgo(9), daysAgo(8))), old);
        assertShows(
                when(new Period(Moment.OPENED, Optional.empty(), Optional.of(daysAgo(8)), Optional.empty())),
                old,
                closed);
        assertShows(
                when(new Period(Moment.LAST_MESSAGE, Optional.of(daysAgo(3)), Optional.empty(), Optional.empty())),
                plain,
                old);
    }

    @Test
    void no_filter_widens_what_its_reader_may_see() {
        Ticket evas = held(support, eva);
        Ticket endedByEva = held(support, eva);
        close(endedByEva);
        Ticket evasInSales = held(sales, eva);
        Holder certainlyEva = Holder.of(Set.of(eva.id()));
        assertShows(sight(ana), new Asking().campaigns(support.id()));
        assertShows(sight(ana), new Asking().holder(certainlyEva));
        assertShows(sight(ana), new Asking().holder(Holder.ANYBODY));
        Sight supervisor = new Sight(ana.id(), false, Set.of(), Set.of(support.id()));
        assertShows(supervisor, new Asking().holder(certainlyEva), evas, endedByEva);
        assertShows(supervisor, new Asking().open(), evas);
        assertShows(sight(eva), new Asking().holder(certainlyEva), evas, endedByEva, evasInSales);
    }

    @Test
    void the_three_recommended_columns_share_out_everything_open_of_an_agent() {
        Ticket fresh = held(sales, ana);
        change(fresh, ticket -> ticket.customerWrote(at(1)));
        Ticket answered = held(sales, ana);
        change(answered, ticket -> ticket.answered(Author.agent(ana.id()), at(2)));
        Ticket again = held(sales, ana);
        change(again, ticket -> {
            ticket.answered(Author.agent(ana.id()), at(2));
            ticket.customerWrote(at(3));
        });
        Asking mine = new Asking().holder(Holder.ME).open();
        assertShows(sight(ana), mine.addressed(false), fresh);
        assertShows(sight(ana), mine.addressed(true).awaiting(false), answered);
        assertShows(sight(ana), mine.addressed(true).awaiting(true), again);
    }

    @Test
    void several_lists_are_the_same_read_together_and_one_by_one() {
        for (int i = 0; i < 4; i++) {
            held(i % 2 == 0 ? sales : support, i % 2 == 0 ? ana : eva);
        }
        List<TicketFilter> filters = List.of(
                new Asking().customer("nobody").filter(),
                TicketFilter.NONE,
                new Asking().holder(Holder.ME).filter(),
                new Asking().customer("Ana").campaigns(support.id()).filter());
        for (Sight reader : List.of(ADMINISTRATOR, sight(ana), sight(eva))) {
            List<Page<TicketCard>> together = board.lists(
                    reader,
                    filters.stream().map(filter -> new Wanted(filter, 2)).toList());
            for (int i = 0; i < filters.size(); i++) {
                assertEquals(board.list(reader, Box.ALL, filters.get(i), Optional.empty(), 2), together.get(i));
            }
        }
        assertEquals(List.of(), board.lists(ADMINISTRATOR, List.of()));
        assertEquals(List.of(), board.counts(ADMINISTRATOR, List.of()));
    }

    private void assertShows(Asking asking, Ticket... tickets) {
        assertShows(ADMINISTRATOR, asking, tickets);
    }

    /** Read as a list in stretches, among the lists of a board, and counted. */
    private void assertShows(Sight reader, Asking asking, Ticket... tickets) {
        TicketFilter filter = asking.filter();
        Set<TicketId> expected = Arrays.stream(tickets).map(Ticket::id).collect(Collectors.toSet());
        List<TicketId> shown = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<TicketCard> stretch = board.list(reader, Box.ALL, filter, after, 2);
            stretch.items().forEach(card -> shown.add(card.id()));
            after = stretch.next();
        } while (after.isPresent());
        assertEquals(expected, Set.copyOf(shown));
        assertEquals(expected.size(), shown.size());
        assertEquals(
                shown,
                board.lists(reader, List.of(new Wanted(filter, 50))).get(0).items().stream()
                        .map(TicketCard::id)
                        .toList());
        assertEquals(List.of((long) shown.size()), board.counts(reader, List.of(filter)));
    }

    private static Asking written(boolean has, Long field, String value) {
        return new Asking().classified(new Classified(has, Optional.ofNullable(field), Optional.ofNullable(value)));
    }

    private static Asking when(Period period) {
        return new Asking().period(period);
    }

    private static Period between(Moment moment, Instant from, Instant until) {
        return new Period(moment, Optional.of(from), Optional.of(until), Optional.empty());
    }

    private long field(MetadataField.Subject subject, String key) {
        return stores.test.call(() -> {
            long id = stores.metadata.newId();
            stores.metadata.save(
                    new MetadataField(id, subject, key, key, MetadataField.Type.TEXT, List.of(), false, false, false));
            return id;
        });
    }

    private void write(MetadataField.Subject subject, long of, String key, String... values) {
        stores.test.inTransaction(() -> stores.metadata.write(subject, of, Map.of(key, List.of(values))));
    }

    private Ticket waiting(Campaign campaign) {
        return given.waiting(page, campaign);
    }

    private Ticket held(Campaign campaign, Person agent) {
        Ticket ticket = waiting(campaign);
        stores.test.inTransaction(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            held.assignTo(agent.id(), at(5));
            assertTrue(stores.tickets.handTo(held, new Limits(100, Integer.MAX_VALUE)));
        });
        return ticket;
    }

    private void close(Ticket ticket) {
        change(ticket, held -> held.close(CloseReason.BY_HAND, NOON));
    }

    private void learn(Ticket ticket, String name) {
        stores.test.inTransaction(() -> stores.customers.learn(
                ticket.customer(), Optional.of(new Profile(name, Optional.empty(), Optional.empty())), NOON));
    }

    private void change(Ticket ticket, Consumer<Ticket> change) {
        stores.test.inTransaction(() -> {
            Ticket held = stores.tickets.lock(ticket.id()).orElseThrow();
            change.accept(held);
            stores.tickets.save(held);
        });
    }

    private Sight sight(Person agent) {
        return new Sight(agent.id(), false, Set.of(agent == ana ? sales.id() : support.id()), Set.of());
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static Instant daysAgo(int days) {
        return NOON.minus(Duration.ofDays(days));
    }
}
