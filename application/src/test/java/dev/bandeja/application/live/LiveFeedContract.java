package dev.bandeja.application.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.Entry;
import dev.bandeja.application.live.LiveFeed.Kind;
import dev.bandeja.application.live.LiveFeed.TicketChange;
import dev.bandeja.application.live.LiveFeed.UnknownCursor;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class LiveFeedContract extends StoreContract {
    @Test
    void a_change_comes_back_as_it_was_told() throws UnknownCursor {
        Cursor before = now();
        for (Kind kind : Kind.values()) {
            tell(new TicketChange(
                    new TicketId(kind.ordinal() + 1),
                    kind,
                    Optional.of(new CampaignId(2)),
                    Optional.of(new AgentId(3)),
                    Optional.of(new AgentId(4))));
        }
        List<Entry> entries = after(before, 100);
        assertEquals(Kind.values().length, entries.size());
        for (Kind kind : Kind.values()) {
            Entry entry = entries.get(kind.ordinal());
            assertEquals(
                    Optional.of(new TicketChange(
                            new TicketId(kind.ordinal() + 1),
                            kind,
                            Optional.of(new CampaignId(2)),
                            Optional.of(new AgentId(3)),
                            Optional.of(new AgentId(4)))),
                    entry.ticket());
            assertEquals(Optional.empty(), entry.presenceOf());
        }
    }

    @Test
    void a_change_without_campaign_and_agents_comes_back_without_them() throws UnknownCursor {
        Cursor before = now();
        tell(change(7));
        assertEquals(Optional.of(change(7)), after(before, 100).get(0).ticket());
    }

    @Test
    void a_change_of_presence_tells_whose() throws UnknownCursor {
        Cursor before = now();
        tx(() -> stores.liveFeed().presenceChanged(new AgentId(5)));
        Entry entry = after(before, 100).get(0);
        assertEquals(Optional.of(new AgentId(5)), entry.presenceOf());
        assertEquals(Optional.empty(), entry.ticket());
    }

    @Test
    void a_change_of_a_page_tells_which() throws UnknownCursor {
        Cursor before = now();
        tx(() -> stores.liveFeed().channelChanged(new ChannelId(6)));
        Entry entry = after(before, 100).get(0);
        assertEquals(Optional.of(new ChannelId(6)), entry.channel());
        assertEquals(Optional.empty(), entry.ticket());
        assertEquals(Optional.empty(), entry.presenceOf());
    }

    @Test
    void who_has_read_everything_hears_only_what_comes_after() throws UnknownCursor {
        tell(change(1));
        Cursor now = now();
        assertEquals(List.of(), after(now, 100));
        tell(change(2));
        assertEquals(List.of(2L), tickets(after(now, 100)));
    }

    @Test
    void changes_come_in_the_order_they_were_told_stretch_by_stretch() throws UnknownCursor {
        Cursor before = now();
        tx(() -> {
            stores.liveFeed().tell(change(1));
            stores.liveFeed().tell(change(2));
        });
        tell(change(3));
        List<Entry> some = after(before, 2);
        assertEquals(List.of(1L, 2L), tickets(some));
        List<Entry> rest = after(some.get(1).cursor(), 2);
        assertEquals(List.of(3L), tickets(rest));
        assertEquals(List.of(), after(rest.get(0).cursor(), 2));
    }

    @Test
    void a_cursor_in_the_middle_of_a_transaction_loses_nothing() throws UnknownCursor {
        Cursor before = now();
        tx(() -> {
            for (int i = 1; i <= 5; i++) {
                stores.liveFeed().tell(change(i));
            }
        });
        List<Entry> some = after(before, 3);
        assertEquals(List.of(4L, 5L), tickets(after(some.get(2).cursor(), 10)));
    }

    @Test
    void what_did_not_commit_was_never_told() throws UnknownCursor {
        Cursor before = now();
        assertThrows(
                IllegalStateException.class,
                () -> tx(() -> {
                    stores.liveFeed().tell(change(1));
                    throw new IllegalStateException("crash");
                }));
        tell(change(2));
        assertEquals(List.of(2L), tickets(after(before, 10)));
    }

    @Test
    void a_cursor_of_another_epoch_leads_nowhere() {
        Cursor now = now();
        Cursor foreign = new Cursor("another " + now.epoch(), now.transaction(), now.sequence());
        assertThrows(UnknownCursor.class, () -> after(foreign, 10));
    }

    private static TicketChange change(long ticket) {
        return new TicketChange(
                new TicketId(ticket), Kind.MESSAGE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void tell(TicketChange change) {
        tx(() -> stores.liveFeed().tell(change));
    }

    private Cursor now() {
        return tx(() -> stores.liveFeed().now());
    }

    private List<Entry> after(Cursor cursor, int max) throws UnknownCursor {
        return stores.liveFeed().after(cursor, max).entries();
    }

    private static List<Long> tickets(List<Entry> entries) {
        return entries.stream()
                .map(each -> each.ticket().orElseThrow().ticket().value())
                .toList();
    }
}
