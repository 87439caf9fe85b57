package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Refusals;
import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.TicketState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets whose customer stays silent end by themselves (P18, P19, decisions D6 and D32). */
class SilenceTest extends OnAnAutomaticPage {
    @Test
    void silent_tickets_of_several_agents_end_together_in_an_order_in_which_routing_does_not_wait_for_them() {
        Somebody mateo = world.anAgent("Mateo").signedIn();
        world.aCampaign(page).limit(1).with(camila, mateo);
        has(Map.of("closesSilent", true, "silentFor", Span.hours(2)));
        SomeCustomer pedro = world.customer("Pedro", page);
        writes("hola");
        pedro.writes("hola");
        later();
        SomeCustomer camilas = lucia.ticket().agent().equals(Optional.of(camila.id())) ? lucia : pedro;
        SomeCustomer mateos = camilas == lucia ? pedro : lucia;
        mateo.answers(mateos.ticketId(), "¿Sí?");
        world.passes(Duration.ofMinutes(1));
        camila.answers(camilas.ticketId(), "¿Sí?");
        world.time.passes(Duration.ofHours(3));
        world.everyWorkerLooks();
        assertFalse(lucia.ticket().isOpen() || pedro.ticket().isOpen());
    }

    @Test
    void a_ticket_whose_customer_stays_silent_ends_at_the_minute_without_what_closing_requires() {
        campaign();
        world.tx(() -> world.stores.metadata().save(required()));
        has(Map.of("closesSilent", true, "silentFor", Span.hours(20), "closedBySilence", on("No supimos más")));
        writes("hola");
        camila.answers(lucia.ticketId(), "¿En qué te ayudo?");
        Refusals.assertRefused(Refused.Reason.REQUIRED_TO_CLOSE, () -> camila.closes(lucia.ticketId()));
        world.passes(Duration.ofHours(20).minusSeconds(1));
        assertTrue(lucia.ticket().isOpen());
        world.passes(Duration.ofSeconds(1));
        later();
        assertEquals(
                TicketState.CloseReason.CUSTOMER_SILENT,
                ((TicketState.Closed) lucia.ticket().state()).reason());
        assertEquals(List.of("hola", "¿En qué te ayudo?", "No supimos más"), said());
        assertEquals(List.of("CLOSED_BY_SILENCE FIRED", "CLOSE_SILENT FIRED"), ledger());
    }

    /** After two hours of silence, and again after two more. */
    @ParameterizedTest
    @CsvSource({
        "PRIVATE, answered,   on,  closed, 'CLOSE_SILENT FIRED 1'",
        "PRIVATE, answered,   off, open, ''",
        "PRIVATE, unanswered, on,  open, ''",
        "PRIVATE, unanswered, off, open, ''",
        "PRIVATE, parked,     on,  open, 'CLOSE_SILENT PARKED 2'",
        "PRIVATE, parked,     off, open, ''",
        "PUBLIC,  answered,   on,  closed, 'CLOSE_SILENT FIRED 1'",
        "PUBLIC,  answered,   off, open, ''",
        "PUBLIC,  unanswered, on,  open, ''",
        "PUBLIC,  unanswered, off, open, ''",
        "PUBLIC,  parked,     on,  open, 'CLOSE_SILENT PARKED 2'",
        "PUBLIC,  parked,     off, open, ''",
    })
    void only_what_waits_for_its_customer_in_somebodys_hands_ends_by_silence(
            Visibility visibility, String situation, String closesSilent, String then, String entry) {
        campaign();
        has(Map.of("closesSilent", closesSilent.equals("on"), "silentFor", Span.hours(2)));
        if (visibility == Visibility.PRIVATE) {
            writes("hola");
        } else {
            lucia.comments("post-1", "hola");
            later();
        }
        if (!situation.equals("unanswered")) {
            camila.answers(lucia.ticketId(), "¿En qué te ayudo?");
        }
        if (situation.equals("parked")) {
            camila.transfers(lucia.ticketId(), aCampaignThatOpensNextWeek(), "");
        }
        world.passes(Duration.ofHours(2));
        world.passes(Duration.ofHours(2));
        assertEquals(situation.equals("parked"), lucia.ticket().isParked());
        assertEquals(then.equals("open"), lucia.ticket().isOpen());
        assertEquals(
                entry,
                world.stores.actionLedger().of(lucia.ticketId()).stream()
                        .filter(line -> line.entry().action() == AutomaticAction.CLOSE_SILENT)
                        .map(line -> "CLOSE_SILENT "
                                + line.entry().because().map(Enum::name).orElse("FIRED") + " " + line.times())
                        .collect(Collectors.joining()));
    }

