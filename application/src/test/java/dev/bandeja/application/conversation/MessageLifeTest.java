package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.Delivery.State;
import dev.bandeja.domain.conversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages after they were written. */
class MessageLifeTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private String hola;

    @BeforeEach
    void lucia_wrote() {
        world.aCampaign(page).with(camila);
        hola = lucia.writes("hola");
        world.settleEverything();
    }

    @Test
    void an_answer_is_delivered_and_then_read_and_never_goes_back() {
        Message one = answered("one");
        world.time.passes(Duration.ofSeconds(1));
        marked("DELIVERED");
        assertEquals(State.DELIVERED, state(one));
        Message two = answered("two");
        assertEquals(State.SENT, state(two), "it was sent after the mark");
        world.time.passes(Duration.ofSeconds(1));
        marked("READ");
        assertEquals(List.of(State.READ, State.READ), List.of(state(one), state(two)));
        marked("DELIVERED");
        assertEquals(State.READ, state(one));
    }

    @Test
    void an_edited_message_reads_as_it_was_edited_and_its_earlier_wordings_are_kept() {
        edited("hola, buenas", 1);
        edited("hola, buenas tardes", 2);
        edited("hola, buenas", 1);
        assertEquals(List.of("hola, buenas tardes"), world.words(lucia.ticketId()));
        Message line = world.lines(lucia.ticketId()).get(0);
        assertEquals(
                List.of("hola", "hola, buenas"),
                world.tx(() -> world.stores.messages().earlierWordings(line.id())).stream()
                        .map(Messages.Wording::text)
                        .toList());
    }

    @Test
    void a_reaction_stands_on_its_message_until_another_comes_or_it_is_taken_back() {
        Message answer = answered("ya va");
        String sent = world.lines(lucia.ticketId()).get(1).networkId().orElseThrow();
        reacted(sent, "❤");
        assertEquals(Optional.of("❤"), world.stores.messages().reaction(answer.id()));
        reacted(sent, "👍");
        assertEquals(Optional.of("👍"), world.stores.messages().reaction(answer.id()));
        world.delivers(FakeWire.reacted(
                page.externalId(), lucia.personId(), sent, world.time.instant().minusSeconds(90), "😠"));
        world.settleEverything();
        assertEquals(Optional.of("👍"), world.stores.messages().reaction(answer.id()), "an older one comes late");
        reacted(sent, "");
        assertEquals(Optional.empty(), world.stores.messages().reaction(answer.id()));
    }

    @Test
    void a_reaction_asks_for_nothing_but_opens_the_window_anew() {
        answered("ya va");
        world.time.passes(Duration.ofHours(20));
        reacted(hola, "👍");
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());
        assertEquals(0, lucia.ticket().snapshot().unread());
        world.time.passes(Duration.ofHours(20));
        answered("todavía a tiempo");
    }

    @Test
    void who_comes_in_by_a_link_asks_for_nothing_but_opens_the_window_anew() {
        answered("ya va");
        world.time.passes(Duration.ofHours(20));
        lucia.enters();
        world.settleEverything();
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());
        assertEquals(0, lucia.ticket().snapshot().unread());
        world.time.passes(Duration.ofHours(20));
        answered("todavía a tiempo");

        SomeCustomer marta = world.customer("Marta", page);
        marta.enters();
        world.settleEverything();
        assertEquals(List.of(), marta.tickets(), "nobody has said anything");
    }

    @Test
    void a_reaction_to_something_unknown_changes_nothing() {
        reacted("n-unknown", "👍");
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
    }

    @Test
    void what_is_said_while_another_program_has_the_talk_stands_in_it_and_asks_for_nothing() {
        answered("ya va");
        camila.closes(lucia.ticketId());
        overheard(lucia, "m-overheard", "¿siguen ahí?");
        overheard(lucia, "m-overheard", "¿siguen ahí?");
        assertEquals(List.of("hola", "ya va", "¿siguen ahí?"), world.words(lucia.ticketId()));
        assertEquals(false, lucia.ticket().isOpen());
        assertEquals(Optional.empty(), lucia.ticket().awaitingSince());

        SomeCustomer marta = world.customer("Marta", page);
        overheard(marta, "m-of-marta", "hola");
        assertEquals(List.of(), marta.tickets(), "nothing is opened and nobody gets it");
    }

    private void overheard(SomeCustomer customer, String id, String text) {
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(FakeWire.overheard(page.externalId(), customer.personId(), id, world.time.instant(), text));
        world.settleEverything();
    }

    @Test
    void a_reaction_that_comes_with_the_echo_which_tells_that_we_sent_the_message_finds_it() {
        world.network.answersWith(FakeNetwork.arrivesUnheard());
        Message answer = answered("ya va");
        assertEquals(State.UNKNOWN, state(answer));
        String echo = world.network.takeEchoes().get(0);
        String sent = world.network.arrived().get(0).networkId();
        Instant later = world.time.instant().plusSeconds(1);
        world.delivers(FakeWire.reacted(page.externalId(), lucia.personId(), sent, later, "❤"), echo);
        world.settleEverything();
        assertEquals(State.SENT, state(answer));
        assertEquals(Optional.of("❤"), world.stores.messages().reaction(answer.id()));
    }

    @Test
    void a_reaction_that_comes_before_that_echo_finds_it_too() {
        world.network.answersWith(FakeNetwork.arrivesUnheard());
        Message answer = answered("ya va");
        String echo = world.network.takeEchoes().get(0);
        reacted(world.network.arrived().get(0).networkId(), "❤");
        delivers(echo);
        world.settleEverything();
        assertEquals(Optional.of("❤"), world.stores.messages().reaction(answer.id()));
    }

    private void reacted(String message, String emoji) {
        world.time.passes(Duration.ofSeconds(1));
        world.delivers(FakeWire.reacted(page.externalId(), lucia.personId(), message, world.time.instant(), emoji));
        world.settleEverything();
    }

    @Test
    void a_withdrawn_message_loses_its_words_and_keeps_its_place() {
        edited("hola, buenas", 1);
        withdrawn();
        edited("hola otra vez", 2);
        assertEquals(List.of(""), world.words(lucia.ticketId()));
        Message line = world.lines(lucia.ticketId()).get(0);
        assertEquals(List.of(), world.tx(() -> world.stores.messages().earlierWordings(line.id())));
    }

    @Test
    void an_edit_that_comes_together_with_its_message_finds_it() {
        String id = world.network.newId();
        world.delivers(
                lucia.line(id, world.time.instant(), "segundo"),
                FakeWire.edit(page.externalId(), lucia.personId(), id, world.time.instant(), "segundo, mejor", 1));
        world.settleEverything();
        assertEquals(List.of("hola", "segundo, mejor"), world.words(lucia.ticketId()));
    }

    @Test
    void what_happens_to_messages_that_nobody_knows_is_only_kept() {
        world.delivers(
                FakeWire.withdrawal(page.externalId(), lucia.personId(), "unknown", world.time.instant()),
                FakeWire.marked(page.externalId(), "nobody", "READ", world.time.instant()));
        world.settleEverything();
        assertEquals(List.of("hola"), world.words(lucia.ticketId()));
        assertEquals(1, world.tickets().size());
    }

    private Message answered(String text) {
        Message message = camila.answers(lucia.ticketId(), text);
        world.settleEverything();
        return message;
    }

    private void marked(String mark) {
        delivers(FakeWire.marked(page.externalId(), lucia.personId(), mark, world.time.instant()));
    }

    private void edited(String text, int number) {
        world.time.passes(Duration.ofSeconds(1));
        delivers(FakeWire.edit(page.externalId(), lucia.personId(), hola, world.time.instant(), text, number));
    }

    private void withdrawn() {
        world.time.passes(Duration.ofSeconds(1));
        delivers(FakeWire.withdrawal(page.externalId(), lucia.personId(), hola, world.time.instant()));
    }

    private void delivers(String line) {
        world.delivers(line);
        world.settleEverything();
    }

    private State state(Message message) {
        return world.tx(() -> world.stores.messages().find(message.id()))
                .orElseThrow()
                .delivery()
                .orElseThrow()
                .state();
    }
}
