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
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Ticket;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import dev.bandeja.domain.ticket.TicketState.CloseReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                                .formatted(columns("e", ways), CountSql.COUNTS, asked.sql(), sets("e", ways)),
                        row -> line(row, ways, CountSql::tally),
                        parameters.toArray())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static String columns(String from, Set<By> ways) {
        return Arrays.stream(By.values())
                .filter(by -> by != By.ALL && ways.contains(by))
                .map(by -> "%1$s.%2$s, grouping(%1$s.%2$s) as without_%2$s".formatted(from, column(by)))
                .reduce("0 as nothing", (one, other) -> one + ", " + other);
    }

    private static String sets(String from, Set<By> ways) {
        return ways.stream()
                .map(by -> by == By.ALL ? "()" : "(" + from + "." + column(by) + ")")
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

    private static Optional<Line> line(Columns row, Set<By> ways, Function<Columns, Tally> tally) {
        if (row.number("events") == 0) {
            return Optional.empty();
        }
        By way = ways.stream()
                .filter(by -> by != By.ALL && row.integer("without_" + column(by)) == 0)
                .findFirst()
                .orElse(By.ALL);
        Optional<String> key = way == By.ALL ? Optional.of("") : row.maybeText(column(way));
        return key.map(each -> new Line(way, each, tally.apply(row)));
    }

    @Override
    public List<Line> states(Question question, Set<By> ways) {
        Conditions asked = Conditions.of(question);
        Conditions standing = Conditions.standing(question);
        return database
                .query(
                        """
                        select %s, count(*) as events, %s
                        from (select t.*, %s from (%s) t) t where t.updated
                        group by grouping sets (%s)
                        """
                                .formatted(
                                        columns("t", ways),
                                        CountSql.SUMS_OF_STATES,
                                        CountSql.STATES,
                                        touched(asked, standing, ""),
                                        sets("t", ways)),
                        row -> line(row, ways, CountSql::tallyOfStates),
                        Stream.of(standing, asked)
                                .flatMap(each -> each.parameters().stream())
                                .toArray())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The tickets with events that are asked for, each once, with what it is at the end and whether it counts there. */
    private static String touched(Conditions asked, Conditions standing, String counts) {
        return """
               select u.*, last.state, last.campaign_id, last.agent_id, (%s) as updated
               from (select e.ticket_id, e.channel_id, %s max(e.at) as last_event_at
                     from (select e.*, k.target_within
                           from ticket_event e left join campaign k on k.id = e.campaign_id where %s) e
                     group by e.ticket_id, e.channel_id) u
               cross join lateral (
                   select max(s.at) as at, %s from ticket_event s where s.ticket_id = u.ticket_id) last
               """
                .formatted(standing.sql(), counts, asked.sql(), CountSql.STANDING);
    }

    @Override
    public List<TicketFacts> tickets(Question question, Optional<Figure> figure, Optional<TicketId> after, int max) {
        Conditions asked = Conditions.of(question);
        Conditions standing = Conditions.standing(question);
        after.ifPresent(last -> asked.and("e.ticket_id < ?", last.value()));
        // A ticket that went on to a campaign the asking person may not see shows only what happened before.
        List<Object> parameters = new ArrayList<>(List.of(
                question.within().isEmpty(),
                question.within().orElse(Set.of()).stream()
                        .map(CampaignId::value)
                        .toList()));
        parameters.addAll(standing.parameters());
        parameters.addAll(asked.parameters());
        parameters.add(max);
        return database.query(
                """
                with mine as materialized (select cast(? as boolean) as everything, cast(? as bigint[]) as campaigns)
                select f.*, t.opened_at, seen.addressed_at, seen.ended_at, seen.state as state_now, seen.place,
                       seen.close_reason, ch.name as channel, ca.name as campaign,
                       p.name as agent, cu.name as customer,
                       array(select g.name from unnest(seen.tag_ids) as o(id) join tag g on g.id = o.id
                             order by g.name_key) as tags
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
                                touched(asked, standing, CountSql.COUNTS + ","),
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
                row.maybeText("state_now").map(TicketState.Kind::valueOf),
                row.maybeText("place").map(Place.Kind::valueOf),
                row.maybeText("close_reason").map(CloseReason::valueOf),
                row.instant("opened_at"),
                row.maybeInstant("addressed_at"),
                row.maybeInstant("ended_at"),
                row.instant("last_event_at"),
                List.of(row.texts("tags")),
                CountSql.tallyOfTicket(row));
    }

    /** The conditions that a question makes, with their parameters. */
    private record Conditions(List<String> all, List<Object> parameters) {
        /** Those on events {@code e}. */
        static Conditions of(Question question) {
            Conditions asked = new Conditions(new ArrayList<>(), new ArrayList<>());
            asked.and("e.at >= ?", question.from());
            asked.and("e.at < ?", question.to());
            asked.whose(question, "e");
            question.channel().map(ChannelId::value).ifPresent(id -> asked.and("e.channel_id = ?", id));
            return asked;
        }

        /** Those on what a ticket is after its {@code last} event: nothing came later, and it went on to nobody else. */
        static Conditions standing(Question question) {
            Conditions asked = new Conditions(new ArrayList<>(), new ArrayList<>());
            asked.and("last.at < ?", question.to());
            asked.whose(question, "last");
            return asked;
        }

        private void whose(Question question, String what) {
            question.within()
                    .ifPresent(some -> and(
                            what + ".campaign_id = any(?)",
                            some.stream().map(CampaignId::value).toList()));
            question.campaign().map(CampaignId::value).ifPresent(id -> and(what + ".campaign_id = ?", id));
            question.agent().map(AgentId::value).ifPresent(id -> and(what + ".agent_id = ?", id));
        }

        void and(String condition, Object parameter) {
            all.add(condition);
            parameters.add(parameter);
        }

        String sql() {
            return String.join(" and ", all);
        }
    }
}
