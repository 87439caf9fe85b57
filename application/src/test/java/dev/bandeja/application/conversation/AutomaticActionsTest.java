package dev.bandeja.application.conversation;

import static dev.bandeja.domain.automation.AutomaticAction.NEW_CUSTOMER;
import static dev.bandeja.domain.automation.AutomaticAction.NO_AGENT;
import static dev.bandeja.domain.automation.AutomaticAction.OUT_OF_HOURS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.automation.Precedence;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.automation.TextChoice;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Eligibility;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.campaign.Strategy;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page answers by itself, seen by customers and in their tickets' ledgers. Each setting is flipped at least once. */
class AutomaticActionsTest extends OnAnAutomaticPage {
    @Test
    void a_page_that_nobody_told_to_does_nothing_by_itself_and_its_ledger_says_once_what_is_off() {
        campaign();
        writes("hola");
        writes("¿están?");
        camila.closes(lucia.ticketId());
        later();
        assertEquals(List.of("hola", "¿están?"), said());
        assertEquals(
                List.of("CLOSED_BY_HAND SWITCHED_OFF", "NEW_CUSTOMER SWITCHED_OFF", "TICKET_CREATED SWITCHED_OFF"),
                wholeLedger());
        assertTrue(world.stores.actionLedger().of(lucia.ticketId()).stream().allMatch(line -> line.times() == 1));
    }

    @Test
    void what_is_off_is_told_for_each_message_on_a_page_that_answers_some() {
        has(Map.of("noAgent", off("Nadie"), "outOfHours", on("Cerrado")));
        writes("hola");
        writes("¿están?");
        assertEquals(
                List.of("NEW_CUSTOMER SWITCHED_OFF 1", "NO_AGENT SWITCHED_OFF 2", "TICKET_CREATED SWITCHED_OFF 1"),
                world.stores.actionLedger().of(lucia.ticketId()).stream()
                        .map(line -> line.entry().action() + " "
                                + line.entry().because().orElseThrow() + " " + line.times())
                        .sorted()
                        .toList());
    }

    @Test
    void who_writes_for_the_first_time_ever_is_greeted_once() {
        campaign();
        has(Map.of("newCustomer", on("Te damos la bienvenida")));
        writes("hola");
        writes("¿están?");
        assertEquals(List.of("hola", "Te damos la bienvenida", "¿están?"), said());
        has(Map.of("newCustomer", off("Te damos la bienvenida")));
        SomeCustomer pedro = world.customer("Pedro", page);
        pedro.writes("hola");
        later();
        assertEquals(List.of("hola"), world.words(pedro.ticketId()));
        assertEquals(1, fired(NEW_CUSTOMER));
    }

    @Test
    void who_has_had_a_ticket_before_is_no_new_customer_but_has_a_new_ticket() {
        campaign();
        writes("hola");
        camila.closes(lucia.ticketId());
        has(Map.of("newCustomer", on("Te damos la bienvenida"), "ticketCreated", on("Ticket {ticket}")));
        world.passes(Duration.ofDays(3));
        writes("otra cosa");
        TicketId second = lucia.tickets().get(1).id();
        assertEquals(List.of("otra cosa", "Ticket " + second.value()), world.words(second));
    }

    @Test
    void out_of_the_pages_hours_its_text_is_sent() {
        has(Map.of("outOfHours", on("Cerrado, abrimos {opens}")));
        openOnWeekdays();
        world.time.is(FRIDAY_EVENING);
        writes("hola");
        assertEquals(List.of("hola", "Cerrado, abrimos el lunes 23 de noviembre a las 09:00"), said());
    }

    @Test
    void the_campaigns_schedule_counts_before_the_pages_hours() {
        world.aCampaign(page)
                .open(WeeklyHours.everyDay("00:00", "24:00").in("UTC"))
                .with(camila);
        has(Map.of("outOfHours", on("Cerrado")));
        openOnWeekdays();
        world.time.is(FRIDAY_EVENING);
        writes("hola");
        assertEquals(List.of("hola"), said());
    }

    @Test
    void the_second_message_at_night_is_answered_too_if_the_first_came_by_day() {
        world.aCampaign(page)
                .open(WeeklyHours.weekdays("09:00", "18:00").in("UTC"))
                .with(camila);
        has(Map.of("outOfHours", on("Cerrado")));
        writes("hola");
        camila.signsOut();
        world.passes(Duration.ofHours(8));
        writes("¿siguen ahí?");
        assertEquals(List.of("hola", "¿siguen ahí?", "Cerrado"), said());
    }

    /** Camila is on a call: by one strategy she may have more, by the other she may not. */
    @ParameterizedTest
    @CsvSource({"NOPAUSE, true", "INCALL, false"})
    void no_agent_is_assignable_exactly_when_routing_finds_nobody(Eligibility eligibility, boolean assignable) {
        has(Map.of("noAgent", on("Todos ocupados")));
        camila.isOnCall(true);
        world.aCampaign(page).by(Strategy.of(eligibility, Order.FEWEST)).with(camila);
        writes("hola");
        assertEquals(assignable, lucia.ticket().agent().isPresent());
        assertEquals(assignable ? List.of("hola") : List.of("hola", "Todos ocupados"), said());
    }

    @Test
    void without_a_campaign_there_is_nobody_whom_routing_could_give_it_to() {
        has(Map.of("noAgent", on("Todos ocupados")));
        writes("hola");
        assertEquals(List.of("hola", "Todos ocupados"), said());
    }

