package dev.bandeja.adapters.persistence.ticket;

import static dev.bandeja.adapters.persistence.Fixtures.NOON;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.TestDatabase;
import dev.bandeja.adapters.persistence.ticket.Conditions.Found;
import dev.bandeja.application.ticket.TicketBoard;
import dev.bandeja.application.ticket.TicketBoard.Box;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Sight;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketFilter;
import dev.bandeja.domain.ticket.TicketFilter.Classified;
import dev.bandeja.domain.ticket.TicketFilter.Holder;
import dev.bandeja.domain.ticket.TicketFilter.Moment;
import dev.bandeja.domain.ticket.TicketFilter.Period;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A stretch of a list costs the same among ten thousand tickets as among a hundred thousand: counted in pages of the database
 * that are looked at, which no neighbour on the machine can change.
 */
class ListsAtScaleTest {
    private static final Pattern PAGES = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");
    private static final Pattern ROWS = Pattern.compile("actual rows=(\\d+)");
    private static final int STRETCH = 51;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    /** Another level of an index costs a page per look. */
    private static final double DEEPER = 1.5;

    /** About when the newest of them was opened. */
    private static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z").plus(7L * MANY, MINUTES);

    private static final Sight AGENT = new Sight(new AgentId(7), false, campaigns(1, 2), Set.of());
    private static final Sight SUPERVISOR = new Sight(new AgentId(8), false, campaigns(3), campaigns(1, 2));
    private static final Sight ADMINISTRATOR = new Sight(new AgentId(9), true, Set.of(), Set.of());
    private static final Map<String, List<Sight>> READERS =
            Map.of("agent", List.of(AGENT), "supervisor", List.of(SUPERVISOR), "administrator", List.of(ADMINISTRATOR));

    /** What people ask of their columns; each is a share of what there is, open or ended. */
    private static final Map<String, TicketFilter> COLUMNS = Map.ofEntries(
            Map.entry("new", new Asking().open().addressed(false).filter()),
            Map.entry("mine", new Asking().open().holder(Holder.ME).filter()),
            Map.entry("nobody's", new Asking().open().holder(Holder.NOBODY).filter()),
            Map.entry("with anybody", new Asking().open().holder(Holder.ANYBODY).filter()),
            Map.entry(
                    "of two agents",
                    new Asking()
                            .open()
                            .holder(Holder.of(Set.of(new AgentId(3), new AgentId(4))))
                            .filter()),
            Map.entry(
                    "ended by me",
                    new Asking()
                            .states(TicketState.Kind.CLOSED)
                            .holder(Holder.ME)
                            .filter()),
            Map.entry("ended", new Asking().states(TicketState.Kind.CLOSED).filter()),
            Map.entry(
                    "of a campaign",
                    new Asking().open().campaigns(new CampaignId(2)).filter()),
            Map.entry(
                    "of a page", new Asking().open().channels(new ChannelId(1)).filter()),
            Map.entry("of a network", new Asking().open().kind("facebook").filter()),
            Map.entry(
                    "private",
                    new Asking().open().visibility(Visibility.PRIVATE).filter()),
            Map.entry(
                    "without metadata",
                    new Asking()
                            .open()
                            .classified(new Classified(false, Optional.empty(), Optional.empty()))
                            .filter()),
            Map.entry("with a rare tag", new Asking().tagged(true, new TagId(1)).filter()),
            Map.entry(
                    "with one of two tags",
                    new Asking().tagged(true, new TagId(1), new TagId(2)).filter()),
            Map.entry(
                    "open with a common tag",
                    new Asking().open().tagged(true, new TagId(2)).filter()),
            Map.entry("with any tag", new Asking().tagged(true).filter()),
            Map.entry(
                    "without a common tag",
                    new Asking().tagged(false, new TagId(2)).filter()),
            Map.entry("without tags", new Asking().open().tagged(false).filter()),
            Map.entry(
                    "of its last week",
                    new Asking()
                            .period(new Period(
                                    Moment.OPENED,
                                    Optional.of(LAST.minus(7, DAYS)),
                                    Optional.empty(),
                                    Optional.empty()))
                            .filter()));

