package dev.bandeja.adapters.persistence.analytics;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.ScheduleJson;
import dev.bandeja.application.analytics.TicketEvents;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.analytics.Figure;
import dev.bandeja.domain.analytics.Tally;
import dev.bandeja.domain.analytics.TicketEvent;
import dev.bandeja.domain.analytics.TicketStory;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.servicelevel.BusinessHours;
import dev.bandeja.domain.ticket.Happening;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened to tickets, in the database. Every question reads the events of its period once, by an index on time. */
@ApplicationScoped
public class SqlTicketEvents implements TicketEvents {
    private final Database database;

    @Inject
    public SqlTicketEvents(Database database) {
        this.database = database;
    }

    /** Writes down what happened to a ticket, in the transaction that writes the ticket down. */
    public void append(Ticket ticket) {
        List<Happening> news = ticket.takeNews();
        if (news.isEmpty()) {
            return;
        }
        List<TicketEvent> before = TicketStory.needsPast(news) ? of(ticket.id()) : List.of();
        Optional<BusinessHours> hours =
                TicketStory.needsHours(news) ? ticket.campaign().flatMap(this::hours) : Optional.empty();
        TicketStory.goesOn(ticket, before, news, hours).forEach(event -> database.add(new TicketEventRow(event)));
    }

    private Optional<BusinessHours> hours(CampaignId campaign) {
        return database.first(
                "select schedule::text as schedule from campaign where id = ?",
                row -> ScheduleJson.read(row.text("schedule")),
                campaign.value());
    }

    @Override
    public List<TicketEvent> of(TicketId ticket) {
        return database.query(
                "select * from ticket_event where ticket_id = ? order by seq", TicketEventRow::event, ticket.value());
    }

