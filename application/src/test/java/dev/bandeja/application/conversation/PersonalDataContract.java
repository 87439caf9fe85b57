package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.PersonalData.Emptied;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Message;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.media.MediaFile;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class PersonalDataContract extends StoreContract {
    private Channel page;
    private Customer lucia;
    private Ticket ticket;
    private MessageId line;
    private AgentId agent;

    @BeforeEach
    void lucia_has_written() {
        page = aChannel();
        lucia = aCustomer(page.id());
        ticket = aTicket(page, aConversation(page), lucia, NOW);
        line = writes(ticket, "m-1", "Soy Lucía, Los Aromos 123").id();
        agent = anAgent("Camila");
    }

    @Test
    void words_attachments_and_network_ids_go_and_times_stay() {
        assertEquals(new Emptied(Set.of(ticket.id()), 1), forget());

        Message emptied = tx(() -> stores.messages().find(line)).orElseThrow();
        assertEquals("", emptied.text());
        assertEquals(List.of(), emptied.attachments());
        assertEquals(Optional.empty(), emptied.networkId());
        assertEquals(Optional.empty(), emptied.replyTo());
        assertEquals(Direction.IN, emptied.direction());
        assertEquals(in(1), emptied.at());
        assertEquals(new Emptied(Set.of(), 0), forget(), "there is nothing left");
    }

    @Test
    void files_of_their_talks_go() {
        MediaOwner theirs = MediaOwner.ticket(ticket.id().value());
        MediaFile picture = tx(() -> stores.mediaFiles().keep(theirs, "me.png", new byte[] {1}, in(1)));
        forget();
        assertEquals(Optional.empty(), tx(() -> stores.mediaFiles().find(theirs, picture.id())));
    }

    @Test
    void the_customer_is_nobody_any_more_and_is_not_asked_for() {
        forget();
        Customer nobody = tx(() -> stores.customers().get(lucia.id()));
        assertEquals(Optional.empty(), nobody.name());
        assertEquals(Optional.empty(), nobody.pictureUrl());
        assertEquals(Optional.empty(), nobody.locale());
        assertNotEquals(lucia.externalId(), nobody.externalId());
        assertEquals(NOW, nobody.firstContactAt());
        assertEquals(List.of(), tx(() -> stores.customers().claimNameless(10, in(100_000), LEASE)));
    }

    @Test
    void a_name_that_was_just_being_asked_for_is_not_learnt() {
        forget();
        ChannelGateway.Profile profile =
                new ChannelGateway.Profile("Lucía", Optional.of("https://pictures/1"), Optional.of("es_CL"));
        tx(() -> stores.customers().learn(lucia.id(), Optional.of(profile), in(60)));
        assertEquals(
                Optional.empty(), tx(() -> stores.customers().get(lucia.id())).name());
    }

    @Test
    void who_writes_again_is_somebody_new() {
        forget();
        Customers.Person again = new Customers.Person(lucia.externalId(), Optional.empty(), in(60));
        Customer anew =
                tx(() -> stores.customers().ofPeople(page.id(), List.of(again)).get(lucia.externalId()));
        assertNotEquals(lucia.id(), anew.id());
    }

    @Test
    void what_waits_to_be_sent_is_not_sent() {
        Message answer = anAnswer(ticket, agent, "Hola, Lucía", in(2));
        tx(() -> stores.outbox().add(ticket, answer, lucia.externalId()));

        forget();

        assertEquals(List.of(), tx(() -> stores.outbox().claimToSend(10, in(100), LEASE)));
        assertEquals(List.of(), tx(() -> stores.outbox().claimUnknown(10, in(100), LEASE)));
        Message line = tx(() -> stores.messages().find(answer.id())).orElseThrow();
        assertEquals(Optional.of(Delivery.State.FAILED), line.delivery().map(Delivery::state));
        assertEquals(
                Optional.of(PersonalData.CUSTOMER_FORGOTTEN), line.delivery().flatMap(Delivery::reason));
        assertEquals("", line.text());
    }

    @Test
    void what_waits_to_be_understood_is_not_understood() {
        ConversationId conversation = received("a private talk");
        aTicket(page, conversation, lucia, in(5));
        forget();
        assertEquals(
                List.of(),
                tx(() -> stores.inboundItems().claim(10, in(1_000), LEASE)).stream()
                        .flatMap(claimed -> claimed.items().stream())
                        .toList());
    }

    @Test
    void in_a_thread_of_several_people_only_theirs_goes() {
        Customer marta = aCustomer(page.id());
        ConversationId thread = received("what " + lucia.externalId() + " wrote");
        InboundItem martas =
                new InboundItem(page.externalId(), "shared", "comment", in(9), "what " + marta.externalId() + " wrote");
        cut(in(9), martas);
        aTicket(page, thread, lucia, in(5));
        Ticket other = aTicket(page, thread, marta, in(6));
        Message others = writes(other, "m-9", "yo también");

        forget();

        assertEquals(
                List.of(martas),
                tx(() -> stores.inboundItems().claim(10, in(1_000), LEASE)).stream()
                        .flatMap(claimed -> claimed.items().stream())
                        .map(InboundItems.Waiting::item)
                        .toList());
        assertEquals(Optional.of(others), tx(() -> stores.messages().find(others.id())));
        assertEquals(marta, tx(() -> stores.customers().get(marta.id())));
    }

    @Test
    void who_was_forgotten_and_when_can_be_asked_for_one_page() {
        forget();
        assertEquals(Map.of(lucia.externalId(), in(10)), tx(() -> stores.personalData()
                .forgotten(page.id(), List.of(lucia.externalId(), "somebody else"))));
        assertEquals(
                Map.of(), tx(() -> stores.personalData().forgotten(aChannel().id(), List.of(lucia.externalId()))));
        assertEquals(Map.of(), tx(() -> stores.personalData().forgotten(page.id(), List.of())));
    }

    @Test
    void customers_are_found_by_the_networks_number_on_all_pages() {
        Channel other = aChannel();
        Customers.Person there = new Customers.Person(lucia.externalId(), Optional.empty(), NOW);
        Customer elsewhere =
                tx(() -> stores.customers().ofPeople(other.id(), List.of(there)).get(lucia.externalId()));
        assertEquals(List.of(lucia.id(), elsewhere.id()), tx(() -> stores.personalData()
                .customers(FACEBOOK, lucia.externalId())));
        assertEquals(
                List.of(), tx(() -> stores.personalData().customers(new ChannelKind("other"), lucia.externalId())));
        forget();
        assertEquals(List.of(elsewhere.id()), tx(() -> stores.personalData().customers(FACEBOOK, lucia.externalId())));
    }

    @Test
    void single_events_can_be_forgotten() {
        received("words of somebody");
        List<Long> waiting = tx(() -> stores.inboundItems().claim(10, in(1_000), Duration.ofSeconds(1))).stream()
                .flatMap(claimed -> claimed.items().stream())
                .map(InboundItems.Waiting::id)
                .toList();
        tx(() -> stores.inboundItems()
                .record(
                        waiting.stream()
                                .map(id -> new InboundItems.Result(id, InboundItems.Outcome.SET_ASIDE, "unreadable"))
                                .toList(),
                        in(6)));
        assertTrue(setAside().contains("words of somebody"));
        tx(() -> stores.personalData().forgetItems(waiting));
        assertEquals("", setAside());
    }

    private String setAside() {
        return tx(() -> stores.intakeBoard().setAside(Optional.empty(), 10))
                .items()
                .get(0)
                .excerpt();
    }

    /** An event waits in a conversation of its own. */
    private ConversationId received(String raw) {
        cut(in(5), new InboundItem(page.externalId(), "shared", "comment", in(5), raw));
        return tx(() -> {
            ConversationId id =
                    stores.inboundItems().claim(100, in(5), LEASE).get(0).id();
            stores.inboundItems().release(List.of(id));
            return id;
        });
    }

    private Message writes(Ticket on, String networkId, String text) {
        return tx(() -> {
            stores.tickets().lock(on.id());
            Message message = Message.fromCustomer(
                    stores.messages().newId(),
                    on.id(),
                    Visibility.PRIVATE,
                    text,
                    List.of(new Attachment("image", Optional.of("https://pictures/lucia.jpg"), Optional.of("Lucía"))),
                    networkId,
                    Optional.of("m-0"),
                    in(1));
            stores.messages().append(List.of(message));
            return message;
        });
    }

    private Emptied forget() {
        return tx(() -> stores.personalData().forget(lucia.id(), in(10)));
    }
}
