package dev.bandeja.application.conversation;

import static dev.bandeja.domain.automation.AutomaticAction.CLOSED_BY_HAND;
import static dev.bandeja.domain.automation.AutomaticAction.NEW_CUSTOMER;
import static dev.bandeja.domain.automation.AutomaticAction.NO_AGENT;
import static dev.bandeja.domain.automation.AutomaticAction.OUT_OF_HOURS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Refusals;
import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.CustomerLanguage;
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
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelSettings;
import dev.bandeja.domain.channel.GeneralOptions;
import dev.bandeja.domain.channel.SettingsSection;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import dev.bandeja.domain.ticket.MetadataField;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page does by itself, seen by customers and in their tickets' ledgers. Each setting is flipped at least once. */
class AutomaticActionsTest {
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody alma = world.anAdministrator("Alma");
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void a_page_that_nobody_told_to_does_nothing_by_itself() {
        campaign();
        writes("hola");
        assertEquals(List.of("hola"), said());
        assertEquals(List.of(), ledger());
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
    void the_language_an_agent_set_comes_before_the_profiles_and_that_before_the_pages() {
        campaign();
        has(Map.of(
                "closedByHand",
                new AutomaticText(
                        true,
                        CustomerTexts.of(
                                Map.of("es", List.of("Adiós"), "en", List.of("Bye"), "pt", List.of("Tchau"))))));
        assertEquals("Adiós", afterClosing("Ana", Optional.empty(), Optional.empty(), CustomerLanguage.Rule.PAGE));
        assertEquals("Bye", afterClosing("Ben", Optional.of("en_US"), Optional.empty(), CustomerLanguage.Rule.PROFILE));
        assertEquals(
                "Tchau", afterClosing("Bia", Optional.of("en_US"), Optional.of("pt"), CustomerLanguage.Rule.TICKET));
        has(Map.of("language", "pt"));
        assertEquals("Tchau", afterClosing("Zoé", Optional.empty(), Optional.empty(), CustomerLanguage.Rule.PAGE));
    }

    @Test
    void who_closes_by_hand_says_goodbye_and_only_then() {
        campaign();
        has(Map.of("closedByHand", on("Te atendió {agent}"), "closedBySilence", on("No supimos más")));
        writes("hola");
        camila.closes(lucia.ticketId());
        later();
        assertEquals(List.of("hola", "Te atendió Camila"), said());
        assertEquals(List.of("CLOSED_BY_HAND FIRED"), ledger());
        assertFalse(lucia.ticket().isOpen());
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
    void who_only_commented_is_told_goodbye_as_the_one_private_reply() {
        campaign();
        has(Map.of("closedByHand", on("Gracias por comentar")));
        lucia.comments("post-1", "¿precio?");
        later();
        camila.closes(lucia.ticketId());
        later();
        assertEquals(List.of("¿precio?", "Gracias por comentar"), said());
        assertEquals(List.of("Gracias por comentar"), lucia.hasRead());
        assertEquals(List.of("CLOSED_BY_HAND FIRED"), ledger());
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
    void what_is_continued_before_the_goodbye_leaves_gets_none() {
        campaign();
        has(Map.of("closedByHand", on("Adiós")));
        writes("hola");
        camila.closes(lucia.ticketId());
        lucia.writes("una cosa más");
        world.settleEverything();
        later();
        assertEquals(List.of("hola", "una cosa más"), said());
        assertEquals(List.of("CLOSED_BY_HAND NO_LONGER_TRUE"), ledger());
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

    @Test
    void a_chat_that_ends_at_its_limit_sends_no_goodbye() {
        CampaignTerms usual = CampaignTerms.USUAL;
        world.aCampaign(page)
                .on(new CampaignTerms(
                        usual.kind(),
                        usual.pageName(),
                        usual.target(),
                        usual.abandonedAfter(),
                        Duration.ofMinutes(10),
                        Duration.ZERO,
                        usual.queueLimit(),
                        usual.overflow(),
                        usual.membersNeedVoice(),
                        Map.of()))
                .with(camila);
        has(Map.of("closedByHand", on("Adiós"), "closedBySilence", on("No supimos más")));
        writes("hola");
        world.passes(Duration.ofMinutes(11));
        later();
        assertFalse(lucia.ticket().isOpen());
        assertEquals(List.of("hola"), said());
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

    private String afterClosing(
            String name, Optional<String> locale, Optional<String> ofTicket, CustomerLanguage.Rule rule) {
        SomeCustomer customer = world.customer(name, page);
        world.network.knows(customer.personId(), new ChannelGateway.Profile(name, Optional.empty(), locale));
        customer.writes("hola");
        later();
        TicketId ticket = customer.ticketId();
        world.tx(() -> world.house.chooseTicketLanguage.choose(alma.person(), ticket, ofTicket));
        world.tx(() -> world.house.close.close(alma.person(), ticket));
        later();
        assertEquals(rule, sent(ticket, CLOSED_BY_HAND).rule());
        return world.words(ticket).get(1);
    }

    private Campaign campaign() {
        return world.aCampaign(page).with(camila);
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

    private static AutomaticText on(String text) {
        return new AutomaticText(true, CustomerTexts.of(Map.of("es", List.of(text))));
    }

    private static AutomaticText off(String text) {
        return new AutomaticText(false, CustomerTexts.of(Map.of("es", List.of(text))));
    }

    /** Saves these settings of the page's automatic actions, the others stay. */
    private void has(Map<String, Object> others) {
        ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
        save((AutomaticActions) now.automation().with(new HashMap<>(others)));
    }

    private void openOnWeekdays() {
        save(new GeneralOptions(
                Span.hours(24), WeeklyHours.weekdays("09:00", "18:00").in("UTC"), true));
    }

    private void save(SettingsSection section) {
        ChannelSettings now = world.stores.settings().of(page.id()).orElseThrow();
        world.tx(() -> world.house.saveSettings.save(alma.person(), page.id(), section, now.version(section.name())));
    }

    private void writes(String text) {
        lucia.writes(text);
        later();
    }

    private void later() {
        world.settleEverything();
        world.passes(Duration.ofSeconds(3));
        world.everyWorkerLooks();
    }

    private Ticket newest() {
        List<Ticket> all = lucia.tickets();
        return all.get(all.size() - 1);
    }

    private List<String> said() {
        return world.words(newest().id());
    }

    /** Action and outcome, by name. */
    private List<String> ledger() {
        return world.stores.actionLedger().of(newest().id()).stream()
                .map(ActionLedger.Line::entry)
                .map(entry ->
                        entry.action() + " " + entry.because().map(Enum::name).orElse("FIRED"))
                .sorted()
                .toList();
    }

    private long fired(AutomaticAction action) {
        return world.stores.actionLedger().fired(page.id(), Instant.EPOCH).getOrDefault(action, 0L);
    }

    private ActionLedger.Sent sent(AutomaticAction action) {
        return sent(newest().id(), action);
    }

    private ActionLedger.Sent sent(TicketId ticket, AutomaticAction action) {
        return world.stores.actionLedger().of(ticket).stream()
                .map(ActionLedger.Line::entry)
                .filter(entry -> entry.action() == action)
                .flatMap(entry -> entry.sent().stream())
                .findFirst()
                .orElseThrow();
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
