package dev.bandeja.application.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Line;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.application.analytics.TicketEvents.TicketFacts;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.Tally.Count;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.Limits;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.ticket.Happening.Kind;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class TicketEventsContract extends StoreContract {
    private static final ZoneId MONTEVIDEO = ZoneId.of("America/Montevideo");
    private static final Duration TARGET = Duration.ofMinutes(2);

    private Channel channel;
    private AgentId camila;
    private AgentId mateo;
    private Campaign campaign;
    private Campaign other;
    private final List<TicketId> all = new ArrayList<>();

    @BeforeEach
    void two_campaigns() {
        all.clear();
        channel = aChannel();
        camila = anAgent("Camila");
        mateo = anAgent("Mateo");
        campaign = aCampaign(channel.id(), camila, mateo);
        other = aCampaign(aChannel().id(), true, true, true, camila);
    }

    @Test
    void what_happened_to_a_ticket_is_written_down_with_it_in_order() {
        TicketId id = waiting(campaign, 0);
        hand(id, camila, 5, in(20));
        change(id, ticket -> ticket.answered(Author.agent(camila), in(50)));
        change(id, ticket -> ticket.close(CloseReason.BY_HAND, in(60)));

        List<TicketEvent> story = story(id);
        assertEquals(
                List.of(Kind.CREATED, Kind.QUEUED, Kind.ASKED, Kind.ASSIGNED, Kind.ANSWERED, Kind.CLOSED),
                story.stream().map(TicketEvent::kind).toList());
        assertEquals(
                new TicketEvent(
                        id,
                        channel.id(),
                        Optional.of(campaign.id()),
                        Kind.ANSWERED,
                        in(50),
                        Optional.of(camila),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(50)),
                        Optional.of(Duration.ofSeconds(50)),
                        Optional.of(Duration.ofSeconds(50)),
                        Optional.of(Duration.ofSeconds(30))),
                story.get(4));
        assertEquals(Optional.of(CloseReason.BY_HAND), story.get(5).reason());
    }

    @Test
    void what_did_not_come_to_pass_is_not_written_down() {
        TicketId id = waiting(campaign, 0);
        assertFalse(hand(id, camila, 0, in(5)), "no room");

        assertEquals(3, story(id).size());
    }

    @Test
    void every_count_is_that_of_its_definition_however_it_is_broken_down() {
        aMixedDay();
        Question question = question(NOW.minusSeconds(1), in(100_000));
        for (By by : By.values()) {
            assertEquals(expected(question, by), counted(question, EnumSet.of(by)), by.name());
        }
        assertEquals(
                EnumSet.allOf(By.class).stream()
                        .flatMap(by -> expected(question, by).stream())
                        .collect(Collectors.toSet()),
                counted(question, EnumSet.allOf(By.class)));
        assertTrue(
                counted(question, EnumSet.of(By.ALL)).iterator().next().tally().get(Count.RECOVERED_IN_TIME) == 0
                        && expected(question, By.ALL).iterator().next().tally().get(Count.RECOVERED) == 1);
    }

    @Test
    void a_question_is_about_its_time_its_campaigns_its_page_and_its_agent() {
        aMixedDay();
        Question everything = question(NOW.minusSeconds(1), in(100_000));
        for (Question question : List.of(
                everything.between(in(30), in(200)),
                new Question(
                        everything.from(),
                        everything.to(),
                        Optional.of(Set.of(other.id())),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Question(
                        everything.from(),
                        everything.to(),
                        Optional.of(Set.of(other.id())),
                        Optional.of(campaign.id()),
                        Optional.empty(),
                        Optional.empty()),
                new Question(
                        everything.from(),
                        everything.to(),
                        Optional.empty(),
                        Optional.of(campaign.id()),
                        Optional.of(channel.id()),
                        Optional.of(camila)))) {
            assertEquals(expected(question, By.ALL), counted(question, EnumSet.of(By.ALL)));
            assertEquals(expected(question, By.AGENT), counted(question, EnumSet.of(By.AGENT)));
        }
    }

    @Test
    void a_ticket_is_updated_where_its_last_event_is_and_counts_in_the_state_it_had_then() {
        TicketId closed = waiting(campaign, 0);
        change(closed, ticket -> ticket.close(CloseReason.CUSTOMER_SILENT, in(100)));
        TicketId reopened = waiting(campaign, 0);
        change(reopened, ticket -> ticket.close(CloseReason.BY_HAND, in(10)));
        change(reopened, ticket -> ticket.reopen(in(300)));

        assertEquals("[UPDATED=2, STATE_OPEN=1, STATE_CLOSED=1]", states(question(NOW, in(400))));
        assertEquals("[UPDATED=1, STATE_CLOSED=1]", states(question(NOW, in(200))), "one went on later");
        assertEquals("[UPDATED=1, STATE_OPEN=1]", states(question(in(200), in(400))));
        assertEquals("[]", states(question(in(400), in(500))));
    }

    @Test
    void a_ticket_that_went_on_counts_where_it_went_and_not_where_it_left() {
        TicketId moved = waiting(campaign, 0);
        hand(moved, camila, 5, in(10));
        change(moved, ticket -> ticket.moveTo(other.id(), new Place.Waiting(in(20), false), in(20)));
        hand(moved, mateo, 5, in(30));
        change(moved, ticket -> ticket.close(CloseReason.BY_HAND, in(40)));
        TicketId given = waiting(campaign, 0);
        hand(given, camila, 5, in(10));
        tx(() -> {
            Ticket ticket = stores.tickets().lock(given).orElseThrow();
            ticket.transferTo(mateo, in(50));
            stores.tickets().handTo(ticket, Limits.NONE);
        });

        Question all = question(NOW, in(100));
        assertEquals("[UPDATED=1, STATE_OPEN=1]", states(of(all, campaign)), "the other is no longer here");
        assertEquals("[UPDATED=1, STATE_CLOSED=1]", states(of(all, other)));
        assertEquals("[UPDATED=1, STATE_CLOSED=1]", states(seenBy(all, other)));
        assertEquals("[UPDATED=1, STATE_OPEN=1]", states(seenBy(all, campaign)));
        assertEquals("[]", states(of(all, camila)), "she has neither");
        assertEquals("[UPDATED=2, STATE_OPEN=1, STATE_CLOSED=1]", states(of(all, mateo)));
        assertEquals(
                List.of(),
                page(of(all, campaign), Optional.of(Figure.OPEN), Optional.empty(), 9).stream()
                        .map(TicketFacts::ticket)
                        .filter(moved::equals)
                        .toList());
    }

    @Test
    void the_states_are_told_by_campaign_page_and_agent_too() {
        aMixedDay();
        Question question = question(NOW.minusSeconds(1), in(100_000));
        List<Line> lines =
                tx(() -> stores.ticketEvents().states(question, EnumSet.of(By.ALL, By.CAMPAIGN, By.CHANNEL, By.AGENT)));
        assertEquals(
                Set.of(
                        "ALL  [UPDATED=5, STATE_OPEN=3, STATE_CLOSED=2]",
                        "CAMPAIGN " + campaign.id().value() + " [UPDATED=2, STATE_OPEN=2]",
                        "CAMPAIGN " + other.id().value() + " [UPDATED=2, STATE_OPEN=1, STATE_CLOSED=1]",
                        "CHANNEL " + channel.id().value() + " [UPDATED=5, STATE_OPEN=3, STATE_CLOSED=2]",
                        "AGENT " + camila.value() + " [UPDATED=1, STATE_OPEN=1]",
                        "AGENT " + mateo.value() + " [UPDATED=1, STATE_OPEN=1]"),
                lines.stream()
                        .map(line -> line.by() + " " + line.key() + " " + line.tally())
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_recovery_on_another_day_leaves_the_abandonment_rate_of_both_days_right() {
        TicketId lost = waiting(campaign, 0);
        change(lost, ticket -> ticket.countAsAbandoned(in(180)));
        hand(lost, camila, 5, in(90_000));
        change(lost, ticket -> ticket.answered(Author.agent(camila), in(90_010)));
        TicketId quick = waiting(campaign, 90_000);
        hand(quick, camila, 5, in(90_001));
        change(quick, ticket -> ticket.answered(Author.agent(camila), in(90_020)));

        Tally first = whole(question(NOW, in(43_200)));
        Tally second = whole(question(in(43_200), in(129_600)));
        assertEquals(1, Figure.ABANDONMENT_RATE.of(first).orElseThrow());
        assertEquals(0, Figure.ABANDONMENT_RATE.of(second).orElseThrow());
        assertEquals(1, Figure.ABANDONMENT_RATE.denominator(second), "the recovered one counted the day before");
        assertEquals(2, second.get(Count.ANSWERED));
    }

    @Test
    void every_figure_opens_exactly_its_tickets_page_by_page() {
        aMixedDay();
        Question question = question(NOW.minusSeconds(1), in(100_000));
        List<TicketFacts> everything = page(question, Optional.empty(), Optional.empty(), 100);
        assertEquals(
                all.stream()
                        .sorted((one, two) -> Long.compare(two.value(), one.value()))
                        .toList(),
                everything.stream().map(TicketFacts::ticket).toList());
        for (Figure figure : Figure.values()) {
            assertEquals(
                    everything.stream()
                            .filter(facts -> figure.opens(facts.tally()))
                            .map(TicketFacts::ticket)
                            .toList(),
                    page(question, Optional.of(figure), Optional.empty(), 100).stream()
                            .map(TicketFacts::ticket)
                            .toList(),
                    figure.name());
        }
        assertEquals(
                everything.subList(2, 4),
                page(question, Optional.empty(), Optional.of(everything.get(1).ticket()), 2));
    }

    @Test
    void the_tickets_add_up_to_the_whole() {
        aMixedDay();
        Question question = question(NOW.minusSeconds(1), in(100_000));
        Tally summed = page(question, Optional.empty(), Optional.empty(), 100).stream()
                .map(TicketFacts::tally)
                .reduce(Tally.NOTHING, Tally::plus);
        Tally whole = whole(question).plus(stateTally(question));
        assertEquals(whole, summed);
    }

    /** Answered in time and late, abandoned and recovered, closed, reopened, transferred, over midnight of the zone. */
    private void aMixedDay() {
        TicketId quick = waiting(campaign, 0);
        hand(quick, camila, 5, in(20));
        change(quick, ticket -> ticket.answered(Author.agent(camila), in(50)));
        change(quick, ticket -> ticket.customerWrote(in(60)));
        change(quick, ticket -> ticket.answered(Author.agent(mateo), in(90)));
        change(quick, ticket -> ticket.close(CloseReason.BY_HAND, in(100)));
        change(quick, ticket -> ticket.customerWrote(in(4_000)));
        change(quick, ticket -> ticket.reopen(in(4_001)));
        TicketId recovered = waiting(campaign, 5);
        change(recovered, ticket -> ticket.countAsAbandoned(in(185)));
        hand(recovered, mateo, 5, in(200));
        change(recovered, ticket -> ticket.answered(Author.agent(mateo), in(300)));
        TicketId lost = waiting(other, 40_000);
        change(lost, ticket -> ticket.countAsAbandoned(in(40_100)));
        TicketId elsewhere = waiting(other, 50_000);
        change(elsewhere, ticket -> ticket.answeredElsewhere(Author.PAGE_INBOX, in(50_030)));
        change(elsewhere, ticket -> ticket.close(CloseReason.ANSWERED_ELSEWHERE, in(50_030)));
        TicketId nobodys = aTicket(channel).id();
        all.add(nobodys);
        change(nobodys, ticket -> ticket.close(CloseReason.CUSTOMER_FORGOTTEN, in(60_000)));
    }

    private TicketId waiting(Campaign where, int second) {
        Ticket ticket = aTicket(channel, aConversation(channel), aCustomer(channel.id()), in(second));
        all.add(ticket.id());
        change(ticket.id(), each -> {
            each.enter(where.id(), new Place.Waiting(in(second), false));
            each.customerWrote(in(second));
        });
        return ticket.id();
    }

    private void change(TicketId id, Consumer<Ticket> how) {
        tx(() -> {
            Ticket ticket = stores.tickets().lock(id).orElseThrow();
            how.accept(ticket);
            stores.tickets().save(ticket);
        });
    }

    private List<TicketEvent> story(TicketId id) {
        return tx(() -> stores.ticketEvents().of(id));
    }

    private List<TicketFacts> page(Question question, Optional<Figure> figure, Optional<TicketId> after, int max) {
        return tx(() -> stores.ticketEvents().tickets(question, figure, after, max));
    }

    private String states(Question question) {
        return stateTally(question).toString();
    }

    private Tally stateTally(Question question) {
        return tx(() -> stores.ticketEvents().states(question, EnumSet.of(By.ALL))).stream()
                .map(Line::tally)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private Tally whole(Question question) {
        return tx(() -> stores.ticketEvents().tally(question, EnumSet.of(By.ALL), MONTEVIDEO)).stream()
                .map(Line::tally)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private static Question of(Question question, Campaign campaign) {
        return new Question(
                question.from(),
                question.to(),
                Optional.empty(),
                Optional.of(campaign.id()),
                Optional.empty(),
                Optional.empty());
    }

    private static Question of(Question question, AgentId agent) {
        return new Question(
                question.from(),
                question.to(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(agent));
    }

    private static Question seenBy(Question question, Campaign campaign) {
        return new Question(
                question.from(),
                question.to(),
                Optional.of(Set.of(campaign.id())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Set<Line> counted(Question question, Set<By> ways) {
        return Set.copyOf(tx(() -> stores.ticketEvents().tally(question, ways, MONTEVIDEO)));
    }

    /** By the definitions, one event after the other. */
    private Set<Line> expected(Question question, By by) {
        return all.stream()
                .flatMap(id -> story(id).stream())
                .filter(event ->
                        !event.at().isBefore(question.from()) && event.at().isBefore(question.to()))
                .filter(event -> question.within()
                        .map(some -> event.campaign().filter(some::contains).isPresent())
                        .orElse(true))
                .filter(event ->
                        question.campaign().isEmpty() || question.campaign().equals(event.campaign()))
                .filter(event -> question.agent().isEmpty() || question.agent().equals(event.agent()))
                .filter(event -> key(by, event).isPresent())
                .collect(Collectors.groupingBy(
                        event -> key(by, event).orElseThrow(),
                        Collectors.reducing(
                                Tally.NOTHING,
                                event -> Tally.of(event, event.campaign().map(any -> TARGET)),
                                Tally::plus)))
                .entrySet()
                .stream()
                .map(each -> new Line(by, each.getKey(), each.getValue()))
                .collect(Collectors.toSet());
    }

    private static Optional<String> key(By by, TicketEvent event) {
        var local = event.at().atZone(MONTEVIDEO).toLocalDateTime();
        return switch (by) {
            case ALL -> Optional.of("");
            case DAY -> Optional.of(local.toLocalDate().toString());
            case HALF_HOUR ->
                Optional.of(local.toLocalDate() + "T"
                        + String.format("%02d:%s", local.getHour(), local.getMinute() < 30 ? "00" : "30"));
            case CAMPAIGN -> event.campaign().map(id -> Long.toString(id.value()));
            case CHANNEL -> Optional.of(Long.toString(event.channel().value()));
            case AGENT -> event.agent().map(id -> Long.toString(id.value()));
        };
    }

    private static Question question(Instant from, Instant to) {
        return new Question(from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
