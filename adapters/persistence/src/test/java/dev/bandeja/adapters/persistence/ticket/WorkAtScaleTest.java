package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Fixtures.LEASE;
import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.application.Deadlines;
import dev.bandeja.application.channel.NotifyAddresses;
import dev.bandeja.application.servicelevel.KeepPromises;
import dev.bandeja.application.servicelevel.MarkOverdue;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Work costs what is due, not what exists: beside sixty thousand of everything that is done or not due yet, ten that are due
 * are found by looking at a few pages of the database.
 */
class WorkAtScaleTest {
    private static final int DUE = 10;
    private static final int FEW_PAGES = 1_000;

    private static TestDatabase test;
    private static PostgresStores stores;

    @BeforeAll
    static void grow() {
        test = new TestDatabase();
        stores = new PostgresStores(test);
        new ManyTickets(test).growTo(60_000);
        test.execute(
                """
                insert into delivery (kind, body, received_at, due_at)
                select 'facebook', '{}', '2026-11-20T12:00:00Z', case when n > 60000 then timestamptz '2026-11-20 12:00Z' end
                from generate_series(1, 60010) n;
                insert into inbound_item (delivery_id, conversation_id, kind, at, received_at, raw, outcome)
                select n, n, 'message', '2026-11-20T12:00:00Z', '2026-11-20T12:00:00Z', '{}',
                       case when n > 10 then 'UNDERSTOOD' end
                from generate_series(1, 60000) n;
                update conversation set due_at = '2026-11-20T12:00:00Z' where id <= 10;
                insert into message (id, ticket_id, channel_id, direction, visibility, author_kind, text, attachments, at)
                select n, n, 1, 'OUT', 'PRIVATE', 'AGENT', 'Hola', '[]', '2026-11-20T12:00:00Z'
                from generate_series(1, 60000) n;
                insert into outbound (message_id, ticket_id, conversation_id, channel_id, reference, recipient, state,
                                      attempt, tried_at, due_at)
                select n, n, n, 1, 'r' || n, 'p', case when n <= 10 then 'WAITING' when n <= 20 then 'UNKNOWN' else 'SETTLED' end,
                       0, '2026-11-20T12:00:00Z', case when n <= 20 then timestamptz '2026-11-20T12:00:00Z' end
                from generate_series(1, 60000) n;
                insert into deadline (kind, subject, due_at)
                select 'CAMPAIGN_OPENS', n, timestamptz '2026-11-20T12:00:00Z' + case when n > 10 then interval '1 day' else '0' end
                from generate_series(1, 60000) n;
                update ticket set answer_target = 'FIRST_ANSWER', answer_since = awaiting_since, answer_late = false,
                    answer_warn_at = '2026-11-20T11:54:00Z',
                    answer_due_at = timestamptz '2026-11-20T12:00:00Z' + case when id > 100 then interval '1 day' else '0' end
                where place is not null;
                insert into deadline (kind, subject, due_at)
                select 'ANSWER_DUE', id, answer_due_at from ticket where place is not null;
                update customer set name = null where id <= 10;
                insert into routing_decision (ticket_id, campaign_id, at, strategy, max_per_agent, considered, reason)
                select n, 1, '2026-11-20T12:00:00Z', 'FEWEST', 5, '[]', 'NOBODY_FREE' from generate_series(1, 60000) n;
                """);
        test.execute("vacuum analyze");
    }

    @AfterAll
    static void end() {
        stores.writer.stop();
        test.close();
    }

    @Test
    void due_deliveries() {
        assertCheap(() -> stores.deliveries.claim(50, NOON, LEASE));
    }

    @Test
    void due_conversations_with_their_items() {
        assertCheap(() -> stores.items.claim(50, NOON, LEASE));
    }

    @Test
    void messages_to_be_sent() {
        assertCheap(() -> stores.outbox.claimToSend(50, NOON, LEASE));
    }

    @Test
    void messages_to_be_looked_for() {
        assertCheap(() -> stores.outbox.claimUnknown(50, NOON, LEASE));
    }