    private Campaign aCampaignThatOpensNextWeek() {
        return world.aCampaign(world.aPage())
                .open(WeeklyHours.none().and(DayOfWeek.MONDAY, "09:00", "18:00").in("UTC"))
                .with();
    }

    @Test
    void a_customers_message_stops_the_clock_and_an_automatic_text_never_starts_it() {
        campaign();
        has(Map.of("closesSilent", true, "silentFor", Span.hours(2), "newCustomer", on("Hola")));
        writes("hola");
        world.passes(Duration.ofHours(3));
        assertTrue(lucia.ticket().isOpen());
        camila.answers(lucia.ticketId(), "Dime");
        writes("necesito ayuda");
        world.passes(Duration.ofHours(3));
        assertTrue(lucia.ticket().isOpen());
    }

    @Test
    void what_is_said_while_another_program_has_the_talk_stops_the_clock_too_and_a_reaction_or_thanks_do_not() {
        campaign();
        has(Map.of("closesSilent", true, "silentFor", Span.hours(2)));
        SomeCustomer pedro = world.customer("Pedro", page);
        SomeCustomer nora = world.customer("Nora", page);
        isAsked(lucia);
        isAsked(pedro);
        isAsked(nora);
        lucia.isOverheard("sigo aquí");
        nora.isOverheard("gracias");
        pedro.reactsTo(world.lines(pedro.ticketId()).get(1), "👍");
        world.settleEverything();
        world.passes(Duration.ofHours(3));
        assertTrue(lucia.ticket().isOpen());
        assertFalse(pedro.ticket().isOpen() || nora.ticket().isOpen());
        lucia.isAnsweredInTheInbox("¿Algo más?");
        world.settleEverything();
        world.passes(Duration.ofHours(2));
        assertFalse(lucia.ticket().isOpen(), "it is the customer's turn again");
    }

    private void isAsked(SomeCustomer customer) {
        customer.writes("hola");
        later();
        camila.answers(customer.ticketId(), "¿En qué te ayudo?");
        later();
        world.time.passes(Duration.ofSeconds(1));
    }

    @Test
    void an_answer_typed_in_the_networks_inbox_starts_the_clock_too() {
        campaign();
        has(Map.of("closesSilent", true, "silentFor", Span.minutes(90)));
        writes("hola");
        lucia.isAnsweredInTheInbox("dime");
        world.settleEverything();
        world.passes(Duration.ofMinutes(90));
        assertFalse(lucia.ticket().isOpen());
    }

    @Test
    void switching_it_on_or_changing_the_time_counts_for_tickets_that_are_open() {
        campaign();
        writes("hola");
        camila.answers(lucia.ticketId(), "Dime");
        has(Map.of("closesSilent", true, "silentFor", Span.hours(10)));
        world.everyWorkerLooks();
        world.passes(Duration.ofHours(5));
        assertTrue(lucia.ticket().isOpen());
        has(Map.of("silentFor", Span.hours(6)));
        world.everyWorkerLooks();
        world.passes(Duration.ofHours(1));
        assertFalse(lucia.ticket().isOpen());
    }

    @Test
    void switched_off_no_ticket_ends_by_itself() {
        campaign();
        has(Map.of("closesSilent", true, "silentFor", Span.hours(6)));
        writes("hola");
        camila.answers(lucia.ticketId(), "Dime");
        has(Map.of("closesSilent", false));
        world.everyWorkerLooks();
        world.passes(Duration.ofHours(7));
        assertTrue(lucia.ticket().isOpen());
    }

    @Test
    void after_a_day_of_silence_the_ticket_ends_all_the_same_but_its_text_may_not_be_sent() {
        campaign();
        has(Map.of("closesSilent", true, "silentFor", Span.hours(25), "closedBySilence", on("No supimos más")));
        writes("hola");
        camila.answers(lucia.ticketId(), "Dime");
        world.passes(Duration.ofHours(25));
        later();
        assertFalse(lucia.ticket().isOpen());
        assertEquals(List.of("hola", "Dime"), said());
        assertEquals(List.of("CLOSED_BY_SILENCE WINDOW_CLOSED", "CLOSE_SILENT FIRED"), ledger());
    }

    private static MetadataField required() {
        return new MetadataField(
                0,
                MetadataField.Subject.TICKET,
                "reason",
                "Motivo",
                MetadataField.Type.TEXT,
                List.of(),
                false,
                true,
                false);
    }
}