    private static TestDatabase test;
    private static Map<String, Plan> few;
    private static Map<String, Plan> many;

    @BeforeAll
    static void grow() {
        test = new TestDatabase();
        ManyTickets company = new ManyTickets(test);
        company.growTo(FEW);
        few = plans();
        company.growTo(MANY);
        many = plans();
    }

    @AfterAll
    static void end() {
        test.close();
    }

    @Test
    void no_list_reads_all_tickets() {
        assertAll(many.entrySet().stream()
                .map(list -> () -> assertFalse(
                        list.getValue().text().contains("Seq Scan on ticket"),
                        list.getKey() + "\n" + list.getValue().text())));
    }

    @Test
    void a_stretch_of_any_list_costs_the_same_among_ten_times_as_many_tickets() {
        assertAll(many.entrySet().stream().map(list -> () -> {
            int before = few.get(list.getKey()).pagesPerCard();
            int after = list.getValue().pagesPerCard();
            assertTrue(
                    after <= before * DEEPER,
                    list.getKey() + ": " + before + " pages a card, then " + after + "\n"
                            + list.getValue().text());
        }));
    }

    @Test
    void no_column_reads_all_tickets_to_be_shown_or_counted() {
        assertAll(READERS.entrySet().stream().flatMap(reader -> reader.getValue().stream()
                .flatMap(sight -> COLUMNS.entrySet().stream().map(column -> () -> {
                    String name = reader.getKey() + "'s column " + column.getKey();
                    ManyLists shown = board(sight, List.of(column.getValue()), STRETCH);
                    Plan first = explain(shown.keySql(), shown.parameters());
                    ManyLists counted = board(sight, List.of(column.getValue()), TicketBoard.MOST_COUNTED);
                    Plan number = explain(counted.countSql(), counted.parameters());
                    for (Plan plan : List.of(first, number)) {
                        assertFalse(plan.text().contains("Seq Scan on ticket"), name + "\n" + plan.text());
                    }
                    assertTrue(first.pages() < 2_000, name + " is shown\n" + first.text());
                    assertTrue(number.pages() < 12_000, name + " is counted\n" + number.text());
                }))));
    }

    @Test
    void a_search_that_finds_nobody_costs_next_to_nothing() {
        test.execute(
                """
                insert into metadata_field (id, subject, key, label, type, options, required_to_save, required_to_close,
                                            agents_read_only, position)
                values (1, 'CUSTOMER', 'phone', 'Phone', 'TEXT', '{}', false, false, false, 1);
                insert into metadata_value select 1, n, array[(56900000000 + n)::text] from generate_series(1, 20000) n;
                """);
        test.execute("vacuum analyze metadata_value");
        Plan plan = explain(
                MeantCustomers.SQL, Many.texts(List.of("%zzzz nobody%")), Many.texts(List.of("999")), 2_001, 2_001);
        for (String index : List.of("customer_search", "customer_number", "metadata_value_said")) {
            assertTrue(plan.text().contains(index), index + "\n" + plan.text());
        }
        assertTrue(plan.pages() < 50, plan.text());
    }

    @Test
    void what_is_overdue_and_important_is_found_by_its_index_for_everybody() {
        test.execute(
                """
                update ticket set importance = 'BY_HAND', answer_late = true, answer_due_at = now(), answer_target = 'FIRST_ANSWER'
                where place is not null and id % 50 = 0
                """);
        test.execute("vacuum analyze ticket");
        assertAll(READERS.entrySet().stream().flatMap(reader -> reader.getValue().stream()
                .flatMap(sight -> Arrays.stream(Box.values()).map(box -> () -> {
                    BoardQuery query = new BoardQuery(
                            sight,
                            box,
                            Optional.empty(),
                            new Asking().late(true).important().filter(),
                            Found.EVERYBODY,
                            STRETCH,
                            NOON);
                    Plan plan = explain(query.sql(), query.parameters());
                    assertFalse(
                            plan.text().contains("Seq Scan on ticket"),
                            reader.getKey() + " " + box + "\n" + plan.text());
                }))));
    }

