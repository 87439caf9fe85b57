package dev.bandeja.adapters.rest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.live.LiveFeed.Cursor;
import dev.bandeja.application.live.LiveFeed.UnknownCursor;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    private static final AgentId ANA = new AgentId(1);
    private static final AgentId BEA = new AgentId(2);
    private static final AgentId SUSI = new AgentId(3);

    private final RecordedFeed feed = new RecordedFeed();
    private final Broadcast broadcast = new Broadcast(feed);
    private final Wire ana = new Wire();
    private final Wire bea = new Wire();
    private final Wire susi = new Wire();
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");

    @BeforeEach
    void three_people_are_signed_in() {
        feed.sessions.put("ana", new Sight(ANA, false, Set.of(RecordedFeed.SALES), Set.of()));
        feed.sessions.put("bea", new Sight(BEA, false, Set.of(), Set.of()));
        feed.sessions.put("susi", new Sight(SUSI, false, Set.of(), Set.of(RecordedFeed.SALES)));
    }

    @Test
    void everybody_hears_what_is_in_their_sight_and_nothing_else() {
        join("ana", ana, feed.now());
        join("bea", bea, feed.now());
        join("susi", susi, feed.now());
        turn();
        feed.waits(1);
        feed.message(2, BEA);
        turn();
        assertEquals(List.of("{\"kind\":\"WAITING\",\"ticketId\":1,\"visible\":true}"), ana.all("data"));
        assertEquals(List.of("{\"kind\":\"MESSAGE\",\"ticketId\":2,\"visible\":true}"), bea.all("data"));
        assertEquals(2, susi.all("data").size());
    }

    @Test
    void a_ticket_that_a_colleague_gets_leaves_the_sight_of_the_other_members() {
        join("ana", ana, feed.now());
        turn();
        feed.comesTo(1, BEA);
        turn();
        assertEquals(List.of("{\"kind\":\"ASSIGNED\",\"ticketId\":1,\"visible\":false}"), ana.all("data"));
    }

    @Test
    void the_same_twice_in_one_look_is_told_once_with_the_later_place() {
        join("ana", ana, feed.now());
        turn();
        feed.message(1, ANA);
        feed.waits(2);
        feed.message(1, ANA);
        turn();
        assertEquals(List.of("e1_102_2", "e1_103_3"), ana.all("id"));
    }

    @Test
    void presence_is_for_supervisors_of_the_agents_campaigns_and_for_oneself() {
        Wire otto = new Wire();
        feed.sessions.put(
                "otto",
                new Sight(new AgentId(8), false, Set.of(), Set.of(new CampaignId(RecordedFeed.SALES.value() + 1))));
        join("otto", otto, feed.now());
        join("ana", ana, feed.now());
        join("bea", bea, feed.now());
        join("susi", susi, feed.now());
        turn();
        feed.presenceOf(BEA);
        turn();
        assertEquals(List.of(), ana.all("event"));
        assertEquals(List.of(), otto.all("event"));
        assertEquals(List.of("presence"), bea.all("event"));
        assertEquals(List.of("presence"), susi.all("event"));
    }

    @Test
    void that_a_page_changed_is_told_to_everybody_and_once_for_several_changes() {
        Wire alma = new Wire();
        feed.sessions.put("alma", new Sight(new AgentId(9), true, Set.of(), Set.of()));
        join("alma", alma, feed.now());
        join("susi", susi, feed.now());
        turn();
        feed.changed(new ChannelId(3));
        feed.changed(new ChannelId(3));
        turn();
        assertEquals(List.of("channel"), alma.all("event"));
        assertEquals(List.of("{\"channelId\":3}"), alma.all("data"));
        assertEquals(List.of("channel"), susi.all("event"));
    }

    @Test
    void a_screen_that_comes_back_hears_exactly_what_it_missed() {
        join("susi", susi, feed.now());
        feed.waits(1);
        feed.waits(2);
        feed.waits(3);
        turn();
        join("ana", ana, feed.at(1));
        turn();
        feed.waits(4);
        turn();
        assertEquals(List.of("e1_102_2", "e1_103_3", "e1_104_4"), ana.all("id"));
        assertEquals(4, susi.all("id").size());
    }

    @Test
    void what_was_told_is_not_told_again() throws UnknownCursor {
        Subscriber subscriber = new Subscriber(ana.begun(10), "ana", feed.sessions.get("ana"), feed.now(), now);
        feed.waits(1);
        feed.waits(2);
        subscriber.tell(feed.after(feed.at(0), 10));
        subscriber.tell(feed.after(feed.at(1), 10));
        assertEquals(List.of("e1_101_1", "e1_102_2"), ana.all("id"));
    }

    @Test
    void a_screen_of_another_epoch_reads_everything_again() {
        feed.waits(1);
        join("ana", ana, new Cursor("other", 1, 1));
        turn();
        assertEquals(List.of("reset"), ana.all("event"));
        assertEquals(List.of("e1_101_1"), ana.all("id"));
        feed.waits(2);
        turn();
        assertEquals(List.of("reset", "ticket"), ana.all("event"));
    }

    @Test
    void a_screen_that_missed_too_much_reads_everything_again() {
        for (int ticket = 1; ticket <= 2_600; ticket++) {
            feed.waits(ticket);
        }
        join("ana", ana, feed.at(0));
        turn();
        assertEquals(List.of("reset"), ana.all("event"));
    }

    @Test
    void a_restored_database_sends_everybody_to_read_again() {
        join("ana", ana, feed.now());
        turn();
        feed.epoch = "e2";
        turn();
        assertEquals(List.of("reset"), ana.all("event"));
    }

    @Test
    void the_feed_is_read_once_for_all_screens() {
        for (int screen = 0; screen < 20; screen++) {
            join("ana", new Wire(), feed.now());
        }
        turn();
        feed.readings = 0;
        feed.waits(1);
        turn();
        assertEquals(1, feed.readings);
    }

    @Test
    void what_a_person_may_see_is_looked_up_once_for_all_their_screens() {
        for (int screen = 0; screen < 20; screen++) {
            join("ana", new Wire(), feed.now());
        }
        turn();
        feed.looks = 0;
        feed.presenceOf(ANA);
        turn();
        assertEquals(1, feed.looks);
    }

    @Test
    void after_fifteen_quiet_seconds_there_is_a_sign_of_life_with_the_place() {
        join("bea", bea, feed.now());
        turn();
        feed.waits(1);
        turn();
        assertEquals(List.of(), bea.lines());
        now = now.plus(Duration.ofSeconds(15));
        turn();
        assertEquals(List.of(": still here", "id: e1_101_1", ""), bea.lines());
    }

    @Test
    void a_session_that_ended_elsewhere_ends_its_stream_at_the_next_sign_of_life() {
        join("ana", ana, feed.now());
        turn();
        feed.sessions.remove("ana");
        now = now.plus(Duration.ofSeconds(15));
        turn();
        assertEquals(1, ana.ended);
        turn();
        assertTrue(broadcast.isEmpty());
    }

    @Test
    void signing_out_here_ends_the_stream_at_once() {
        join("ana", ana, feed.now());
        join("bea", bea, feed.now());
        broadcast.end("ana");
        assertEquals(1, ana.ended);
        assertEquals(0, bea.ended);
    }

    @Test
    void a_new_campaign_shows_after_a_change_of_the_own_presence() {
        join("bea", bea, feed.now());
        turn();
        feed.sessions.put("bea", new Sight(BEA, false, Set.of(RecordedFeed.SALES), Set.of()));
        feed.presenceOf(BEA);
        feed.waits(1);
        turn();
        assertEquals(List.of("presence", "ticket"), bea.all("event"));
    }

    @Test
    void while_the_feed_cannot_be_read_the_screens_still_get_signs_of_life() {
        join("ana", ana, feed.now());
        turn();
        feed.failing = true;
        now = now.plus(Duration.ofSeconds(15));
        assertThrows(IllegalStateException.class, this::turn);
        assertEquals(1, ana.all("id").size());
        assertFalse(broadcast.isEmpty());
    }

    private void join(String session, Wire wire, Cursor from) {
        broadcast.join(new Subscriber(wire.begun(3_000), session, feed.sessions.get(session), from, now));
    }

    private void turn() {
        broadcast.turn(now);
    }
}