    @Test
    void several_that_match_are_sent_all_or_only_the_first_as_the_page_wants() {
        campaign();
        camila.signsOut();
        Map<String, Object> three =
                Map.of("noAgent", on("Nadie"), "newCustomer", on("Nuevo"), "ticketCreated", on("Creado"));
        has(three);
        writes("hola");
        assertEquals(List.of("hola", "Nadie"), said());
        assertEquals(
                List.of("NEW_CUSTOMER LOWER_PRECEDENCE", "NO_AGENT FIRED", "TICKET_CREATED LOWER_PRECEDENCE"),
                ledger());

        has(Map.of("precedence", Precedence.ALL_MATCHES));
        SomeCustomer pedro = world.customer("Pedro", page);
        pedro.writes("hola");
        later();
        assertEquals(List.of("hola", "Nadie", "Nuevo", "Creado"), world.words(pedro.ticketId()));
    }

    @Test
    void a_comment_is_never_answered_and_the_ledger_says_why() {
        campaign();
        has(Map.of("newCustomer", on("Nuevo"), "ticketCreated", on("Creado")));
        lucia.comments("post-1", "¿precio?");
        later();
        assertEquals(List.of("¿precio?"), said());
        assertEquals(List.of("NEW_CUSTOMER PUBLIC_CONTENT", "TICKET_CREATED PUBLIC_CONTENT"), ledger());
    }

    @Test
    void on_the_same_event_the_campaigns_text_comes_before_the_pages() {
        world.aCampaign(page)
                .on(saying(Occasion.AGENT_ABSENT, Map.of("es", List.of("De la campaña"))))
                .with(camila);
        camila.signsOut();
        has(Map.of("noAgent", on("De la página")));
        writes("hola");
        assertEquals(List.of("hola", "De la campaña"), said());
        assertEquals(TextChoice.Source.CAMPAIGN, sent(NO_AGENT).source());
    }

    @Test
    void the_campaign_that_has_the_ticket_speaks_not_the_one_that_takes_what_is_new() {
        campaign();
        Campaign other = world.aCampaign(world.aPage())
                .on(saying(Occasion.AGENT_ABSENT, Map.of("es", List.of("De la otra campaña"))))
                .with();
        writes("hola");
        camila.transfers(lucia.ticketId(), other, "");
        writes("¿siguen ahí?");
        assertEquals(List.of("hola", "¿siguen ahí?", "De la otra campaña"), said());
    }

    /** A new customer writes at night to nobody; then, by day, is answered and closed, or stays silent. */
    @ParameterizedTest
    @ValueSource(strings = {"outOfHours", "noAgent", "newCustomer", "ticketCreated", "closedByHand", "closedBySilence"})
    void each_text_is_sent_while_its_action_is_on_and_not_while_it_is_off(String action) {
        has(Map.of("closesSilent", true, "silentFor", Span.hours(5)));
        openOnWeekdays();
        world.time.is(FRIDAY_EVENING);
        has(Map.of(action, on("Texto")));
        assertEquals(1, textsTo("Ana", action));
        has(Map.of(action, off("Texto")));
        assertEquals(0, textsTo("Bea", action));
    }

    private long textsTo(String name, String action) {
        SomeCustomer customer = world.customer(name, page);
        customer.writes("hola");
        later();
        TicketId ticket = customer.ticketId();
        customer.isAnsweredInTheInbox("¿En qué te ayudo?");
        world.settleEverything();
        if (action.equals("closedByHand")) {
            alma.closes(ticket);
            later();
        }
        world.passes(Duration.ofHours(5));
        later();
        assertFalse(customer.ticket().isOpen());
        return world.words(ticket).stream().filter("Texto"::equals).count();
    }

    @Test
    void who_was_told_something_else_first_is_not_greeted_the_next_day() {
        camila.signsOut();
        campaign();
        has(Map.of("noAgent", on("Nadie"), "newCustomer", on("Te damos la bienvenida")));
        writes("hola");
        camila.signedIn();
        world.settleEverything();
        writes("¿están?");
        assertEquals(List.of("hola", "Nadie", "¿están?"), said());
    }

    @Test
    void the_same_again_is_counted_in_the_ledger() {
        has(Map.of("outOfHours", on("Cerrado")));
        openOnWeekdays();
        world.time.is(FRIDAY_EVENING);
        writes("hola");
        writes("¿hola?");
        writes("¿nadie?");
        assertEquals(
                List.of(2),
                world.stores.actionLedger().of(lucia.ticketId()).stream()
                        .filter(line -> line.entry().because().equals(Optional.of(Suppression.ALREADY_SENT)))
                        .map(ActionLedger.Line::times)
                        .toList());
        assertEquals(1, fired(OUT_OF_HOURS));
    }

    private static CampaignTerms saying(Occasion occasion, Map<String, List<String>> texts) {
        CampaignTerms usual = CampaignTerms.USUAL;
        return new CampaignTerms(
                usual.kind(),
                usual.pageName(),
                usual.target(),
                usual.abandonedAfter(),
                usual.chatTime(),
                usual.longestWait(),
                usual.queueLimit(),
                usual.overflow(),
                usual.membersNeedVoice(),
                Map.of(occasion, CustomerTexts.of(texts)));
    }
}