    /** Statistics are as old as the last look; prepared statements are planned without their values after a while. */
    @Test
    void what_is_claimed_costs_the_same_when_the_planner_still_believes_that_everything_is_due() {
        everyMessageIs("'UNKNOWN'");
        test.execute("analyze outbound");
        everyMessageIs(
                "case when message_id <= 10 then 'WAITING' when message_id <= 20 then 'UNKNOWN' else 'SETTLED' end");
        test.execute("vacuum outbound");
        assertCheap(() -> generically(() -> stores.outbox.claimUnknown(50, NOON, LEASE)));
        assertCheap(() -> generically(() -> stores.outbox.claimToSend(50, NOON, LEASE)));
        everyMessageIs(
                "case when message_id <= 10 then 'WAITING' when message_id <= 20 then 'UNKNOWN' else 'SETTLED' end");
        test.execute("vacuum analyze outbound");
    }

    private static void everyMessageIs(String state) {
        test.execute("update outbound set due_at = '2026-11-20T12:00:00Z', state = " + state);
    }

    private static <T> T generically(Callable<T> work) throws Exception {
        stores.database.update("set local plan_cache_mode = force_generic_plan");
        return work.call();
    }

    @Test
    void due_deadlines() {
        assertCheap(() -> stores.deadlines.takeDue(Deadlines.Kind.CAMPAIGN_OPENS, NOON, 50));
    }

    @Test
    void marking_the_tickets_whose_promise_was_broken() {
        MarkOverdue mark = new MarkOverdue(
                stores.deadlines,
                stores.tickets,
                new KeepPromises(stores.campaigns, stores.deadlines),
                new NotifyAddresses(stores.settings, stores.notices, () -> NOON),
                stores.feed,
                () -> NOON);
        assertCheap(() -> {
            mark.markDue();
            return stores.database.query("select id from ticket where answer_late", row -> row.number("id"));
        });
    }

    @Test
    void a_stretch_of_a_pages_open_tickets() {
        assertCheap(() -> stores.tickets.openOf(new ChannelId(1), new TicketId(30_000), DUE));
    }

    @Test
    void people_without_a_name() {
        assertCheap(() -> stores.customers.claimNameless(50, NOON, LEASE));
    }

    @Test
    void the_head_of_a_queue_and_what_explains_it() {
        assertCheap(() -> {
            List<TicketId> queue = stores.tickets.queue(new CampaignId(3), DUE);
            assertEquals(DUE, stores.log.explained(queue).size());
            return stores.tickets.lock(queue).values();
        });
    }

    @Test
    void the_newest_tickets_of_conversations() {
        assertCheap(() -> stores.tickets
                .newestOf(List.of(1L, 2L, 3L, 10_000L, 20_000L, 30_000L, 40_000L, 50_000L, 55_000L, 60_000L).stream()
                        .map(ConversationId::new)
                        .toList())
                .ofTalks()
                .values());
    }

    @Test
    void the_cost_is_counted_at_all() {
        assertTrue(pages(() -> stores.database.query("select max(excerpt) as n from ticket", row -> row.text("n")))
                > FEW_PAGES);
    }

    private static void assertCheap(Callable<? extends Collection<?>> work) {
        Object[] found = new Object[1];
        long pages = pages(() -> found[0] = work.call());
        assertEquals(DUE, ((Collection<?>) found[0]).size());
        assertTrue(pages < FEW_PAGES, pages + " pages");
    }

    /**
     * How many pages of tables and indexes the work looks at: only this transaction's, for PostgreSQL also tidies up by itself,
     * and tells of other sessions' work late.
     */
    private static long pages(Callable<?> work) {
        return test.call(() -> {
            work.call();
            return stores.database
                    .first(
                            """
                            select sum(pg_stat_get_xact_blocks_fetched(c.oid))::bigint as pages
                            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i')
                            """,
                            row -> row.number("pages"))
                    .orElseThrow();
        });
    }
}
