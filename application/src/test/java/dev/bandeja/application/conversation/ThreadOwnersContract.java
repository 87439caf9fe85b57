package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.conversation.ThreadOwner.Holder;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class ThreadOwnersContract extends StoreContract {
    @Test
    void each_talk_has_its_owner_as_it_was_kept_last() {
        Channel page = aChannel();
        ConversationId one = aConversation(page);
        ConversationId other = aConversation(page);
        ConversationId third = aConversation(page);
        ThreadOwner inbox = ThreadOwner.UNKNOWN.told(Holder.PAGE_INBOX, in(1));
        ThreadOwner ours = ThreadOwner.UNKNOWN.told(Holder.US, in(2)).wanted(in(3));
        keep(Map.of(one, inbox, other, ours));
        assertEquals(Map.of(one, inbox, other, ours), of(one, other, third));

        ThreadOwner asked = inbox.overheard(in(4)).asked(in(5));
        keep(Map.of(one, asked, third, inbox));
        keep(Map.of());
        assertEquals(Map.of(one, asked, third, inbox), of(one, third));
        assertEquals(Map.of(), of());
    }

    @Test
    void a_ticket_has_the_owner_of_its_private_talk() {
        Channel page = aChannel();
        Ticket ticket = aTicket(page);
        assertEquals(Optional.empty(), stores.threadOwners().ofTicket(ticket.id()));
        ThreadOwner inbox = ThreadOwner.UNKNOWN.told(Holder.PAGE_INBOX, in(1));
        keep(Map.of(ticket.conversation(), inbox));
        assertEquals(Optional.of(inbox), stores.threadOwners().ofTicket(ticket.id()));
    }

    @Test
    void a_ticket_of_comments_has_one_from_when_it_goes_on_in_private() {
        Channel page = aChannel();
        ConversationId comments = aConversation(page);
        ConversationId talk = aConversation(page);
        Customer customer = aCustomer(page.id());
        ThreadOwner inbox = ThreadOwner.UNKNOWN.told(Holder.PAGE_INBOX, in(1));
        keep(Map.of(comments, inbox, talk, inbox.asked(in(2))));
        Ticket ticket = tx(() -> {
            Ticket opened =
                    Ticket.open(stores.tickets().newId(), page.id(), comments, customer.id(), Visibility.PUBLIC, in(0));
            stores.tickets().add(opened);
            return opened;
        });
        assertEquals(Optional.empty(), stores.threadOwners().ofTicket(ticket.id()), "comments have no owner");
        tx(() -> {
            Ticket held = stores.tickets().lock(ticket.id()).orElseThrow();
            held.goesOnPrivately(talk, customer.externalId(), in(3));
            stores.tickets().save(held);
        });
        assertEquals(Optional.of(inbox.asked(in(2))), stores.threadOwners().ofTicket(ticket.id()));
    }

    @Test
    void what_bandeja_is_on_a_page_is_what_was_said_last() {
        Channel page = aChannel();
        Channel other = aChannel();
        assertEquals(Optional.empty(), stores.threadOwners().role(page.id()));
        tx(() -> stores.threadOwners().keepRole(page.id(), ReceiverRole.PRIMARY, in(2)));
        assertEquals(Optional.of(ReceiverRole.PRIMARY), stores.threadOwners().role(page.id()));
        tx(() -> stores.threadOwners().keepRole(page.id(), ReceiverRole.SECONDARY, in(1)));
        assertEquals(Optional.of(ReceiverRole.PRIMARY), stores.threadOwners().role(page.id()), "it came late");
        tx(() -> stores.threadOwners().keepRole(page.id(), ReceiverRole.SECONDARY, in(3)));
        assertEquals(Optional.of(ReceiverRole.SECONDARY), stores.threadOwners().role(page.id()));
        assertEquals(Optional.empty(), stores.threadOwners().role(other.id()));
    }

    private void keep(Map<ConversationId, ThreadOwner> owners) {
        tx(() -> stores.threadOwners().keep(owners));
    }

    private Map<ConversationId, ThreadOwner> of(ConversationId... talks) {
        return tx(() -> stores.threadOwners().of(List.of(talks)));
    }
}
