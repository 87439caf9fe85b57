package dev.bandeja.domain.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.Tally.Count;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.Targets;
import dev.bandeja.domain.ticket.Happening.Kind;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TicketStoryTest {
    private static final AgentId CAMILA = new AgentId(1);
    private static final CampaignId SALES = new CampaignId(7);
    private static final CampaignId HELP = new CampaignId(8);
    private static final Optional<BusinessHours> FROM_EIGHT =
            Optional.of(BusinessHours.weekdays("08:00", "18:00").in("UTC"));
    private static final Optional<BusinessHours> NONE = Optional.empty();

    private final List<TicketEvent> story = new ArrayList<>();
    private Ticket ticket;

    @Test
    void written_at_ten_in_the_evening_and_answered_at_nine_the_customer_waited_eleven_hours() {
        aNightAndAMorning(FROM_EIGHT);

        assertEquals(39_600_000, Figure.TMAC.of(tally()).orElseThrow());
    }

    @Test
    void assigned_before_the_opening_the_agent_is_measured_from_the_opening() {
        aNightAndAMorning(FROM_EIGHT);

        assertEquals(3_600_000, Figure.TMAE.of(tally()).orElseThrow());
    }

    @Test
    void without_hours_the_agent_is_measured_from_the_assignment() {
        aNightAndAMorning(NONE);

        assertEquals(5_400_000, Figure.TMAE.of(tally()).orElseThrow());
    }

    @Test
    void every_answer_counts_for_the_response_time_and_only_the_first_for_the_attention_time() {
        opened("2026-11-18T10:00:00Z");
        answered("2026-11-18T10:02:00Z", NONE);
        ticket.customerWrote(at("2026-11-18T10:10:00Z"));
        answered("2026-11-18T10:16:00Z", NONE);

        assertEquals(240_000, Figure.TMR.of(tally()).orElseThrow());
        assertEquals(120_000, Figure.TMA.of(tally()).orElseThrow());
        assertEquals(1, tally().get(Count.ADDRESSED));
    }

    @Test
    void a_second_word_to_somebody_who_has_an_answer_is_no_answer() {
        opened("2026-11-18T10:00:00Z");
        answered("2026-11-18T10:02:00Z", NONE);
        answered("2026-11-18T10:03:00Z", NONE);

        assertEquals(1, tally().get(Count.RESPONSES));
    }

    @Test
    void an_automatic_answer_is_none() {
        opened("2026-11-18T10:00:00Z");
        ticket.answered(Author.AUTOMATIC, at("2026-11-18T10:00:01Z"));
        goesOn(NONE);

        assertEquals(0, tally().get(Count.ADDRESSED));
        assertEquals(OptionalDouble.empty(), Figure.TMAC.of(tally()));
    }

    @Test
    void waiting_runs_from_the_queue_to_the_first_human_answer_through_every_hand() {
        opened("2026-11-18T10:00:00Z");
        ticket.enter(SALES, new Place.Waiting(at("2026-11-18T10:00:00Z"), false));
        ticket.assignTo(CAMILA, at("2026-11-18T10:00:30Z"));
        goesOn(FROM_EIGHT);
        ticket.enter(SALES, new Place.Waiting(at("2026-11-18T10:01:00Z"), true));
        ticket.assignTo(CAMILA, at("2026-11-18T10:01:20Z"));
        answered("2026-11-18T10:01:30Z", FROM_EIGHT);

        assertEquals(90_000, Figure.AVERAGE_WAIT.of(tally()).orElseThrow());
        assertEquals(1, tally().get(Count.ANSWERED));
    }

    @Test
    void waiting_begins_anew_in_another_campaign_and_after_an_end() {
        opened("2026-11-18T10:00:00Z");
        ticket.enter(SALES, new Place.Waiting(at("2026-11-18T10:00:00Z"), false));
        goesOn(NONE);
        ticket.enter(HELP, new Place.Waiting(at("2026-11-18T10:05:00Z"), false));
        answered("2026-11-18T10:06:00Z", NONE);
        ticket.close(CloseReason.BY_HAND, at("2026-11-18T10:07:00Z"));
        ticket.customerWrote(at("2026-11-18T11:00:00Z"));
        ticket.reopen(at("2026-11-18T11:00:00Z"));
        ticket.enter(HELP, new Place.Waiting(at("2026-11-18T11:00:00Z"), true));
        answered("2026-11-18T11:03:00Z", NONE);

        assertEquals(2, tally().get(Count.ANSWERED));
        assertEquals(120_000, Figure.AVERAGE_WAIT.of(tally()).orElseThrow());
        assertEquals(1, tally().get(Count.REOPENED));
        assertEquals(Optional.of(HELP), story.get(story.size() - 1).campaign());
    }

    @Test
    void a_recovered_ticket_stays_abandoned_and_counts_in_the_service_level_only_as_answered_late() {
        opened("2026-11-18T10:00:00Z");
        ticket.enter(SALES, new Place.Waiting(at("2026-11-18T10:00:00Z"), false));
        ticket.countAsAbandoned(at("2026-11-18T10:03:00Z"));
        goesOn(FROM_EIGHT);
        assertEquals(0, Figure.WITH_ABANDONED.of(tally()).orElseThrow());
        assertEquals(1, Figure.ABANDONMENT_RATE.of(tally()).orElseThrow());
        assertEquals(OptionalDouble.empty(), Figure.ANSWERED_IN_TIME.of(tally()));

        answered("2026-11-18T10:04:00Z", FROM_EIGHT);

        assertEquals(1, tally().get(Count.ABANDONED));
        assertEquals(1, tally().get(Count.RECOVERED));
        assertEquals(1, Figure.WITH_ABANDONED.denominator(tally()));
        assertEquals(0, Figure.WITH_ABANDONED.of(tally()).orElseThrow());
        assertEquals(1, Figure.ABANDONMENT_RATE.denominator(tally()));
        TicketEvent recovered = story.get(story.size() - 1);
        assertEquals(Kind.RECOVERED, recovered.kind());
        assertEquals(at("2026-11-18T10:03:00Z"), recovered.at(), "on the day of the abandonment");
    }

    @Test
    void an_abandoned_customer_counts_once_and_where_they_were_abandoned() {
        opened("2026-11-18T23:50:00Z");
        ticket.enter(SALES, new Place.Waiting(at("2026-11-18T23:50:00Z"), false));
        ticket.countAsAbandoned(at("2026-11-18T23:53:00Z"));
        goesOn(NONE);
        ticket.moveTo(HELP, new Place.Waiting(at("2026-11-19T00:01:00Z"), false), at("2026-11-19T00:01:00Z"));
        answered("2026-11-19T00:05:00Z", NONE);

        Tally before = tally(event -> event.at().isBefore(at("2026-11-19T00:00:00Z")));
        Tally after = tally(event -> !event.at().isBefore(at("2026-11-19T00:00:00Z")));
        Tally there = tally(event -> event.campaign().equals(Optional.of(SALES)));
        Tally here = tally(event -> event.campaign().equals(Optional.of(HELP)));
        assertEquals(1, Figure.ABANDONMENT_RATE.of(before).orElseThrow(), "on the day of the abandonment");
        assertEquals(OptionalDouble.empty(), Figure.ABANDONMENT_RATE.of(after), "counted the day before");
        assertEquals(1, Figure.ABANDONMENT_RATE.of(there).orElseThrow());
        assertEquals(OptionalDouble.empty(), Figure.ABANDONMENT_RATE.of(here), "counted in the other campaign");
        assertEquals(1, Figure.ABANDONMENT_RATE.of(tally()).orElseThrow());
        assertEquals(1, after.get(Count.ANSWERED));

        ticket.customerWrote(at("2026-11-19T00:06:00Z"));
        answered("2026-11-19T00:07:00Z", NONE);
        assertEquals(1, tally().get(Count.ANSWERED_RECOVERING), "the next answer recovers nobody");
    }

    @Test
    void what_happens_in_the_queue_is_told_of_no_agent() {
        assertFalse(Figure.ABANDONMENT_RATE.ofAgents());
        assertFalse(Figure.WITH_ABANDONED.ofAgents());
        assertTrue(Figure.TMAE.ofAgents());
    }

    @Test
    void an_abandonment_within_the_target_is_not_held_against_the_campaign() {
        opened("2026-11-18T10:00:00Z");
        ticket.enter(SALES, new Place.Waiting(at("2026-11-18T10:00:00Z"), false));
        ticket.countAsAbandoned(at("2026-11-18T10:01:00Z"));
        goesOn(NONE);

        assertEquals(OptionalDouble.empty(), Figure.WITH_ABANDONED.of(tally()));
        assertEquals(1, tally().get(Count.ABANDONED));
    }

    @Test
    void a_ticket_that_was_late_is_not_late_a_second_time_by_promises_that_were_counted_anew() {
        opened("2026-11-18T10:00:00Z");
        ticket.promise(firstAnswerWithin(20));
        ticket.becomeOverdue(at("2026-11-18T10:20:00Z"));
        goesOn(NONE);
        ticket.promiseAnew(firstAnswerWithin(25), at("2026-11-18T10:30:00Z"));
        goesOn(NONE);
        ticket.promiseAnew(firstAnswerWithin(60), at("2026-11-18T10:40:00Z"));
        goesOn(NONE);
        ticket.becomeOverdue(at("2026-11-18T11:00:00Z"));
        goesOn(NONE);

        assertEquals(
                List.of(at("2026-11-18T10:20:00Z")),
                story.stream()
                        .filter(event -> event.kind() == Kind.OVERDUE)
                        .map(TicketEvent::at)
                        .toList());
    }

    @Test
    void without_a_denominator_there_is_no_figure() {
        for (Figure figure : Figure.values()) {
            assertEquals(
                    figure.unit() == Figure.Unit.COUNT, figure.of(Tally.NOTHING).isPresent(), figure.name());
            assertFalse(figure.opens(Tally.NOTHING), figure.name());
        }
    }

    @Test
    void a_share_opens_the_tickets_that_missed_it() {
        opened("2026-11-18T10:00:00Z");
        assertTrue(Figure.ATTENTION_LEVEL.opens(tally()), "created and not addressed");
        answered("2026-11-18T10:02:00Z", NONE);

        assertFalse(Figure.ATTENTION_LEVEL.opens(tally()));
        assertFalse(Figure.SERVICE_LEVEL.opens(tally()));
        assertTrue(Figure.TMAC.opens(tally()));
    }

    private static Targets firstAnswerWithin(int minutes) {
        return new Targets(Optional.of(Span.minutes(minutes)), Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    private void aNightAndAMorning(Optional<BusinessHours> hours) {
        opened("2026-11-17T22:00:00Z");
        ticket.assignTo(CAMILA, at("2026-11-18T07:30:00Z"));
        answered("2026-11-18T09:00:00Z", hours);
    }

    private void opened(String at) {
        ticket = Ticket.open(
                new TicketId(1),
                new ChannelId(1),
                new ConversationId(1),
                new CustomerId(1),
                Visibility.PRIVATE,
                at(at));
        ticket.customerWrote(at(at));
        goesOn(NONE);
    }

    private void answered(String at, Optional<BusinessHours> hours) {
        ticket.answered(Author.agent(CAMILA), at(at));
        goesOn(hours);
    }

    private void goesOn(Optional<BusinessHours> hours) {
        story.addAll(TicketStory.goesOn(ticket, story, ticket.takeNews(), hours));
    }

    private Tally tally() {
        return tally(any -> true);
    }

    private Tally tally(Predicate<TicketEvent> some) {
        return story.stream()
                .filter(some)
                .map(event -> Tally.of(event, Optional.of(Duration.ofMinutes(2))))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
