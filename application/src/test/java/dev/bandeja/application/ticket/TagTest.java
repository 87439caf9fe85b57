package dev.bandeja.application.ticket;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.SomeCustomer;
import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tags there are, and who puts them on which tickets. */
class TagTest {
    private final World world = new World();
    private final Channel page = world.aPage();
    private final Somebody camila = world.anAgent("Camila").signedIn();
    private final Somebody tomas = world.anAgent("Tomás");
    private final Somebody ana = world.anAdministrator("Ana");
    private final SomeCustomer lucia = world.customer("Lucía", page);
    private TicketId ticket;

    @BeforeEach
    void camila_has_a_ticket() {
        world.aCampaign(page).with(camila, tomas);
        lucia.writes("hola");
        world.settleEverything();
        ticket = lucia.ticketId();
    }

    @Test
    void who_has_a_ticket_or_steers_it_puts_tags_on_and_takes_them_off_and_screens_hear_of_it() {
        TagId vip = tag("VIP");
        TagId moving = tag("Mudanza");
        int told = tellings();
        put(camila, vip);
        put(ana, moving);
        put(camila, vip);
        assertEquals(List.of("Mudanza", "VIP"), names());
        takeOff(camila, moving);
        takeOff(camila, moving);
        assertEquals(List.of("VIP"), names());
        assertEquals(told + 3, tellings());
        assertRefused(Reason.NOT_FOUND, () -> put(tomas, moving));
        assertRefused(Reason.NOT_FOUND, () -> put(camila, new TagId(99)));
    }

    @Test
    void an_archived_tag_stays_where_it_is_and_is_put_nowhere_else() {
        TagId vip = tag("VIP");
        put(camila, vip);
        world.tx(() -> world.house.changeTags.change(vip, "VIP", Tag.Color.RED, true));
        put(camila, vip);
        assertEquals(List.of("VIP"), names());
        takeOff(camila, vip);
        assertRefused(Reason.INVALID, () -> put(camila, vip));
    }

    @Test
    void a_ticket_has_twenty_tags_at_most() {
        for (int i = 0; i < Tag.MOST_ON_A_TICKET; i++) {
            put(camila, tag("n" + i));
        }
        TagId oneMore = tag("one more");
        assertRefused(Reason.INVALID, () -> put(camila, oneMore));
    }

    @Test
    void tags_are_called_differently_whatever_their_capitals() {
        TagId vip = tag("VIP");
        assertRefused(Reason.INVALID, () -> tag(" vip "));
        assertRefused(Reason.INVALID, () -> tag(" "));
        assertRefused(Reason.INVALID, () -> tag("x".repeat(31)));
        TagId other = tag("Mudanza");
        assertRefused(
                Reason.INVALID,
                () -> world.tx(() -> world.house.changeTags.change(other, "Vip", Tag.Color.RED, false)));
        world.tx(() -> world.house.changeTags.change(vip, "vip", Tag.Color.RED, false));
        assertRefused(
                Reason.NOT_FOUND,
                () -> world.tx(() -> world.house.changeTags.change(new TagId(99), "x", Tag.Color.RED, false)));
    }

    @Test
    void a_tag_in_use_is_removed_only_by_whoever_knows_that() {
        TagId vip = tag("VIP");
        put(camila, vip);
        Refused refused = assertThrows(Refused.class, () -> remove(vip, false));
        assertEquals(Reason.TAG_IN_USE, refused.reason());
        assertEquals(1, refused.facts().get("uses"));
        assertEquals(List.of("VIP"), names());
        remove(vip, true);
        assertEquals(List.of(), names());
        remove(tag("nobody's"), false);
    }

    private TagId tag(String name) {
        return world.tx(() -> world.house.changeTags.add(name, Tag.Color.TEAL)).id();
    }

    private void remove(TagId tag, boolean alsoWhenUsed) {
        world.tx(() -> world.house.changeTags.remove(tag, alsoWhenUsed));
    }

    private void put(Somebody somebody, TagId tag) {
        world.tx(() -> world.house.tagTicket.put(somebody.person(), ticket, tag));
    }

    private void takeOff(Somebody somebody, TagId tag) {
        world.tx(() -> world.house.tagTicket.takeOff(somebody.person(), ticket, tag));
    }

    private List<String> names() {
        return world.tx(() -> world.stores.tags().on(ticket)).stream()
                .map(Tag::name)
                .toList();
    }

    private int tellings() {
        return (int) world.stores.liveFeed().all().stream()
                .flatMap(entry -> entry.ticket().stream())
                .filter(change -> change.kind() == Kind.TAGS)
                .count();
    }
}
