package dev.bandeja.application.conversation;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.InboundItems.Claimed;
import dev.bandeja.application.conversation.InboundItems.Early;
import dev.bandeja.application.conversation.InboundItems.Outcome;
import dev.bandeja.application.conversation.InboundItems.Result;
import dev.bandeja.application.conversation.InboundItems.Waiting;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

public abstract class InboundItemsContract extends StoreContract {
    @Test
    void an_item_comes_back_in_its_conversation_as_it_was() {
        InboundItem item = new InboundItem("page-7", "Lucía", "message", in(3), "{\"text\":\"¿qué tal? 🙂\"}");
        cut(in(4), item);
        Claimed claimed = claim(10, 5).get(0);
        assertEquals(FACEBOOK, claimed.kind());
        assertEquals("page-7", claimed.pageId());
        assertEquals(List.of(item), items(claimed));
    }

    @Test
    void items_come_in_the_order_of_the_networks_time_whatever_the_order_of_arrival() {
        cut(in(10), about("Lucía", 3), about("Lucía", 1));
        cut(in(11), about("Lucía", 2));
        assertEquals(List.of(in(1), in(2), in(3)), times(claim(10, 12).get(0)));
    }

    @Test
    void items_of_the_same_time_keep_their_order_of_arrival() {
        InboundItem one = new InboundItem("page", "Lucía", "message", NOW, "one");
        InboundItem two = new InboundItem("page", "Lucía", "message", NOW, "two");
        cut(NOW, one, two);
        assertEquals(List.of(one, two), items(claim(10, 0).get(0)));
    }

    @Test
    void page_and_key_make_the_conversation() {
        cut(NOW, about("Lucía", 0), about("Marta", 0), item("another-page", "Lucía", "message", NOW));
        assertEquals(3, claim(10, 0).size());
    }

    @Test
    void the_conversation_that_is_due_longest_comes_first_and_no_more_than_asked_for() {
        cut(in(2), about("Marta", 0));
        cut(in(3), about("Lucía", 0));
        cut(in(4), about("Pedro", 0));
        assertEquals(List.of("Marta", "Lucía"), keys(claim(2, 10)));
        assertEquals(List.of("Pedro"), keys(claim(2, 10)));
    }

    @Test
    void a_claimed_conversation_is_nobody_elses_until_the_lease_ends() {
        cut(NOW, about("Lucía", 0));
        ConversationId held = claim(10, 0).get(0).id();
        assertEquals(List.of(), claim(10, 59));
        Claimed again = claim(10, 61).get(0);
        assertEquals(held, again.id());
        assertEquals(List.of(in(0)), times(again));
    }

    @Test
    void an_item_that_arrives_while_its_conversation_is_claimed_waits_until_it_is_given_back() {
        cut(NOW, about("Lucía", 0));
        Claimed first = claim(10, 1).get(0);
        cut(in(2), about("Lucía", 2));
        assertEquals(List.of(), claim(10, 3));
        done(first, 3);
        assertEquals(List.of(in(2)), times(claim(10, 4).get(0)));
    }

    @Test
    void a_conversation_without_waiting_items_is_not_due() {
        cut(NOW, about("Lucía", 0));
        done(claim(10, 0).get(0), 1);
        assertEquals(List.of(), claim(10, 3_600));
    }

    @Test
    void a_conversation_that_was_quiet_is_due_again_with_the_next_item() {
        cut(NOW, about("Lucía", 0));
        Claimed before = claim(10, 0).get(0);
        done(before, 1);
        cut(in(5), about("Lucía", 5));
        Claimed again = claim(10, 5).get(0);
        assertEquals(before.id(), again.id());
        assertEquals(List.of(in(5)), times(again));
    }

    @Test
    void what_is_given_back_unfinished_is_due_again_at_once() {
        cut(NOW, about("Lucía", 0), about("Lucía", 1));
        Claimed claimed = claim(10, 1).get(0);
        tx(() -> {
            stores.inboundItems().record(List.of(result(claimed.items().get(0), Outcome.UNDERSTOOD)), in(1));
            stores.inboundItems().release(List.of(claimed.id()));
        });
        assertEquals(List.of(in(1)), times(claim(10, 1).get(0)));
    }

    @Test
    void what_became_of_an_item_is_noted_only_once() {
        cut(NOW, about("Lucía", 0));
        Claimed claimed = claim(10, 0).get(0);
        done(claimed, 1);
        assertRefused(Reason.CONFLICT, () -> done(claimed, 2));
    }

    @Test
    void a_failed_transaction_notes_nothing() {
        cut(NOW, about("Lucía", 0));
        Claimed claimed = claim(10, 0).get(0);
        assertThrows(
                IllegalStateException.class,
                () -> tx(() -> {
                    done(claimed, 1);
                    throw new IllegalStateException("crash");
                }));
        assertEquals(List.of(in(0)), times(claim(10, 61).get(0)));
    }

