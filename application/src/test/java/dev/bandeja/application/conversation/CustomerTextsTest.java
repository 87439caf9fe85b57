package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.automation.ActionLedger.Line;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.servicelevel.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What customers are told without anybody writing it. */
class CustomerTextsTest {
    private static final BusinessHours WEEKDAYS =
            WeeklyHours.weekdays("09:00", "18:00").in("UTC");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");

    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @Test
    void who_writes_out_of_hours_is_told_when_it_opens() {
        closedNow(Map.of("es", List.of("Hola {customer}, abrimos {opens}.")));
        lucia.writes("hola");
        later();
        assertEquals(
                List.of("hola", "Hola cliente, abrimos el lunes 23 de noviembre a las 09:00."),
                world.words(lucia.ticketId()));
        assertEquals(Author.AUTOMATIC, world.lines(lucia.ticketId()).get(1).author());
        assertEquals(List.of("Hola cliente, abrimos el lunes 23 de noviembre a las 09:00."), lucia.hasRead());
    }

    @Test
    void without_a_text_nobody_is_told_anything() {
        closedNow(Map.of());
        lucia.writes("hola");
        later();
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
    }

    @Test
    void it_is_told_once_for_a_ticket_also_after_closing_and_coming_back() {
        closedNow(Map.of("es", List.of("Cerrado")));
        lucia.writes("hola");
        later();
        lucia.writes("¿hola?");
        later();
        world.tx(() -> world.house.close.close(world.anAdministrator("Alma").person(), lucia.ticketId()));
        lucia.writes("¿sigue cerrado?");
        later();
        assertEquals(
                1,
                world.words(lucia.ticketId()).stream().filter("Cerrado"::equals).count());
    }

    @Test
    void an_automatic_text_stops_no_clock_and_addresses_nothing() {
        closedNow(Map.of("es", List.of("Cerrado")));
        lucia.writes("hola");
        later();
        assertTrue(lucia.ticket().awaitingSince().isPresent());
        assertTrue(lucia.ticket().addressedAt().isEmpty());
    }

    @Test
    void a_comment_is_never_answered_that_way() {
        closedNow(Map.of("es", List.of("Cerrado")));
        lucia.comments("post-1", "¿precio?");
        later();
        assertEquals(List.of("¿precio?"), world.words(lucia.tickets().get(0).id()));
    }

    @Test
    void what_was_written_long_ago_and_only_comes_now_is_not_answered_that_way() {
        closedNow(Map.of("es", List.of("Cerrado")));
        lucia.writesAt(FRIDAY_EVENING.minus(Duration.ofHours(1)), "hola");
        later();
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
    }

    @Test
    void who_is_served_before_the_text_would_leave_is_not_told() {
        closedNow(Map.of("es", List.of("Cerrado")));
        lucia.writes("hola");
        world.settleEverything();
        camila.takes(lucia.ticketId());
        later();
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
        assertEquals(
                List.of(Optional.of(Suppression.BEING_SERVED)),
                world.stores.actionLedger().of(lucia.ticketId()).stream()
                        .map(Line::entry)
                        .filter(entry -> entry.action() == AutomaticAction.OUT_OF_HOURS)
                        .map(entry -> entry.because())
                        .toList());
    }

    @Test
    void while_open_but_with_nobody_connected_customers_are_told_so() {
        camila.signsOut();
        world.aCampaign(page)
                .on(saying(Occasion.AGENT_ABSENT, Map.of("es", List.of("Nadie aún"))))
                .with(camila);
        lucia.writes("hola");
        later();
        assertEquals(List.of("hola", "Nadie aún"), world.words(lucia.ticketId()));
    }

    @Test
    void while_open_but_with_everybody_on_a_break_customers_are_told_so() {
        camila.takesABreak("Almuerzo");
        world.aCampaign(page)
                .on(saying(Occasion.AGENT_ABSENT, Map.of("es", List.of("Nadie aún"))))
                .with(camila);
        lucia.writes("hola");
        later();
        assertEquals(List.of("hola", "Nadie aún"), world.words(lucia.ticketId()));
    }

    private Campaign closedNow(Map<String, List<String>> texts) {
        Campaign campaign = world.aCampaign(page)
                .open(WEEKDAYS)
                .on(saying(Occasion.OUT_OF_HOURS, texts))
                .with(camila);
        world.time.is(FRIDAY_EVENING);
        return campaign;
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

    private void later() {
        world.settleEverything();
        world.passes(Duration.ofSeconds(3));
        world.everyWorkerLooks();
    }
}
