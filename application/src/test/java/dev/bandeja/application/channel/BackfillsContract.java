package dev.bandeja.application.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Deliveries;
import dev.bandeja.application.conversation.InboundItem;
import dev.bandeja.application.conversation.InboundItems;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.Backfill;
import dev.bandeja.domain.channel.Backfill.Cause;
import dev.bandeja.domain.channel.Backfill.Figures;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.channel.ChannelId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class BackfillsContract extends StoreContract {
    @Test
    void it_comes_back_as_it_was_at_every_step_of_its_life() {
        Channel page = aChannel();
        AgentId ana = anAgent("Ana");
        Backfill begun = begin(page.id(), Cause.ASKED, Optional.of(ana), 0);
        assertTrue(add(begun));
        assertEquals(begun, stored(begun));
        for (Backfill step : List.of(
                begun.read(new Figures(7, 3, 2, 1), Optional.of("{\"ñ\":1}"), in(1)),
                begun.waits("RATE_LIMITED:4", Optional.of("smaller")),
                begun.followedBy(Cause.REACTIVATED),
                begun.read(Figures.NONE, Optional.empty(), in(2)),
                begun.stopped("TOKEN_INACTIVE:190", in(3)),
                begun.done(in(4)))) {
            tx(() -> stores.backfills().save(step, in(9)));
            assertEquals(step, stored(begun));
        }
    }

    @Test
    void a_page_has_one_under_way_at_a_time() {
        Channel page = aChannel();
        Backfill first = begin(page.id(), Cause.STARTED, Optional.empty(), 0);
        assertTrue(add(first));
        assertFalse(add(begin(page.id(), Cause.SCHEDULED, Optional.empty(), 1)));
        assertEquals(Optional.of(first), tx(() -> stores.backfills().underWay(page.id())));
        assertTrue(add(begin(aChannel().id(), Cause.STARTED, Optional.empty(), 1)));
        tx(() -> stores.backfills().save(first.done(in(2)), in(2)));
        assertEquals(Optional.empty(), tx(() -> stores.backfills().underWay(page.id())));
        assertTrue(add(begin(page.id(), Cause.SCHEDULED, Optional.empty(), 3)));
    }

    @Test
    void whoever_takes_it_has_it_until_the_lease_ends() {
        Backfill one = begin(aChannel().id(), Cause.STARTED, Optional.empty(), 0);
        Backfill two = begin(aChannel().id(), Cause.STARTED, Optional.empty(), 1);
        add(two);
        add(one);
        assertEquals(Optional.of(one), claim(5));
        assertEquals(Optional.of(two), claim(5));
        assertEquals(Optional.empty(), claim(6));
        assertEquals(Optional.of(one), claim(66));
        Backfill further = one.read(Figures.NONE, Optional.of("next"), in(67));
        tx(() -> stores.backfills().save(further, in(70)));
        assertEquals(Optional.of(two), claim(69));
        assertEquals(Optional.of(further), claim(70));
        tx(() -> stores.backfills().save(further.done(in(71)), in(71)));
        tx(() -> stores.backfills().save(two.stopped("NO", in(71)), in(71)));
        assertEquals(Optional.empty(), claim(1_000));
    }

    @Test
    void what_becomes_of_what_it_found_is_counted_beside_it() {
        Backfill backfill = begin(aChannel().id(), Cause.STARTED, Optional.empty(), 0);
        add(backfill);
        tx(() -> stores.backfills().applied(backfill.id(), new Figures(0, 1, 2, 3)));
        tx(() -> stores.backfills().applied(backfill.id(), new Figures(0, 1, 0, 0)));
        assertEquals(new Figures(0, 2, 2, 3), stored(backfill).figures());
        tx(() -> stores.backfills().follow(backfill.id(), Cause.REACTIVATED));
        assertEquals(Optional.of(Cause.REACTIVATED), stored(backfill).next());
    }

    @Test
    void nothing_is_missing_up_to_the_beginning_of_the_last_one_that_was_done() {
        Channel page = aChannel();
        assertEquals(Optional.empty(), completeUntil(page));
        cut(in(5), item(page.externalId(), "p:1", "message", NOW));
        assertEquals(Optional.of(in(5)), completeUntil(page));
        Backfill done = begin(page.id(), Cause.STARTED, Optional.empty(), 3);
        add(done);
        assertEquals(Optional.of(in(5)), completeUntil(page));
        tx(() -> stores.backfills().save(done.done(in(20)), in(20)));
        assertEquals(Optional.of(in(3)), completeUntil(page));
        cut(in(30), item(page.externalId(), "p:1", "message", NOW));
        Backfill stopped = begin(page.id(), Cause.STARTED, Optional.empty(), 40);
        add(stopped);
        tx(() -> stores.backfills().save(stopped.stopped("NO", in(41)), in(41)));
        assertEquals(Optional.of(in(3)), completeUntil(page));
    }

    @Test
    void the_newest_are_listed_first_stretch_by_stretch() {
        Channel page = aChannel();
        for (int i = 0; i < 5; i++) {
            Backfill each = begin(page.id(), Cause.SCHEDULED, Optional.empty(), i);
            add(each);
            tx(() -> stores.backfills().save(each.done(in(9)), in(9)));
        }
        add(begin(aChannel().id(), Cause.STARTED, Optional.empty(), 0));
        Page<Backfill> first = tx(() -> stores.backfills().of(page.id(), Optional.empty(), 3));
        Page<Backfill> rest = tx(() -> stores.backfills().of(page.id(), first.next(), 3));
        assertEquals(
                List.of(in(4), in(3), in(2)),
                first.items().stream().map(Backfill::startedAt).toList());
        assertEquals(
                List.of(in(1), in(0)),
                rest.items().stream().map(Backfill::startedAt).toList());
        assertEquals(Optional.empty(), rest.next());
    }

    @Test
    void what_it_found_is_cut_only_after_it_was_released_and_says_who_found_it() {
        Channel page = aChannel();
        Backfill backfill = begin(page.id(), Cause.STARTED, Optional.empty(), 0);
        add(backfill);
        tx(() -> stores.deliveries().addFound(backfill.id(), FACEBOOK, bytes("one"), in(1)));
        tx(() -> stores.deliveries().addFound(backfill.id(), FACEBOOK, bytes("two"), in(2)));
        assertEquals(List.of(), claimDeliveries(100));
        tx(() -> stores.deliveries().releaseFound(backfill.id(), in(3)));
        List<Deliveries.Raw> raws = claimDeliveries(3);
        assertEquals(
                List.of("one", "two"),
                raws.stream()
                        .map(raw -> new String(raw.body(), StandardCharsets.UTF_8))
                        .toList());
        InboundItem item = item(page.externalId(), "p:9", "message", NOW);
        tx(() -> {
            stores.inboundItems().add(List.of(new InboundItems.Cut(raws.get(1).id(), FACEBOOK, List.of(item))));
            stores.deliveries().split(raws.stream().map(Deliveries.Raw::id).toList(), in(4));
            stores.deliveries().releaseFound(backfill.id(), in(5));
        });
        assertEquals(List.of(), claimDeliveries(100));
        InboundItems.Waiting waiting = tx(() -> stores.inboundItems().claim(1, in(6), LEASE))
                .get(0)
                .items()
                .get(0);
        assertEquals(item, waiting.item());
        assertEquals(Optional.of(new InboundItems.Found(backfill.id(), in(2))), waiting.found());
        assertEquals(Optional.empty(), completeUntil(page), "the network itself told nothing");
    }

    private Optional<Instant> completeUntil(Channel page) {
        return tx(() -> stores.backfills().completeUntil(page.id()));
    }

    private List<Deliveries.Raw> claimDeliveries(int seconds) {
        return tx(() -> stores.deliveries().claim(10, in(seconds), LEASE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Backfill begin(ChannelId channel, Cause cause, Optional<AgentId> askedBy, int seconds) {
        return Backfill.start(
                tx(() -> stores.backfills().newId()),
                channel,
                cause,
                askedBy,
                in(seconds).minus(Duration.ofHours(1)),
                in(seconds));
    }

    private boolean add(Backfill backfill) {
        return tx(() -> stores.backfills().add(backfill));
    }

    private Backfill stored(Backfill backfill) {
        return tx(() -> stores.backfills().lock(backfill.id())).orElseThrow();
    }

    private Optional<Backfill> claim(int seconds) {
        return tx(() -> stores.backfills().claim(in(seconds), LEASE));
    }
}
