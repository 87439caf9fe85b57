package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.Page;
import dev.bandeja.application.conversation.ChannelGateway.Profile;
import dev.bandeja.application.ticket.TicketBoard.Box;
import dev.bandeja.application.ticket.TicketBoard.Counts;
import dev.bandeja.application.ticket.TicketBoard.Life;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Promise;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketBoardOnPostgresTest {
    private static final Targets TWENTY_MINUTES = new Targets(
            Optional.of(Span.minutes(20)), Optional.of(Span.minutes(20)), Optional.empty(), 30, Optional.empty());

    private final PostgresStores stores = PostgresStores.empty();
    private final Fixtures given = new Fixtures(stores);
    private final SqlTicketBoard board = stores.board;
    private Channel page;
    private Person ana;
    private Person eva;
    private Campaign sales;
    private Campaign support;

    @BeforeEach
    void aCompany() {
        page = given.page();
        ana = given.agent();
        eva = given.agent();
        sales = given.campaign(page, 100, ana);
        support = given.campaign(page, 100, eva);
    }

    @Test
    void a_card_shows_a_ticket_with_an_agent_as_it_is() {
        Ticket ticket = given.waiting(page, sales);
        stores.test.inTransaction(() -> stores.customers.learn(
                ticket.customer(),
                Optional.of(new Profile("Lucía", Optional.of("https://example.com/l.png"), Optional.of("es_LA"))),
                NOON));
        change(ticket.id(), held -> {
            held.customerWrote(at(1));
            held.answeredElsewhere(Author.PAGE_INBOX, at(2));
            held.customerWrote(at(3));
            held.promise(TWENTY_MINUTES);
        });
        hand(ticket.id(), ana, at(4));
        say(ticket.id(), "Hola, ¿qué tal?", at(3));
        TagId vip = given.tag("VIP");
        TagId moving = given.tag("Mudanza: «ñ»");
        stores.test.inTransaction(() -> List.of(vip, moving).forEach(tag -> stores.tags.put(ticket.id(), tag)));
        long version = card(ticket.id()).version();
        assertEquals(
                new TicketCard(
                        ticket.id(),
                        new TicketState.Open(new Place.WithAgent(ana.id(), at(4))),
                        Optional.of(new Named(ana.id().value(), ana.name())),
                        Optional.of(ana.id()),
                        Optional.of(at(2)),
                        Optional.of(at(3)),
                        Optional.of(at(3)),
                        Visibility.PRIVATE,
                        page.id(),
                        page.kind(),
                        page.name(),
                        true,
                        Optional.empty(),
                        Optional.of(sales.id()),
                        Optional.of(sales.name()),
                        ticket.customer(),
                        Optional.of("Lucía"),
                        Optional.of("https://example.com/l.png"),
                        false,
                        false,
                        "Hola, ¿qué tal?",
                        Author.Kind.CUSTOMER,
                        at(3),
                        1,
                        NOON,
                        Optional.empty(),
                        0,
                        Optional.of(new Promise(
                                Promise.Target.NEXT_ANSWER,
                                at(3),
                                at(3).plus(Duration.ofMinutes(14)),
                                at(3).plus(Duration.ofMinutes(20)),
                                false)),
                        Optional.empty(),
                        Importance.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Tag(moving, "Mudanza: «ñ»", Tag.Color.TEAL, false),
                                new Tag(vip, "VIP", Tag.Color.TEAL, false)),
                        version),
                card(ticket.id()));
        change(ticket.id(), Ticket::seen);
        assertTrue(card(ticket.id()).version() > version);
    }

    @Test
    void only_what_is_overdue_is_shown_when_that_is_wanted() {
        Ticket inTime = given.waiting(page, sales);
        Ticket late = given.waiting(page, sales);
        for (Ticket ticket : List.of(inTime, late)) {
            change(ticket.id(), held -> {
                held.customerWrote(at(1));
                held.promise(TWENTY_MINUTES);
            });
        }
        change(late.id(), held -> held.becomeOverdue(at(1).plus(Duration.ofMinutes(20))));
        for (Box box : List.of(Box.WAITING, Box.ALL)) {
            assertEquals(
                    List.of(late.id()),
                    board
                            .list(administrator(), box, new Asking().late(true).filter(), Optional.empty(), 10)
                            .items()
                            .stream()
                            .map(TicketCard::id)
                            .toList());
        }
        TicketCard card = card(late.id());
        assertTrue(card.promise().orElseThrow().late());
        assertEquals(Optional.of(at(1).plus(Duration.ofMinutes(20))), card.overdueSince());
    }

    @Test
    void only_what_is_important_is_shown_when_that_is_wanted() {
        Ticket plain = given.waiting(page, sales);
        Ticket important = given.waiting(page, sales);
        Ticket nomore = given.waiting(page, sales);
        change(important.id(), held -> held.markByContent("abogado"));
        change(nomore.id(), held -> {
            held.markByContent("abogado");
            held.markByHand(false);
        });
        assertEquals(
                List.of(important.id()),
                board
                        .list(administrator(), Box.ALL, new Asking().important().filter(), Optional.empty(), 10)
                        .items()
                        .stream()
                        .map(TicketCard::id)
                        .toList());
        assertEquals(Optional.of("abogado"), card(important.id()).importancePhrase());
        assertEquals(Importance.NONE, card(plain.id()).importance());
        stores.test.inTransaction(() -> stores.vips.add(
                page.id(), List.of(stores.customers.get(plain.customer()).externalId())));
        assertTrue(card(plain.id()).vip());
    }

    @Test
    void a_card_of_a_parked_public_ticket_tells_why_until_when_and_under_which_comment() {
        ConversationId thread = given.conversation(page);
        stores.test.execute("update conversation set key = 'c:42_7' where id = " + thread.value());
        CustomerId customer = given.customer(page);
        Place parked = new Place.Parked(Place.ParkReason.OUT_OF_HOURS, at(1), Optional.of(at(3_600)));
        Ticket ticket = stores.test.call(() -> {
            Ticket opened = Ticket.open(stores.tickets.newId(), page.id(), thread, customer, Visibility.PUBLIC, NOON);
            opened.enter(sales.id(), parked);
            stores.tickets.add(opened);
            return opened;
        });
        stores.test.inTransaction(() -> stores.channels.tokenRejected(page.id(), NOON, "expired"));
        stores.test.inTransaction(() -> stores.channels.pause(page.id(), at(9)));
        TicketCard card = card(ticket.id());
        assertEquals(new TicketState.Open(parked), card.state());
        assertEquals(Visibility.PUBLIC, card.visibility());
        assertEquals(Optional.of("42_7"), card.publicRoot());
        assertEquals(Optional.empty(), card.agent());
        assertEquals(false, card.channelActive());
        assertEquals(Optional.of(at(9)), card.channelPausedUntil());
    }

    @Test
    void my_tickets_come_with_those_who_wait_longest_on_top_and_then_the_latest_talk() {
        Ticket answeredEarly = mine(held -> held.customerWrote(at(1)));
        change(answeredEarly.id(), held -> held.answered(Author.agent(ana.id()), at(2)));
        Ticket answeredLate = mine(held -> held.customerWrote(at(1)));
        change(answeredLate.id(), held -> held.answered(Author.agent(ana.id()), at(5)));
        Ticket waitsShort = mine(held -> held.customerWrote(at(9)));
        Ticket waitsLong = mine(held -> held.customerWrote(at(3)));
        assertEquals(
                ids(waitsLong, waitsShort, answeredLate, answeredEarly),
                inStretches(agents(ana), Box.MINE, Optional.empty()));
    }

    @Test
    void waiting_tickets_come_in_the_order_in_which_they_would_be_routed() {
        Ticket byItself = placed(sales, new Place.Waiting(at(1), false));
        Ticket parked = placed(sales, new Place.Parked(Place.ParkReason.OUT_OF_HOURS, at(3), Optional.empty()));
        Ticket back = placed(sales, new Place.Waiting(at(9), true));
        Ticket nobodys = given.ticket(page);
        assertEquals(ids(back, nobodys, byItself, parked), inStretches(agents(ana), Box.WAITING, Optional.empty()));
    }

    @Test
    void all_tickets_come_with_the_latest_message_on_top() {
        Ticket first = placed(sales, new Place.Waiting(at(1), false));
        Ticket second = placed(support, new Place.Waiting(at(1), false));
        Ticket third = given.ticket(page);
        change(second.id(), held -> held.customerWrote(at(20)));
        change(first.id(), held -> held.customerWrote(at(10)));
        change(first.id(), held -> held.close(TicketState.CloseReason.BY_HAND, at(11)));
        assertEquals(ids(second, first, third), inStretches(administrator(), Box.ALL, Optional.empty()));
    }

    @Test
    void every_reader_gets_in_every_list_exactly_what_the_rule_of_sight_says() {
        List<Ticket> tickets = new ArrayList<>();
        for (Campaign campaign : List.of(sales, support)) {
            tickets.add(placed(campaign, new Place.Waiting(at(1), false)));
            for (Person holder : List.of(ana, eva)) {
                Ticket held = placed(campaign, new Place.Waiting(at(1), false));
                hand(held.id(), holder, at(2));
                tickets.add(held);
                Ticket before = placed(campaign, new Place.Waiting(at(1), false));
                hand(before.id(), holder, at(2));
                change(before.id(), ticket -> ticket.enter(campaign.id(), new Place.Waiting(at(3), true)));
                tickets.add(before);
                Ticket closed = placed(campaign, new Place.Waiting(at(1), false));
                hand(closed.id(), holder, at(2));
                change(closed.id(), ticket -> ticket.close(TicketState.CloseReason.BY_HAND, at(3)));
                tickets.add(closed);
            }
        }
        tickets.add(given.ticket(page));
        for (Sight sight : List.of(
                agents(ana),
                agents(eva),
                new Sight(eva.id(), false, Set.of(), Set.of()),
                new Sight(ana.id(), false, Set.of(), Set.of(sales.id())),
                new Sight(ana.id(), false, Set.of(sales.id()), Set.of(sales.id(), support.id())),
                administrator())) {
            assertSees(sight, tickets);
        }
    }

    private void assertSees(Sight sight, List<Ticket> tickets) {
        List<Ticket> now = tickets.stream()
                .map(ticket ->
                        stores.test.call(() -> stores.tickets.lock(ticket.id()).orElseThrow()))
                .toList();
        Set<TicketId> all = idsWhere(now, ticket -> seen(sight, ticket));
        assertEquals(all, Set.copyOf(inStretches(sight, Box.ALL, Optional.empty())), sight.toString());
        now.forEach(ticket -> assertEquals(
                seen(sight, ticket), board.card(sight, ticket.id()).isPresent(), sight + " " + ticket.snapshot()));
        Set<TicketId> mine = idsWhere(now, ticket -> ticket.agent().equals(Optional.of(sight.who())));
        assertEquals(mine, Set.copyOf(inStretches(sight, Box.MINE, Optional.empty())), sight.toString());
        Set<TicketId> waiting = idsWhere(
                now,
                ticket -> ticket.isOpen()
                        && ticket.agent().isEmpty()
                        && sight.includes(ticket.campaign(), Optional.empty(), Optional.empty()));
        assertEquals(waiting, Set.copyOf(inStretches(sight, Box.WAITING, Optional.empty())), sight.toString());
        long open = now.stream()
                .filter(Ticket::isOpen)
                .filter(ticket -> seen(sight, ticket))
                .count();
        assertEquals(new Counts(mine.size(), waiting.size(), open), board.counts(sight), sight.toString());
    }

    private static boolean seen(Sight sight, Ticket ticket) {
        return sight.includes(ticket.campaign(), ticket.agent(), ticket.lastAgent());
    }

    private static Set<TicketId> idsWhere(List<Ticket> tickets, Predicate<Ticket> wanted) {
        return tickets.stream().filter(wanted).map(Ticket::id).collect(Collectors.toSet());
    }

    @Test
    void people_are_found_by_any_part_of_their_name_without_accents_and_capitals() {
        Ticket nunez = named("José NÚÑEZ Peña");
        Ticket percent = named("100%_real\\deal");
        named("Maria Silva");
        assertEquals(ids(nunez), inStretches(administrator(), Box.ALL, Optional.of("nunez")));
        assertEquals(ids(nunez), inStretches(administrator(), Box.ALL, Optional.of("ñez PE")));
        assertEquals(ids(percent), inStretches(administrator(), Box.ALL, Optional.of("%_")));
        assertEquals(ids(percent), inStretches(administrator(), Box.ALL, Optional.of("\\d")));
        assertEquals(List.of(), inStretches(administrator(), Box.ALL, Optional.of("nobody")));
        assertEquals(3, inStretches(administrator(), Box.ALL, Optional.of(" ")).size());
    }

    @Test
    void a_search_shows_nothing_out_of_sight() {
        Ticket evas = named("Lucía");
        change(evas.id(), held -> held.enter(support.id(), new Place.Waiting(at(1), false)));
        assertEquals(List.of(), inStretches(agents(ana), Box.ALL, Optional.of("luc")));
        assertEquals(List.of(), inStretches(agents(ana), Box.WAITING, Optional.of("luc")));
        assertEquals(ids(evas), inStretches(agents(eva), Box.WAITING, Optional.of("luc")));
    }

    @Test
    void a_cursor_that_is_none_is_refused() {
        for (String wrong : List.of("", "x", "!!", "MTIz", "MTIzLDQ1NjcsOCw5")) {
            for (Box box : Box.values()) {
                Refused refused = assertRefused(
                        Reason.INVALID,
                        () -> board.list(administrator(), box, TicketFilter.NONE, Optional.of(wrong), 10));
                assertEquals("after", refused.facts().get("field"));
                assertEquals("cursor", refused.facts().get("rule"));
            }
        }
    }

    @Test
    void messages_come_newest_stretch_first_and_each_stretch_oldest_first() {
        Ticket ticket = given.ticket(page);
        IntStream.of(3, 1, 5, 2, 4).forEach(second -> say(ticket.id(), "text " + second, at(second)));
        Page<Line> newest = board.messages(ticket.id(), Optional.empty(), 2);
        Page<Line> middle = board.messages(ticket.id(), newest.next(), 2);
        Page<Line> oldest = board.messages(ticket.id(), middle.next(), 2);
        assertEquals(List.of("text 4", "text 5"), texts(newest));
        assertEquals(List.of("text 2", "text 3"), texts(middle));
        assertEquals(List.of("text 1"), texts(oldest));
        assertEquals(Optional.empty(), oldest.next());
    }

    @Test
    void a_line_shows_the_message_its_authors_name_and_the_screens_key() {
        Ticket ticket = given.ticket(page);
        Message note = Message.note(
                stores.test.call(stores.messages::newId), ticket.id(), Author.agent(ana.id()), "call back", at(1));
        stores.test.inTransaction(() -> stores.messages.append(note, "key-1"));
        assertEquals(
                Optional.of(new Line(note, Optional.of(ana.name()), Optional.of("key-1"), Life.UNTOUCHED)),
                board.line(note.id()));
        Message fromCustomer = say(ticket.id(), "Hola", at(2));
        assertEquals(
                Optional.of(new Line(fromCustomer, Optional.empty(), Optional.empty(), Life.UNTOUCHED)),
                board.line(fromCustomer.id()));
    }

    @Test
    void the_excerpt_is_the_beginning_of_the_newest_line_by_its_time_never_half_a_character() {
        Ticket ticket = given.ticket(page);
        say(ticket.id(), "newest " + "🙂".repeat(150), at(9));
        say(ticket.id(), "late", at(1));
        assertEquals("newest " + "🙂".repeat(96), card(ticket.id()).excerpt());
    }

    private Ticket mine(Consumer<Ticket> life) {
        Ticket ticket = placed(sales, new Place.Waiting(NOON, false));
        change(ticket.id(), life);
        hand(ticket.id(), ana, NOON);
        return ticket;
    }

    private Ticket placed(Campaign campaign, Place place) {
        Ticket ticket = given.ticket(page);
        change(ticket.id(), held -> held.enter(campaign.id(), place));
        return ticket;
    }

    private Ticket named(String name) {
        Ticket ticket = given.ticket(page);
        stores.test.inTransaction(() -> stores.customers.learn(
                ticket.customer(), Optional.of(new Profile(name, Optional.empty(), Optional.empty())), NOON));
        return ticket;
    }

    private void change(TicketId id, Consumer<Ticket> change) {
        stores.test.inTransaction(() -> {
            Ticket held = stores.tickets.lock(id).orElseThrow();
            change.accept(held);
            stores.tickets.save(held);
        });
    }

    private void hand(TicketId id, Person agent, Instant at) {
        stores.test.inTransaction(() -> {
            Ticket held = stores.tickets.lock(id).orElseThrow();
            held.assignTo(agent.id(), at);
            assertTrue(stores.tickets.handTo(held, new Limits(100, Integer.MAX_VALUE)));
        });
    }

    private Message say(TicketId ticket, String text, Instant at) {
        return stores.test.call(() -> {
            Message message = Message.fromCustomer(
                    stores.messages.newId(),
                    ticket,
                    Visibility.PRIVATE,
                    text,
                    List.of(new Attachment("image", Optional.of("https://example.com/i.png"), Optional.empty())),
                    "m-" + text.hashCode() + at,
                    Optional.empty(),
                    at);
            stores.messages.append(List.of(message));
            return message;
        });
    }

    private TicketCard card(TicketId id) {
        return board.card(administrator(), id).orElseThrow();
    }

    /** The whole list, read two at a time. */
    private List<TicketId> inStretches(Sight sight, Box box, Optional<String> text) {
        List<TicketId> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<TicketCard> stretch =
                    board.list(sight, box, text.map(TicketFilter.NONE::of).orElse(TicketFilter.NONE), after, 2);
            stretch.items().forEach(card -> all.add(card.id()));
            after = stretch.next();
        } while (after.isPresent());
        return all;
    }

    private Sight agents(Person agent) {
        return new Sight(agent.id(), false, Set.of(agent == ana ? sales.id() : support.id()), Set.of());
    }

    private static Sight administrator() {
        return new Sight(new AgentId(0), true, Set.<CampaignId>of(), Set.of());
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static List<TicketId> ids(Ticket... tickets) {
        return Arrays.stream(tickets).map(Ticket::id).toList();
    }

    private static List<String> texts(Page<Line> lines) {
        return lines.items().stream().map(line -> line.message().text()).toList();
    }
}