    @Override
    public List<Line> tally(Question question, Set<By> ways, ZoneId zone) {
        Conditions asked = Conditions.of(question);
        List<Object> parameters = new ArrayList<>(List.of(zone.getId(), zone.getId()));
        parameters.addAll(asked.parameters());
        return database
                .query(
                        """
                        select %s, count(*) as events, %s
                        from (select e.*, k.target_within,
                                     to_char(e.at at time zone ?, 'YYYY-MM-DD') as day,
                                     to_char(date_bin('30 minutes', e.at at time zone ?, timestamp '2000-01-01'),
                                             'YYYY-MM-DD"T"HH24:MI') as half_hour
                              from ticket_event e left join campaign k on k.id = e.campaign_id where %s) e
                        group by grouping sets (%s)
                        """
                                .formatted(columns(ways), CountSql.COUNTS, asked.sql(), sets(ways)),
                        row -> line(row, ways),
                        parameters.toArray())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String columns(Set<By> ways) {
        return Arrays.stream(By.values())
                .filter(by -> by != By.ALL && ways.contains(by))
                .map(by -> "e.%1$s, grouping(e.%1$s) as without_%1$s".formatted(column(by)))
                .reduce("0 as nothing", (one, other) -> one + ", " + other);
    }

    private static String sets(Set<By> ways) {
        return ways.stream()
                .map(by -> by == By.ALL ? "()" : "(e." + column(by) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String column(By by) {
        return switch (by) {
            case ALL -> "";
            case DAY -> "day";
            case HALF_HOUR -> "half_hour";
            case CAMPAIGN -> "campaign_id";
            case CHANNEL -> "channel_id";
            case AGENT -> "agent_id";
        };
    }

    private static Optional<Line> line(Columns row, Set<By> ways) {
        if (row.number("events") == 0) {
            return Optional.empty();
        }
        By way = ways.stream()
                .filter(by -> by != By.ALL && row.integer("without_" + column(by)) == 0)
                .findFirst()
                .orElse(By.ALL);
        Optional<String> key = way == By.ALL ? Optional.of("") : row.maybeText(column(way));
        return key.map(each -> new Line(way, each, CountSql.tally(row)));
    }

    @Override
    public Tally states(Question question) {
        Conditions asked = Conditions.of(question);
        return database.first(
                        """
                        select coalesce(sum(c_updated), 0) as c_updated, coalesce(sum(c_state_open), 0) as c_state_open,
                               coalesce(sum(c_state_ignored), 0) as c_state_ignored,
                               coalesce(sum(c_state_closed), 0) as c_state_closed
                        from (select %s from (%s) t) t
                        """
                                .formatted(CountSql.STATES, touched(asked, "")),
                        row -> Tally.of(count -> count.ordinal() >= Tally.Count.UPDATED.ordinal()
                                ? row.number(CountSql.column(count))
                                : 0),
                        asked.parametersAfter(question.to()))
                .orElseThrow();
    }

    /** The tickets with events that are asked for, each once; the end of the period is the first parameter. */
    private static String touched(Conditions asked, String counts) {
        return """
               select u.*, not exists (
                          select from ticket_event later where later.ticket_id = u.ticket_id and later.at >= ?) as updated
               from (select e.ticket_id, max(e.at) as last_event_at, %s %s
                     from (select e.*, k.target_within
                           from ticket_event e left join campaign k on k.id = e.campaign_id where %s) e
                     group by e.ticket_id) u
               """
                .formatted(counts, CountSql.STATE, asked.sql());
    }

    @Override
    public List<TicketFacts> tickets(Question question, Optional<Figure> figure, Optional<TicketId> after, int max) {
        Conditions asked = Conditions.of(question);
        after.ifPresent(last -> asked.and("e.ticket_id < ?", last.value()));
        // A ticket that went on to a campaign the asking person may not see shows only what happened before.
        List<Object> parameters = new ArrayList<>(List.of(
                question.within().isEmpty(),
                question.within().orElse(Set.of()).stream()
                        .map(CampaignId::value)
                        .toList()));
        parameters.addAll(List.of(asked.parametersAfter(question.to())));
        parameters.add(max);
        return database.query(
                """
                with mine as materialized (select cast(? as boolean) as everything, cast(? as bigint[]) as campaigns)
                select f.*, t.opened_at, seen.addressed_at, seen.ended_at, ch.name as channel, ca.name as campaign,
                       p.name as agent, cu.name as customer
                from (select t.*, %s from (%s) t) f
                join ticket t on t.id = f.ticket_id
                join channel ch on ch.id = t.channel_id
                cross join mine
                left join ticket seen on seen.id = f.ticket_id
                    and (mine.everything or seen.campaign_id = any(mine.campaigns))
                left join customer cu on cu.id = seen.customer_id
                left join campaign ca on ca.id = seen.campaign_id
                left join person p on p.id = seen.last_agent_id
                where %s
                order by f.ticket_id desc limit ?
                """
                        .formatted(
                                CountSql.STATES,
                                touched(asked, CountSql.COUNTS + ","),
                                figure.map(CountSql::opens).orElse("true")),
                SqlTicketEvents::facts,
                parameters.toArray());
    }

    private static TicketFacts facts(Columns row) {
        return new TicketFacts(
                new TicketId(row.number("ticket_id")),
                row.text("channel"),
                row.maybeText("campaign"),
                row.maybeText("agent"),
                row.maybeText("customer"),
                row.instant("opened_at"),
                row.maybeInstant("addressed_at"),
                row.maybeInstant("ended_at"),
                row.instant("last_event_at"),
                CountSql.tallyOfTicket(row));
    }

    /** The conditions on events {@code e} that a question makes. */
    private record Conditions(List<String> all, List<Object> parameters) {
        static Conditions of(Question question) {
            Conditions asked = new Conditions(new ArrayList<>(), new ArrayList<>());
            asked.and("e.at >= ?", question.from());
            asked.and("e.at < ?", question.to());
            question.within()
                    .ifPresent(some -> asked.and(
                            "e.campaign_id = any(?)",
                            some.stream().map(CampaignId::value).toList()));
            question.campaign().map(CampaignId::value).ifPresent(id -> asked.and("e.campaign_id = ?", id));
            question.channel().map(ChannelId::value).ifPresent(id -> asked.and("e.channel_id = ?", id));
            question.agent().map(AgentId::value).ifPresent(id -> asked.and("e.agent_id = ?", id));
            return asked;
        }

        void and(String condition, Object parameter) {
            all.add(condition);
            parameters.add(parameter);
        }

        String sql() {
            return String.join(" and ", all);
        }

        Object[] parametersAfter(Object first) {
            List<Object> more = new ArrayList<>(parameters);
            more.add(0, first);
            return more.toArray();
        }
    }
}
