package dev.bandeja.adapters.persistence.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.ticket.ManyTickets;
import dev.bandeja.application.analytics.Period;
import dev.bandeja.application.analytics.TicketEvents.By;
import dev.bandeja.application.analytics.TicketEvents.Question;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally.Count;
import dev.bandeja.domain.campaign.CampaignId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four hundred days of events: what is asked about one day costs what that day has, not what there is. */
class FiguresAtScaleTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate TODAY = LocalDate.parse("2027-02-04");
    /** All pages of the events and their indexes are some four thousand. */
    private static final int FEW_PAGES = 350;

    private static TestDatabase test;
    private static PostgresStores stores;

    @BeforeAll
    static void four_hundred_days() {
        test = new TestDatabase();
        stores = new PostgresStores(test);
        new ManyTickets(test).growTo(40_000);
        test.execute(
                """
                insert into ticket_event (ticket_id, channel_id, campaign_id, kind, at, agent_id, is_first, waited)
                select n, 1, n % 6 + 1, kind, timestamptz '2026-01-01' + n * interval '864 seconds' + later,
                       case when kind <> 'CREATED' then n % 30 + 1 end, kind = 'ANSWERED',
                       case when kind = 'ANSWERED' then 60000 + n % 120000 end
                from generate_series(1, 40000) n,
                     (values ('CREATED', interval '0'), ('QUEUED', interval '1 second'), ('ASSIGNED', interval '30 seconds'),
                             ('ANSWERED', interval '2 minutes'), ('CLOSED', interval '10 minutes')) each (kind, later)
                order by 5;
                """);
        test.execute("vacuum analyze");
    }

    @AfterAll
    static void end() {
        stores.writer.stop();
        test.close();
    }

    @Test
    void the_live_panel_of_a_campaign() {
        assertCheap(() -> {
            var lines = stores.events.tally(
                    question(Optional.of(new CampaignId(3)), Optional.empty()),
                    EnumSet.of(By.ALL, By.HALF_HOUR, By.AGENT),
                    UTC);
            assertTrue(lines.size() > 10);
            return lines;
        });
    }

    @Test
    void the_day_of_an_agent() {
        assertCheap(() -> stores.events.tally(
                question(Optional.empty(), Optional.of(new AgentId(7))), EnumSet.of(By.ALL, By.DAY), UTC));
    }

    @Test
    void the_day_of_everybody() {
        assertCheap(() -> {
            var all = stores.events.tally(
                    question(Optional.empty(), Optional.empty()), EnumSet.of(By.ALL, By.CAMPAIGN, By.CHANNEL), UTC);
            assertEquals(
                    100,
                    all.stream()
                            .filter(line -> line.by() == By.ALL)
                            .findFirst()
                            .orElseThrow()
                            .tally()
                            .get(Count.CREATED),
                    1);
            return all;
        });
    }

    @Test
    void the_tickets_behind_a_figure_of_today() {
        assertCheap(() -> stores.events.tickets(
                question(Optional.of(new CampaignId(3)), Optional.empty()),
                Optional.of(Figure.ANSWERED_IN_TIME),
                Optional.empty(),
                5));
    }

    @Test
    void the_states_of_todays_tickets() {
        assertCheap(() -> stores.events.states(
                question(Optional.of(new CampaignId(3)), Optional.empty()), EnumSet.of(By.ALL, By.CHANNEL, By.AGENT)));
    }

    @Test
    void the_cost_is_counted_at_all() {
        assertTrue(pages(() ->
                        stores.database.query("select max(waited) as n from ticket_event", row -> row.maybeNumber("n")))
                > 5 * FEW_PAGES);
    }

    private static Question question(Optional<CampaignId> campaign, Optional<AgentId> agent) {
        Period today = new Period(TODAY, TODAY, UTC);
        return new Question(today.from(), today.to(), Optional.empty(), campaign, Optional.empty(), agent);
    }

    private static void assertCheap(Callable<?> work) {
        long pages = pages(work);
        assertTrue(pages < FEW_PAGES, pages + " pages");
    }

    /** How many pages of the events and of their indexes the work looks at. */
    private static long pages(Callable<?> work) {
        return test.call(() -> {
            work.call();
            return stores.database
                    .first(
                            """
                            select sum(pg_stat_get_xact_blocks_fetched(c.oid))::bigint as pages
                            from pg_class c where c.relname like 'ticket_event%'
                            """,
                            row -> row.number("pages"))
                    .orElseThrow();
        });
    }
}
