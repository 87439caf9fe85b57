package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.audit.AuditTrail;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which program has a customer's private talk, and how Bandeja gets it. */
class ThreadOwnerTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody alma = world.aSupervisor("Alma");
    private final SomeCustomer lucia = world.customer("Lucía", page);

    @BeforeEach
    void lucia_wrote() {
        alma.supervises(world.aCampaign(page).with(camila));
        lucia.writes("hola");
        world.settleEverything();
    }

    @Test
    void nothing_is_known_of_a_talk_as_long_as_the_network_says_nothing() {
        camila.answers(lucia.ticketId(), "ya va");
        world.settleEverything();
        lucia.isAnsweredInTheInbox("hola desde la bandeja de Meta");
        world.settleEverything();
        assertEquals(Optional.empty(), owner());
    }

    @Test
    void a_talk_that_passes_to_the_inbox_and_back_is_known_to() {
        Instant taken = handedOver("PAGE_INBOX");
        assertEquals(Holder.PAGE_INBOX, owner().orElseThrow().holder());
        assertEquals(taken, owner().orElseThrow().since());
        handedOver("US");
        assertEquals(Holder.US, owner().orElseThrow().holder());
    }

    @Test
    void what_is_overheard_tells_that_another_has_it_and_what_comes_as_usual_that_none_has() {
        overheard("m-1", "¿siguen ahí?");
        assertEquals(Holder.OTHER_APP, owner().orElseThrow().holder());
        overheardEcho("m-2", "aquí estamos", "PAGE_INBOX");
        assertEquals(Holder.PAGE_INBOX, owner().orElseThrow().holder());
        assertEquals(List.of("hola", "¿siguen ahí?", "aquí estamos"), world.words(lucia.ticketId()));
        world.time.passes(Duration.ofSeconds(1));
        lucia.writes("gracias, y otra cosa");
        world.settleEverything();
        assertEquals(Holder.NOBODY, owner().orElseThrow().holder());
    }

    @Test
    void what_is_found_by_asking_does_not_tell_who_has_it() {
        handedOver("PAGE_INBOX");
        world.time.passes(Duration.ofMinutes(1));
        world.network.remembers(lucia.line("m-found", world.time.instant(), "¿hola?"));
        world.tx(() -> world.house.beginBackfill.started());
        world.everyWorkerLooks();
        assertTrue(world.words(lucia.ticketId()).contains("¿hola?"));
        assertEquals(Holder.PAGE_INBOX, owner().orElseThrow().holder());
    }

    @Test
    void who_has_the_ticket_takes_the_talk_and_what_the_customer_writes_is_routed_again() {
        handedOver("PAGE_INBOX");
        overheard("m-1", "¿siguen ahí?");
        camila.closes(lucia.ticketId());
        overheard("m-2", "¿nadie?");
        assertEquals(false, lucia.ticket().isOpen(), "overhearing asks for nothing");
        lucia.writes("¿hola?");
        world.settleEverything();
        handedOver("PAGE_INBOX");

        takes(camila);
        assertEquals(List.of(lucia.personId()), world.network.wantedControl());
        assertEquals(Holder.US, owner().orElseThrow().holder());
        world.time.passes(Duration.ofSeconds(1));
        lucia.writes("por fin");
        world.settleEverything();
        assertTrue(lucia.ticket().awaitingSince().isPresent());
        assertEquals(List.of("hola", "¿siguen ahí?", "¿nadie?", "¿hola?", "por fin"), world.words(lucia.ticketId()));
        assertEquals(Holder.US, owner().orElseThrow().holder());
    }

    @Test
    void taking_what_nobody_else_has_asks_the_network_nothing() {
        takes(camila);
        handedOver("US");
        takes(camila);
        handedOver("PAGE_INBOX");
        world.time.passes(Duration.ofHours(24));
        takes(camila);
        assertEquals(List.of(), world.network.wantedControl());
        assertEquals(List.of(), trail());
    }

    @Test
    void only_who_handles_an_open_ticket_takes_its_talk() {
        Somebody bruno = world.anAgent("Bruno").signedIn();
        handedOver("PAGE_INBOX");
        assertRefused(Reason.NOT_FOUND, () -> takes(bruno));
        takes(alma);
        assertEquals(Holder.US, owner().orElseThrow().holder());
        handedOver("PAGE_INBOX");
        camila.closes(lucia.ticketId());
        assertRefused(Reason.TICKET_CLOSED, () -> takes(alma));
    }

    @Test
    void comments_that_nobody_answered_in_private_have_no_talk_to_take() {
        SomeCustomer marta = world.customer("Marta", page);
        marta.comments("post-1", "¿precio?");
        world.settleEverything();
        assertRefused(Reason.INVALID, () -> world.house.takeThread.take(alma.person(), marta.ticketId()));
    }

    @Test
    void where_taking_is_not_allowed_it_is_asked_for_and_comes_when_the_other_gives_it() {
        world.delivers(FakeWire.role(page.externalId(), world.time.instant(), "SECONDARY"));
        handedOver("PAGE_INBOX");
        world.network.answersControlWith(new ControlOutcome.Asked());
        takes(camila);
        takes(camila);
        assertEquals(
                List.of(lucia.personId() + " SECONDARY"),
                world.network.wantedControl(),
                "whoever was asked is left in peace for a while");
        assertEquals(Holder.PAGE_INBOX, owner().orElseThrow().holder());
        assertEquals(Optional.of(world.time.instant()), owner().orElseThrow().askedAt());
        world.time.passes(Duration.ofMinutes(2));
        takes(camila);
        assertEquals(2, world.network.wantedControl().size());

        handedOver("US");
        assertEquals(Holder.US, owner().orElseThrow().holder());
        assertEquals(Optional.empty(), owner().orElseThrow().askedAt());
        assertEquals(List.of("asked PAGE_INBOX", "asked PAGE_INBOX"), trail());
    }

    @Test
    void a_refusal_is_told_and_changes_nothing() {
        handedOver("PAGE_INBOX");
        ThreadOwner before = owner().orElseThrow();
        world.network.answersControlWith(new ControlOutcome.Refused("RATE_LIMITED:4"));
        assertRefused(Reason.NETWORK_REFUSED, () -> takes(camila));
        assertEquals(before, owner().orElseThrow());
        assertEquals(List.of(), trail());
        world.network.answersControlWith(new ControlOutcome.TokenRejected("TOKEN_INACTIVE:190"));
        assertRefused(Reason.TOKEN_INACTIVE, () -> takes(camila));
        assertEquals(before, owner().orElseThrow());
        assertEquals(1, world.network.wantedControl().size() - 1);
        assertRefused(Reason.TOKEN_INACTIVE, () -> takes(camila));
        assertEquals(2, world.network.wantedControl().size(), "the page is red now: nothing more is asked");
    }

    @Test
    void who_took_it_and_from_whom_is_in_the_audit_trail() {
        handedOver("OTHER_APP");
        takes(camila);
        assertEquals(List.of("taken OTHER_APP"), trail());
    }

    @Test
    void another_program_that_asks_is_known_until_it_has_it() {
        handedOver("US");
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(FakeWire.wants(page.externalId(), lucia.personId(), world.time.instant(), "OTHER"));
        world.settleEverything();
        assertEquals(Optional.of(world.time.instant()), owner().orElseThrow().wantedAt());
        handedOver("OTHER_APP");
        assertEquals(Optional.empty(), owner().orElseThrow().wantedAt());
    }

    @Test
    void an_answer_that_is_refused_for_it_shows_who_has_the_talk_and_goes_out_once_it_is_ours() {
        world.network.answersWith(
                FakeNetwork.says(new SendOutcome.OwnedElsewhere("THREAD_OWNED_ELSEWHERE:100/2018300", true)));
        Message answer = camila.answers(lucia.ticketId(), "ya va");
        world.settleEverything();
        assertEquals(Holder.OTHER_APP, owner().orElseThrow().holder());
        assertTrue(owner().orElseThrow().askedAt().isPresent());
        assertEquals(State.QUEUED, state(answer));
        handedOver("US");
        world.passes(Duration.ofSeconds(10));
        assertEquals(State.SENT, state(answer));
    }

    @Test
    void an_answer_that_is_refused_again_fails_and_says_why() {
        SendOutcome first = new SendOutcome.OwnedElsewhere("THREAD_OWNED_ELSEWHERE:100/2018300", true);
        SendOutcome second = new SendOutcome.OwnedElsewhere("THREAD_OWNED_ELSEWHERE:100/2018300", false);
        world.network.answersWith(FakeNetwork.says(first), FakeNetwork.says(second));
        Message answer = camila.answers(lucia.ticketId(), "ya va");
        world.settleEverything();
        world.passes(Duration.ofSeconds(10));
        assertEquals(State.FAILED, state(answer));
        assertEquals(2, world.network.tries().size());
        assertEquals(Holder.OTHER_APP, owner().orElseThrow().holder());
    }

    private Instant handedOver(String to) {
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(FakeWire.handedOver(page.externalId(), lucia.personId(), world.time.instant(), to));
        world.settleEverything();
        return world.time.instant();
    }

    private void overheard(String id, String text) {
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(FakeWire.overheard(page.externalId(), lucia.personId(), id, world.time.instant(), text));
        world.settleEverything();
    }

    private void overheardEcho(String id, String text, String author) {
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(
                FakeWire.overheardEcho(page.externalId(), lucia.personId(), id, world.time.instant(), text, author));
        world.settleEverything();
    }

    private void takes(Somebody who) {
        world.house.takeThread.take(who.person(), lucia.ticketId());
    }

    private Optional<ThreadOwner> owner() {
        return world.stores.threadOwners().ofTicket(lucia.ticketId());
    }

    private List<String> trail() {
        return world
                .stores
                .auditTrail()
                .of(AuditTrail.Subject.THREAD, lucia.ticketId().value(), 10)
                .stream()
                .map(line -> line.entry().changes().get(0))
                .map(change -> change.field() + " " + change.before())
                .toList();
    }

    private State state(Message message) {
        return world.tx(() -> world.stores.messages().find(message.id()))
                .orElseThrow()
                .delivery()
                .orElseThrow()
                .state();
    }
}
