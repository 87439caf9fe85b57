package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class TagsContract extends StoreContract {
    @Test
    void tags_come_back_as_they_were_kept_by_name() {
        Tag moving = aTag("Mudanza", Tag.Color.TEAL);
        Tag vip = aTag("Árbol: «ñ»", Tag.Color.RED);
        Tag first = aTag("avería", Tag.Color.GREY);
        assertEquals(List.of(first, moving, vip), tx(() -> tags().all()));
        assertEquals(Optional.of(vip), tx(() -> tags().find(vip.id())));
        assertEquals(Optional.empty(), tx(() -> tags().find(new TagId(999))));

        Tag changed = new Tag(moving.id(), "Traslado", Tag.Color.BLUE, true);
        tx(() -> tags().save(changed));
        assertEquals(List.of(first, changed, vip), tx(() -> tags().all()));
    }

    @Test
    void no_two_are_called_the_same_however_they_are_written() {
        aTag("Garantía", Tag.Color.GREY);
        assertRefused(Reason.CONFLICT, () -> aTag("GARANTÍA", Tag.Color.RED));
        assertRefused(Reason.CONFLICT, () -> aTag("Garanti\u0301a", Tag.Color.RED));
    }

    @Test
    void they_are_put_on_tickets_and_taken_off_once() {
        Tag moving = aTag("Mudanza", Tag.Color.TEAL);
        Tag vip = aTag("VIP", Tag.Color.RED);
        TicketId one = aTicket(aChannel()).id();
        TicketId other = aTicket(aChannel()).id();
        assertTrue(tx(() -> tags().put(one, vip.id())));
        assertTrue(tx(() -> tags().put(one, moving.id())));
        assertFalse(tx(() -> tags().put(one, vip.id())));
        tx(() -> tags().put(other, vip.id()));
        assertEquals(List.of(moving, vip), tx(() -> tags().on(one)));
        assertEquals(2, tx(() -> tags().uses(vip.id())));

        assertTrue(tx(() -> tags().takeOff(one, vip.id())));
        assertFalse(tx(() -> tags().takeOff(one, vip.id())));
        assertEquals(List.of(moving), tx(() -> tags().on(one)));
        assertEquals(1, tx(() -> tags().uses(vip.id())));
    }

    @Test
    void a_tag_that_is_removed_is_gone_from_its_tickets() {
        Tag vip = aTag("VIP", Tag.Color.RED);
        TicketId ticket = aTicket(aChannel()).id();
        tx(() -> tags().put(ticket, vip.id()));
        tx(() -> tags().remove(vip.id()));
        assertEquals(List.of(), tx(() -> tags().on(ticket)));
        assertEquals(List.of(), tx(() -> tags().all()));
        assertEquals(0, tx(() -> tags().uses(vip.id())));
    }

    private Tag aTag(String name, Tag.Color color) {
        return tx(() -> {
            Tag tag = new Tag(tags().newId(), name, color, false);
            tags().save(tag);
            return tag;
        });
    }

    private Tags tags() {
        return stores.tags();
    }
}
