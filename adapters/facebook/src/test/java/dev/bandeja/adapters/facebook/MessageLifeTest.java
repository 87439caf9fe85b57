package dev.bandeja.adapters.facebook;

import static dev.bandeja.adapters.facebook.Webhooks.GATEWAY;
import static dev.bandeja.adapters.facebook.Webhooks.WRITTEN;
import static dev.bandeja.adapters.facebook.Webhooks.item;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.conversation.NetworkEvent.Edited;
import dev.bandeja.application.conversation.NetworkEvent.Marked;
import dev.bandeja.application.conversation.NetworkEvent.Reacted;
import dev.bandeja.application.conversation.NetworkEvent.Withdrawn;
import dev.bandeja.domain.conversation.Delivery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Facebook tells about messages that were written before. */
class MessageLifeTest {

    @Test
    void delivered_is_everything_up_to_a_time_and_what_is_named() {
        assertEquals(
                new Marked(Delivery.State.DELIVERED, WRITTEN, List.of("m_1")), GATEWAY.understand(item("delivery")));
    }

    @Test
    void read_is_everything_up_to_a_time() {
        assertEquals(new Marked(Delivery.State.READ, WRITTEN, List.of()), GATEWAY.understand(item("read")));
    }

    @Test
    void an_edit_has_a_number_even_when_it_is_written_as_a_text() {
        assertEquals(new Edited("m_1", "corregido", 2, WRITTEN), GATEWAY.understand(item("edit")));
    }

    @Test
    void a_reaction_has_the_emoji_that_was_sent_and_may_be_taken_back() {
        assertEquals(new Reacted("m_1", Optional.of("❤"), WRITTEN), GATEWAY.understand(item("reaction")));
        assertEquals(new Reacted("m_1", Optional.empty(), WRITTEN), GATEWAY.understand(item("reaction-unreact")));
    }

    @Test
    void who_takes_a_message_back_is_understood() {
        assertEquals(new Withdrawn("m_1", WRITTEN), GATEWAY.understand(item("unsend")));
    }
}