    @Test
    void an_item_that_was_set_aside_can_be_tried_again() {
        cut(NOW, about("Lucía", 0));
        Claimed claimed = claim(10, 0).get(0);
        long item = claimed.items().get(0).id();
        setAside(claimed, "no idea");
        assertEquals(List.of(), claim(10, 100));
        assertEquals(claimed.id(), tx(() -> stores.inboundItems().replay(item)));
        Claimed again = claim(10, 100).get(0);
        assertEquals(item, again.items().get(0).id());
    }

    @Test
    void a_replayed_item_waits_like_any_other_while_its_conversation_is_claimed() {
        cut(NOW, about("Lucía", 0));
        Claimed first = claim(10, 0).get(0);
        setAside(first, "no idea");
        cut(in(1), about("Lucía", 1));
        Claimed second = claim(10, 1).get(0);
        tx(() -> stores.inboundItems().replay(first.items().get(0).id()));
        assertEquals(List.of(), claim(10, 2));
        done(second, 3);
        assertEquals(List.of(in(0)), times(claim(10, 3).get(0)));
    }

    @Test
    void only_what_was_set_aside_can_be_replayed() {
        cut(NOW, about("Lucía", 0));
        Claimed claimed = claim(10, 0).get(0);
        long item = claimed.items().get(0).id();
        assertRefused(Reason.NOT_FOUND, () -> tx(() -> stores.inboundItems().replay(item)));
        done(claimed, 0);
        assertRefused(Reason.NOT_FOUND, () -> tx(() -> stores.inboundItems().replay(item)));
        assertRefused(Reason.NOT_FOUND, () -> tx(() -> stores.inboundItems().replay(item + 1_000)));
    }

    @Test
    void what_happened_to_something_unknown_is_due_again_once_that_is_known() {
        ChannelId page = aChannel().id();
        cut(NOW, about("Lucía", 0));
        Claimed claimed = claim(10, 0).get(0);
        long item = claimed.items().get(0).id();
        kept(claimed);
        tx(() -> stores.inboundItems().early(page, List.of(new Early(item, "9001_1")), in(1)));
        tx(() -> stores.inboundItems().lookAgain(page, List.of("9001_2")));
        assertEquals(List.of(), claim(10, 10));
        tx(() -> stores.inboundItems().lookAgain(page, List.of("9001_1", "9001_2")));
        Claimed again = claim(10, 10).get(0);
        assertEquals(item, again.items().get(0).id());
        done(again, 11);
        tx(() -> stores.inboundItems().lookAgain(page, List.of("9001_1")));
        assertEquals(List.of(), claim(10, 100), "it waited once");
    }

    @Test
    void nothing_waits_for_longer_than_a_network_goes_on_telling() {
        ChannelId page = aChannel().id();
        cut(NOW, about("Lucía", 0));
        Claimed claimed = claim(10, 0).get(0);
        kept(claimed);
        tx(() -> stores.inboundItems()
                .early(page, List.of(new Early(claimed.items().get(0).id(), "9001_1")), NOW));
        Instant later = NOW.plus(InboundItems.KNOWN_WITHIN).plusSeconds(1);
        tx(() -> stores.inboundItems().early(page, List.of(new Early(0, "9001_2")), later));
        tx(() -> stores.inboundItems().lookAgain(page, List.of("9001_1")));
        assertEquals(List.of(), claim(10, 100));
    }

    private void kept(Claimed claimed) {
        tx(() -> {
            stores.inboundItems().record(List.of(result(claimed.items().get(0), Outcome.KEPT)), NOW);
            stores.inboundItems().release(List.of(claimed.id()));
        });
    }

    private static InboundItem about(String key, int seconds) {
        return item("page", key, "message", in(seconds));
    }

    private List<Claimed> claim(int max, int seconds) {
        return tx(() -> stores.inboundItems().claim(max, in(seconds), LEASE));
    }

    private void done(Claimed claimed, int seconds) {
        tx(() -> {
            stores.inboundItems()
                    .record(
                            claimed.items().stream()
                                    .map(each -> result(each, Outcome.UNDERSTOOD))
                                    .toList(),
                            in(seconds));
            stores.inboundItems().release(List.of(claimed.id()));
        });
    }

    private void setAside(Claimed claimed, String error) {
        tx(() -> {
            stores.inboundItems()
                    .record(List.of(new Result(claimed.items().get(0).id(), Outcome.SET_ASIDE, error)), NOW);
            stores.inboundItems().release(List.of(claimed.id()));
        });
    }

    private static Result result(Waiting waiting, Outcome outcome) {
        return new Result(waiting.id(), outcome, "");
    }

    private static List<InboundItem> items(Claimed claimed) {
        return claimed.items().stream().map(Waiting::item).toList();
    }

    private static List<Instant> times(Claimed claimed) {
        return items(claimed).stream().map(InboundItem::at).toList();
    }

    private static List<String> keys(List<Claimed> claimed) {
        return claimed.stream()
                .map(each -> each.items().get(0).item().conversationKey())
                .toList();
    }
}
