package dev.bandeja.application.conversation;

import static dev.bandeja.domain.automation.AutomaticAction.CLOSED_BY_HAND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.CustomerLanguage;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a page says by itself when a ticket was closed (decisions D5, D20 and D33). */
class ClosingTextsTest extends OnAnAutomaticPage {
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
    void no_automatic_text_takes_the_talk_away_from_another_program() {
        campaign();
        has(Map.of("closedByHand", on("Adiós")));
        writes("hola");
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(FakeWire.handedOver(page.externalId(), lucia.personId(), world.time.instant(), "PAGE_INBOX"));
        world.settleEverything();
        camila.closes(lucia.ticketId());
        later();
        assertEquals(List.of("hola"), said());
        assertEquals(List.of("CLOSED_BY_HAND OWNED_ELSEWHERE"), ledger());
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
}
