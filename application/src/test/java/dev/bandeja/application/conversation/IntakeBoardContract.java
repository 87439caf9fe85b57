package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.InboundItems.Claimed;
import dev.bandeja.application.conversation.InboundItems.Outcome;
import dev.bandeja.application.conversation.InboundItems.Result;
import dev.bandeja.application.conversation.IntakeBoard.KindCount;
import dev.bandeja.application.conversation.IntakeBoard.SetAside;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class IntakeBoardContract extends StoreContract {
    @Test
    void an_item_set_aside_is_shown_with_its_error() {
        cut(in(7), new InboundItem("page", "Lucía", "message", in(3), "{\"half\":"));
        long item = record(Outcome.SET_ASIDE, "not JSON", 8);
        assertEquals(
                List.of(new SetAside(item, in(7), "message", "not JSON", "{\"half\":")),
                board().setAside(Optional.empty(), 10).items());
    }

    @Test
    void a_long_event_is_shown_with_its_beginning_only() {
        String raw = "x".repeat(5_000);
        cut(NOW, new InboundItem("page", "Lucía", "message", NOW, raw));
        record(Outcome.SET_ASIDE, "too long", 0);
        String excerpt = board().setAside(Optional.empty(), 10).items().get(0).excerpt();
        assertTrue(!excerpt.isEmpty() && excerpt.length() <= 2_000 && raw.startsWith(excerpt), excerpt);
    }

    @Test
    void the_newest_come_first_stretch_by_stretch() {
        long one = setAside("one");
        long two = setAside("two");
        long three = setAside("three");
        Page<SetAside> newest = board().setAside(Optional.empty(), 2);
        assertEquals(List.of(three, two), ids(newest));
        assertTrue(newest.next().isPresent());
        Page<SetAside> rest = board().setAside(newest.next(), 2);
        assertEquals(List.of(one), ids(rest));
        assertEquals(Optional.empty(), rest.next());
    }

    @Test
    void a_replayed_item_is_no_longer_shown() {
        long item = setAside("one");
        tx(() -> stores.inboundItems().replay(item));
        assertEquals(List.of(), board().setAside(Optional.empty(), 10).items());
        assertEquals(Optional.empty(), tx(() -> board().outcome(item)));
    }

    @Test
    void the_outcome_of_an_item_is_known_once_it_has_one() {
        cut(NOW, item("page", "Lucía", "message", NOW));
        long item = claimOne().items().get(0).id();
        assertEquals(Optional.empty(), tx(() -> board().outcome(item)));
        tx(() -> stores.inboundItems().record(List.of(new Result(item, Outcome.SET_ASIDE, "why")), in(1)));
        assertEquals(Optional.of(new Result(item, Outcome.SET_ASIDE, "why")), tx(() -> board().outcome(item)));
    }

    @Test
    void kinds_are_counted_apart_by_whether_they_were_applied() {
        cut(NOW, item("page", "one", "message", NOW));
        record(Outcome.UNDERSTOOD, "", 1);
        cut(NOW, item("page", "two", "message", NOW));
        record(Outcome.UNDERSTOOD, "", 2);
        cut(NOW, item("page", "three", "reaction", NOW));
        record(Outcome.KEPT, "", 3);
        setAside("four");
        assertEquals(
                Set.of(new KindCount("message", true, 2, in(2)), new KindCount("reaction", false, 1, in(3))),
                setOf(tx(() -> board().kinds())));
    }

    private IntakeBoard board() {
        return stores.intakeBoard();
    }

    private long setAside(String key) {
        cut(NOW, item("page", key, "message", NOW));
        return record(Outcome.SET_ASIDE, "why", 1);
    }

    private long record(Outcome outcome, String error, int seconds) {
        Claimed claimed = claimOne();
        long item = claimed.items().get(0).id();
        tx(() -> {
            stores.inboundItems().record(List.of(new Result(item, outcome, error)), in(seconds));
            stores.inboundItems().release(List.of(claimed.id()));
        });
        return item;
    }

    private Claimed claimOne() {
        return tx(() -> stores.inboundItems().claim(1, in(3_600), LEASE)).get(0);
    }

    private static List<Long> ids(Page<SetAside> page) {
        return page.items().stream().map(SetAside::id).toList();
    }
}
