package dev.bandeja.domain.automation;

import static dev.bandeja.domain.automation.AutomaticAction.CLOSED_BY_HAND;
import static dev.bandeja.domain.automation.AutomaticAction.CLOSED_BY_SILENCE;
import static dev.bandeja.domain.automation.AutomaticAction.NEW_CUSTOMER;
import static dev.bandeja.domain.automation.AutomaticAction.NO_AGENT;
import static dev.bandeja.domain.automation.AutomaticAction.OUT_OF_HOURS;
import static dev.bandeja.domain.automation.AutomaticAction.TICKET_CREATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.domain.automation.TextChoice.Offer;
import dev.bandeja.domain.automation.TextChoice.Source;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendAttempt;
import dev.bandeja.domain.policy.SendAttempt.Sender;
import dev.bandeja.domain.policy.SendDecision;
import dev.bandeja.domain.policy.SendGate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every automatic action, in every situation: what is sent, and why the rest is not. */
class ActionDecisionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final CustomerTexts WORDS = CustomerTexts.of(Map.of("es", List.of("Hola")));
    private static final AutomaticText ON = new AutomaticText(true, WORDS);

    /**
     * A new customer's messages, with every action of the page switched on. The expectation reads: what is sent, and with its
     * reason what is not; an action that does not match is not mentioned.
     */
    @ParameterizedTest(name = "{0} {1}, {2}, window {3}, {4}: {5}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "PRIVATE, first,  in hours,     open,   FIRST_MATCH, NEW_CUSTOMER | TICKET_CREATED:LOWER_PRECEDENCE",
                "PRIVATE, first,  in hours,     open,   ALL_MATCHES, NEW_CUSTOMER | TICKET_CREATED",
                "PRIVATE, first,  in hours,     closed, FIRST_MATCH, NEW_CUSTOMER:WINDOW_CLOSED | TICKET_CREATED:WINDOW_CLOSED",
                "PRIVATE, first,  in hours,     closed, ALL_MATCHES, NEW_CUSTOMER:WINDOW_CLOSED | TICKET_CREATED:WINDOW_CLOSED",
                "PRIVATE, first,  out of hours, open,   FIRST_MATCH, OUT_OF_HOURS | NEW_CUSTOMER:LOWER_PRECEDENCE | TICKET_CREATED:LOWER_PRECEDENCE",
                "PRIVATE, first,  out of hours, open,   ALL_MATCHES, OUT_OF_HOURS | NEW_CUSTOMER | TICKET_CREATED",
                "PRIVATE, first,  out of hours, closed, FIRST_MATCH, OUT_OF_HOURS:WINDOW_CLOSED | NEW_CUSTOMER:WINDOW_CLOSED | TICKET_CREATED:WINDOW_CLOSED",
                "PRIVATE, first,  out of hours, closed, ALL_MATCHES, OUT_OF_HOURS:WINDOW_CLOSED | NEW_CUSTOMER:WINDOW_CLOSED | TICKET_CREATED:WINDOW_CLOSED",
                "PRIVATE, first,  no agent,     open,   FIRST_MATCH, NO_AGENT | NEW_CUSTOMER:LOWER_PRECEDENCE | TICKET_CREATED:LOWER_PRECEDENCE",
                "PRIVATE, first,  no agent,     open,   ALL_MATCHES, NO_AGENT | NEW_CUSTOMER | TICKET_CREATED",
                "PRIVATE, first,  no agent,     closed, FIRST_MATCH, NO_AGENT:WINDOW_CLOSED | NEW_CUSTOMER:WINDOW_CLOSED | TICKET_CREATED:WINDOW_CLOSED",
                "PRIVATE, first,  no agent,     closed, ALL_MATCHES, NO_AGENT:WINDOW_CLOSED | NEW_CUSTOMER:WINDOW_CLOSED | TICKET_CREATED:WINDOW_CLOSED",
                "PRIVATE, second, in hours,     open,   FIRST_MATCH, ''",
                "PRIVATE, second, in hours,     open,   ALL_MATCHES, ''",
                "PRIVATE, second, in hours,     closed, FIRST_MATCH, ''",
                "PRIVATE, second, in hours,     closed, ALL_MATCHES, ''",
                "PRIVATE, second, out of hours, open,   FIRST_MATCH, OUT_OF_HOURS",
                "PRIVATE, second, out of hours, open,   ALL_MATCHES, OUT_OF_HOURS",
                "PRIVATE, second, out of hours, closed, FIRST_MATCH, OUT_OF_HOURS:WINDOW_CLOSED",
                "PRIVATE, second, out of hours, closed, ALL_MATCHES, OUT_OF_HOURS:WINDOW_CLOSED",
                "PRIVATE, second, no agent,     open,   FIRST_MATCH, NO_AGENT",
                "PRIVATE, second, no agent,     open,   ALL_MATCHES, NO_AGENT",
                "PRIVATE, second, no agent,     closed, FIRST_MATCH, NO_AGENT:WINDOW_CLOSED",
                "PRIVATE, second, no agent,     closed, ALL_MATCHES, NO_AGENT:WINDOW_CLOSED",
                "PUBLIC,  first,  in hours,     open,   FIRST_MATCH, NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  in hours,     open,   ALL_MATCHES, NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  in hours,     closed, FIRST_MATCH, NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  in hours,     closed, ALL_MATCHES, NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  out of hours, open,   FIRST_MATCH, OUT_OF_HOURS:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  out of hours, open,   ALL_MATCHES, OUT_OF_HOURS:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  out of hours, closed, FIRST_MATCH, OUT_OF_HOURS:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  out of hours, closed, ALL_MATCHES, OUT_OF_HOURS:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  no agent,     open,   FIRST_MATCH, NO_AGENT:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  no agent,     open,   ALL_MATCHES, NO_AGENT:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  no agent,     closed, FIRST_MATCH, NO_AGENT:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  first,  no agent,     closed, ALL_MATCHES, NO_AGENT:PUBLIC_CONTENT | NEW_CUSTOMER:PUBLIC_CONTENT | TICKET_CREATED:PUBLIC_CONTENT",
                "PUBLIC,  second, in hours,     open,   FIRST_MATCH, ''",
                "PUBLIC,  second, in hours,     open,   ALL_MATCHES, ''",
                "PUBLIC,  second, in hours,     closed, FIRST_MATCH, ''",
                "PUBLIC,  second, in hours,     closed, ALL_MATCHES, ''",
                "PUBLIC,  second, out of hours, open,   FIRST_MATCH, OUT_OF_HOURS:PUBLIC_CONTENT",
                "PUBLIC,  second, out of hours, open,   ALL_MATCHES, OUT_OF_HOURS:PUBLIC_CONTENT",
                "PUBLIC,  second, out of hours, closed, FIRST_MATCH, OUT_OF_HOURS:PUBLIC_CONTENT",
                "PUBLIC,  second, out of hours, closed, ALL_MATCHES, OUT_OF_HOURS:PUBLIC_CONTENT",
                "PUBLIC,  second, no agent,     open,   FIRST_MATCH, NO_AGENT:PUBLIC_CONTENT",
                "PUBLIC,  second, no agent,     open,   ALL_MATCHES, NO_AGENT:PUBLIC_CONTENT",
                "PUBLIC,  second, no agent,     closed, FIRST_MATCH, NO_AGENT:PUBLIC_CONTENT",
                "PUBLIC,  second, no agent,     closed, ALL_MATCHES, NO_AGENT:PUBLIC_CONTENT",
            })
    void a_new_customers_message(
            Visibility visibility,
            String message,
            String staff,
            String window,
            Precedence precedence,
            String expected) {
        boolean first = message.equals("first");
        Situation situation = new Situation(
                first ? Trigger.TICKET_CREATED : Trigger.CUSTOMER_WROTE,
                visibility,
                first,
                staff.equals("out of hours"),
                staff.equals("no agent"),
                false,
                Set.of(),
                Optional.empty(),
                visibility == Visibility.PUBLIC ? Optional.empty() : gate(window.equals("open")));
        assertEquals(expected.replace("''", ""), told(situation, allOn(precedence), Map.of()));
    }

    /** The last text when a ticket ends, by whoever ended it. */
    @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
    @CsvSource({
        "CLOSED_BY_HAND,    PRIVATE, window open,         FIRST_MATCH, CLOSED_BY_HAND",
        "CLOSED_BY_HAND,    PRIVATE, window open,         ALL_MATCHES, CLOSED_BY_HAND",
        "CLOSED_BY_HAND,    PRIVATE, window closed,       FIRST_MATCH, CLOSED_BY_HAND:WINDOW_CLOSED",
        "CLOSED_BY_HAND,    PUBLIC,  comment of today,    FIRST_MATCH, CLOSED_BY_HAND",
        "CLOSED_BY_HAND,    PUBLIC,  answered privately,  FIRST_MATCH, CLOSED_BY_HAND:PRIVATE_REPLY_MADE",
        "CLOSED_BY_HAND,    PUBLIC,  comment of May,      FIRST_MATCH, CLOSED_BY_HAND:PRIVATE_REPLY_LATE",
        "CLOSED_BY_HAND,    PUBLIC,  no private way,      FIRST_MATCH, CLOSED_BY_HAND:PUBLIC_CONTENT",
        "CLOSED_BY_SILENCE, PRIVATE, window open,         FIRST_MATCH, CLOSED_BY_SILENCE",
        "CLOSED_BY_SILENCE, PRIVATE, window open,         ALL_MATCHES, CLOSED_BY_SILENCE",
        "CLOSED_BY_SILENCE, PRIVATE, window closed,       FIRST_MATCH, CLOSED_BY_SILENCE:WINDOW_CLOSED",
        "CLOSED_BY_SILENCE, PUBLIC,  comment of today,    FIRST_MATCH, CLOSED_BY_SILENCE",
        "CLOSED_BY_SILENCE, PUBLIC,  answered privately,  FIRST_MATCH, CLOSED_BY_SILENCE:PRIVATE_REPLY_MADE",
        "CLOSED_BY_SILENCE, PUBLIC,  comment of May,      FIRST_MATCH, CLOSED_BY_SILENCE:PRIVATE_REPLY_LATE",
        "CLOSED_BY_SILENCE, PUBLIC,  no private way,      FIRST_MATCH, CLOSED_BY_SILENCE:PUBLIC_CONTENT",
    })
    void the_end_of_a_ticket(
            Trigger trigger, Visibility visibility, String way, Precedence precedence, String expected) {
        Optional<SendDecision> gate =
                switch (way) {
                    case "window open" -> gate(true);
                    case "window closed" -> gate(false);
                    case "comment of today" -> privateReply(Duration.ofHours(1), false);
                    case "answered privately" -> privateReply(Duration.ofHours(1), true);
                    case "comment of May" -> privateReply(Duration.ofDays(8), false);
                    default -> Optional.empty();
                };
        Situation situation =
                new Situation(trigger, visibility, true, true, true, false, Set.of(), Optional.empty(), gate);
        assertEquals(expected, told(situation, allOn(precedence), Map.of()));
    }

    @Test
    void what_is_switched_off_says_so_and_lets_the_next_one_be_the_first() {
        Map<AutomaticAction, AutomaticText> texts =
                new EnumMap<>(allOn(Precedence.FIRST_MATCH).texts());
        texts.put(OUT_OF_HOURS, new AutomaticText(false, WORDS));
        assertEquals(
                "OUT_OF_HOURS:SWITCHED_OFF | NEW_CUSTOMER | TICKET_CREATED:LOWER_PRECEDENCE",
                told(atNight(Set.of(), Optional.empty()), new PageTexts(Precedence.FIRST_MATCH, texts), Map.of()));
    }

    @Test
    void what_the_ticket_has_had_is_not_sent_again() {
        assertEquals(
                "OUT_OF_HOURS:ALREADY_SENT | NEW_CUSTOMER:ALREADY_SENT | TICKET_CREATED",
                told(
                        atNight(Set.of(OUT_OF_HOURS, NEW_CUSTOMER), Optional.empty()),
                        allOn(Precedence.FIRST_MATCH),
                        Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"TOO_LATE", "NO_LONGER_TRUE", "TOKEN_INACTIVE", "OWNED_ELSEWHERE"})
    void what_stands_in_the_way_of_one_stands_in_the_way_of_all(Suppression obstacle) {
        assertEquals(
                "OUT_OF_HOURS:%1$s | NEW_CUSTOMER:%1$s | TICKET_CREATED:%1$s".formatted(obstacle),
                told(atNight(Set.of(), Optional.of(obstacle)), allOn(Precedence.ALL_MATCHES), Map.of()));
    }

    @Test
    void who_is_being_served_at_night_is_not_told_that_nobody_is_there() {
        Situation situation = new Situation(
                Trigger.CUSTOMER_WROTE,
                Visibility.PRIVATE,
                false,
                true,
                false,
                true,
                Set.of(),
                Optional.empty(),
                gate(true));
        assertEquals("OUT_OF_HOURS:BEING_SERVED", told(situation, allOn(Precedence.FIRST_MATCH), Map.of()));
    }

    @Test
    void on_the_same_event_the_campaigns_text_comes_before_the_pages() {
        CustomerTexts campaigns = CustomerTexts.of(Map.of("es", List.of("De la campaña")));
        ActionDecision decision = ActionDecision.decide(
                        atNight(Set.of(), Optional.empty()),
                        allOn(Precedence.FIRST_MATCH),
                        Map.of(Occasion.OUT_OF_HOURS, campaigns))
                .get(0);
        assertEquals(List.of(new Offer(Source.CAMPAIGN, campaigns), new Offer(Source.PAGE, WORDS)), decision.offers());
    }

    @Test
    void the_campaigns_text_is_sent_although_the_pages_action_is_off() {
        assertEquals(
                "OUT_OF_HOURS | NEW_CUSTOMER:SWITCHED_OFF | TICKET_CREATED:SWITCHED_OFF",
                told(
                        atNight(Set.of(), Optional.empty()),
                        new PageTexts(Precedence.FIRST_MATCH, Map.of()),
                        Map.of(Occasion.OUT_OF_HOURS, WORDS)));
    }

    @Test
    void only_a_campaign_has_a_text_for_a_full_queue() {
        Situation full = new Situation(
                Trigger.QUEUE_FULL,
                Visibility.PRIVATE,
                true,
                true,
                true,
                false,
                Set.of(),
                Optional.empty(),
                gate(true));
        assertEquals("QUEUE_FULL:SWITCHED_OFF", told(full, allOn(Precedence.ALL_MATCHES), Map.of()));
        assertEquals("QUEUE_FULL", told(full, allOn(Precedence.ALL_MATCHES), Map.of(Occasion.QUEUE_FULL, WORDS)));
    }

    @Test
    void only_one_that_is_sent_has_texts() {
        List<ActionDecision> decisions =
                ActionDecision.decide(atNight(Set.of(), Optional.empty()), allOn(Precedence.FIRST_MATCH), Map.of());
        assertTrue(decisions.stream()
                .allMatch(decision -> decision.fires() != decision.offers().isEmpty()));
    }

    private static Situation atNight(Set<AutomaticAction> spent, Optional<Suppression> obstacle) {
        return new Situation(
                Trigger.TICKET_CREATED, Visibility.PRIVATE, true, true, false, false, spent, obstacle, gate(true));
    }

    private static PageTexts allOn(Precedence precedence) {
        Map<AutomaticAction, AutomaticText> texts = new LinkedHashMap<>();
        for (AutomaticAction action :
                List.of(OUT_OF_HOURS, NO_AGENT, NEW_CUSTOMER, TICKET_CREATED, CLOSED_BY_HAND, CLOSED_BY_SILENCE)) {
            texts.put(action, ON);
        }
        return new PageTexts(precedence, texts);
    }

    private static Optional<SendDecision> gate(boolean open) {
        Instant last = NOW.minus(open ? Duration.ofHours(1) : Duration.ofHours(25));
        return Optional.of(SendGate.decide(
                SendAttempt.answer(Visibility.PRIVATE, Sender.AUTOMATIC, Optional.of(last), true), NOW));
    }

    private static Optional<SendDecision> privateReply(Duration age, boolean made) {
        return Optional.of(SendGate.decide(SendAttempt.privateReply(Sender.AUTOMATIC, NOW.minus(age), made), NOW));
    }

    private static String told(Situation situation, PageTexts page, Map<Occasion, CustomerTexts> campaign) {
        List<String> told = new ArrayList<>();
        for (ActionDecision decision : ActionDecision.decide(situation, page, campaign)) {
            told.add(decision.action()
                    + decision.because().map(because -> ":" + because).orElse(""));
        }
        return String.join(" | ", told);
    }
}