    @Test
    void queues_and_claims_are_read_from_their_indexes() {
        assertAll(
                () -> assertIndexed(
                        "ticket_queue",
                        """
                        select id from ticket where campaign_id = ? and place = 'WAITING'
                        order by queue_rank, turn, id limit ?
                        """,
                        3L,
                        100),
                () -> assertIndexed(
                        "ticket_parked",
                        """
                        select id from ticket where campaign_id = ? and place = 'PARKED'
                        and park_reason = 'OUT_OF_HOURS' order by place_since, id limit ?
                        """,
                        1L,
                        500),
                () -> assertIndexed(
                        "ticket_newest",
                        """
                        select distinct on (conversation_id, customer_id) id from ticket where conversation_id = any(?)
                        order by conversation_id, customer_id, opened_at desc, id desc
                        """,
                        List.of(17L, 4_711L, 99_999L)));
    }

    private static void assertIndexed(String index, String sql, Object... parameters) {
        Plan plan = explain(sql, parameters);
        assertTrue(plan.text().contains(index), plan.text());
        assertTrue(plan.pages() < 600, plan.text());
    }

    private static Map<String, Plan> plans() {
        Map<String, Plan> plans = new LinkedHashMap<>();
        READERS.forEach((reader, sights) -> sights.forEach(sight -> {
            for (Box box : Box.values()) {
                String list = reader + "'s " + box;
                plans.put(list, plan(sight, box, Optional.empty(), Optional.empty(), Optional.empty()));
                plans.put(
                        list + ", further down",
                        plan(sight, box, Optional.of(somewhere(box)), Optional.empty(), Optional.empty()));
                plans.put(
                        list + " of three customers",
                        plan(sight, box, Optional.empty(), Optional.of(List.of(10L, 20L, 40L)), Optional.empty()));
                plans.put(
                        list + " of a frequent name",
                        plan(sight, box, Optional.empty(), Optional.empty(), Optional.of("person")));
            }
        }));
        return plans;
    }

    private static long[] somewhere(Box box) {
        long at = Precision.micros(Instant.parse("2026-01-20T00:00:00Z"));
        return switch (box) {
            case MINE, ALL -> new long[] {at, 4_000};
            case WAITING -> new long[] {1, at, 4_000};
        };
    }

    private static Plan plan(
            Sight sight, Box box, Optional<long[]> after, Optional<Collection<Long>> customers, Optional<String> name) {
        BoardQuery query =
                new BoardQuery(sight, box, after, TicketFilter.NONE, new Found(customers, name), STRETCH, NOON);
        return explain(query.sql(), query.parameters());
    }

    private static ManyLists board(Sight sight, List<TicketFilter> columns, int limit) {
        ManyLists lists = new ManyLists();
        for (int i = 0; i < columns.size(); i++) {
            lists.add(
                    i, new BoardQuery(sight, Box.ALL, Optional.empty(), columns.get(i), Found.EVERYBODY, limit, NOON));
        }
        return lists;
    }

    private static Plan explain(String sql, Object... parameters) {
        String text = String.join(
                "\n",
                test.database()
                        .query(
                                "explain (analyze, buffers, timing off) " + sql,
                                row -> row.text("QUERY PLAN"),
                                parameters));
        Matcher pages = PAGES.matcher(text);
        Matcher rows = ROWS.matcher(text);
        return new Plan(
                text,
                pages.find() ? number(pages.group(1)) + number(pages.group(2)) : 0,
                rows.find() ? number(rows.group(1)) : 0);
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static Set<CampaignId> campaigns(long... ids) {
        return Arrays.stream(ids).mapToObj(CampaignId::new).collect(Collectors.toSet());
    }

    /**
     * How PostgreSQL answered.
     *
     * @param pages pages of tables and indexes that were looked at
     */
    private record Plan(String text, int pages, int rows) {
        int pagesPerCard() {
            return (pages + STRETCH) / (rows + 1);
        }
    }
}
