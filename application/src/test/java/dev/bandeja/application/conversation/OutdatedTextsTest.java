package dev.bandeja.application.conversation;

import static dev.bandeja.application.conversation.FakeNetwork.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.SendOutcome.TokenRejected;
import dev.bandeja.application.conversation.SendOutcome.TryAgain;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Automatic texts that could not leave at once: they go while they are expected and true, and never ask a person. */
class OutdatedTextsTest extends OnAnAutomaticPage {
    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    @BeforeEach
    void nobody_is_there() {
        has(Map.of("noAgent", on("Todos ocupados")));
        camila.signsOut();
        campaign();
    }

    @Test
    void what_waited_for_a_paused_page_no_longer_than_a_quarter_of_an_hour_leaves() {
        pausesFor(A_QUARTER.minusSeconds(10));
        writes("hola");
        world.passes(A_QUARTER.minusSeconds(10));
        assertEquals(List.of("Todos ocupados"), lucia.hasRead());
        assertEquals(List.of("NO_AGENT FIRED"), ledger());
    }

    @Test
    void what_waited_longer_is_dropped_and_the_customers_next_message_is_answered() {
        pausesFor(Duration.ofHours(1));
        writes("hola");
        assertEquals(Optional.of(Delivery.State.QUEUED), text().map(Delivery::state));
        world.passes(Duration.ofHours(1));
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(new Delivery(Delivery.State.DROPPED, Optional.of("TOO_LATE"), world.time.instant()), text().get());
        assertEquals(List.of("NO_AGENT TOO_LATE"), ledger());
        writes("¿hola?");
        assertEquals(List.of("Todos ocupados"), lucia.hasRead());
        assertEquals(List.of("NO_AGENT FIRED", "NO_AGENT TOO_LATE"), ledger());
    }

    @Test
    void a_text_for_a_talk_that_another_program_has_is_dropped() {
        world.network.answersWith(says(new SendOutcome.OwnedElsewhere("THREAD_OWNED_ELSEWHERE:100/2018300", false)));
        writes("hola");
        world.passes(Duration.ofMinutes(1));
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(1, world.network.tries().size());
        assertEquals(Optional.of("OWNED_ELSEWHERE"), text().flatMap(Delivery::reason));
        assertEquals(List.of("NO_AGENT OWNED_ELSEWHERE"), ledger());
        assertEquals(
                Optional.empty(),
                world.stores
                        .threadOwners()
                        .ofTicket(lucia.ticketId())
                        .orElseThrow()
                        .askedAt(),
                "nobody was asked for it");
    }

    @Test
    void what_was_kept_on_an_inactive_page_too_long_is_dropped_and_in_nobodys_list() {
        isKept();
        world.passes(A_QUARTER.plusSeconds(1));
        turnsGreen();
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(Optional.of(Delivery.State.DROPPED), text().map(Delivery::state));
        assertEquals(List.of(), world.tx(() -> world.stores.outbox().undecided(lucia.ticket())));
        assertEquals(List.of("NO_AGENT TOO_LATE"), ledger());
    }

    @Test
    void what_was_kept_and_is_true_no_more_is_dropped() {
        isKept();
        camila.signedIn();
        world.settleEverything();
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        turnsGreen();
        assertEquals(List.of(), lucia.hasRead());
        assertEquals(List.of("NO_AGENT NO_LONGER_TRUE"), ledger());
    }

    @Test
    void what_was_kept_and_is_still_true_leaves() {
        isKept();
        world.passes(A_QUARTER);
        turnsGreen();
        assertEquals(List.of("Todos ocupados"), lucia.hasRead());
        assertEquals(List.of("NO_AGENT FIRED"), ledger());
    }

    @Test
    void it_waits_for_no_decision_about_an_answer_before_it() {
        camila.signedIn();
        writes("hola");
        turnsRed();
        camila.answers(lucia.ticketId(), "Un momento");
        world.passes(A_QUARTER.plusSeconds(1));
        turnsGreen();
        camila.closes(lucia.ticketId());
        camila.signsOut();
        world.passes(Duration.ofDays(3));
        world.network.answersWith(says(new TokenRejected("TOKEN_INACTIVE:190/460")));
        writes("hola de nuevo");
        assertEquals(List.of(), lucia.hasRead());
        turnsGreen();
        assertEquals(List.of("Todos ocupados"), lucia.hasRead());
    }

    private void isKept() {
        world.network.answersWith(says(new TokenRejected("TOKEN_INACTIVE:190/460")));
        writes("hola");
        assertEquals(Optional.of(Delivery.State.HELD), text().map(Delivery::state));
    }

    private void pausesFor(Duration time) {
        world.network.answersWith(says(new TryAgain("RATE_LIMITED", time, true)));
    }

    private void turnsRed() {
        world.tx(() -> world.stores.channels().tokenRejected(page.id(), world.time.instant(), "EXPIRED"));
    }

    private void turnsGreen() {
        world.tx(() -> world.stores.channels().renew(page.id(), "a new token"));
        world.passes(Duration.ZERO);
    }

    private Optional<Delivery> text() {
        return world.lines(lucia.ticketId()).stream()
                .filter(line -> line.text().equals("Todos ocupados"))
                .findFirst()
                .flatMap(Message::delivery);
    }
}
