package dev.bandeja.adapters.persistence.recording;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.adapters.persistence.ticket.PromiseColumns;
import dev.bandeja.application.Page;
import dev.bandeja.application.recording.RecordingBoard;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Recordings in the database: tickets by when they began, a stretch at a time, campaign by campaign of the reader. */
@ApplicationScoped
public class SqlRecordingBoard implements RecordingBoard {
    private static final String SELECT = "select " + PromiseColumns.LATE
            + """
             as late, t.id, t.campaign_id, ca.name as campaign_name, ch.name as channel_name, t.visibility, t.customer_id,
                   cu.name as customer_name, cu.erased_at is not null as forgotten, t.last_agent_id,
                   agent.name as agent_name, t.opened_at, t.last_message_at, t.ended_at, t.excerpt
            from (%s) t
            join channel ch on ch.id = t.channel_id
            join customer cu on cu.id = t.customer_id
            left join campaign ca on ca.id = t.campaign_id
            left join person agent on agent.id = t.last_agent_id
            """;
    private static final String NEWEST_FIRST = " order by t.opened_at desc, t.id desc ";

    private final Database database;

    @Inject
    public SqlRecordingBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<Recording> list(Optional<Set<CampaignId>> within, Filter filter, Optional<String> after, int limit) {
        List<Object> conditionValues = new ArrayList<>();
        String conditions = conditions(filter, Cursors.keys(after, 2), conditionValues);
        List<Object> parameters = new ArrayList<>();
        String tickets;
        Optional<Set<Long>> campaigns = campaigns(within, filter.campaign());
        if (campaigns.isPresent()) {
            parameters.add(campaigns.get());
            tickets = "select t.* from unnest(?) as c(key) cross join lateral "
                    + stretch("t.campaign_key = c.key", conditions) + " t" + NEWEST_FIRST + " limit ?";
        } else {
            tickets = stretch("t.id > 0", conditions);
        }
        parameters.addAll(conditionValues);
        parameters.add(limit + 1);
        campaigns.ifPresent(some -> parameters.add(limit + 1));
        List<Recording> oneMore = database.query(
                SELECT.formatted(tickets) + NEWEST_FIRST, SqlRecordingBoard::recording, parameters.toArray());
        return Cursors.page(oneMore, limit, each ->
                new long[] {Precision.micros(each.beganAt()), each.id().value()});
    }

    private static String stretch(String where, String conditions) {
        return "(select t.* from ticket t where " + where + conditions + NEWEST_FIRST + " limit ?)";
    }

    /** One of them, when one is asked for and may be seen; empty = everything. */
    private static Optional<Set<Long>> campaigns(Optional<Set<CampaignId>> within, Optional<CampaignId> wanted) {
        if (wanted.isPresent()) {
            boolean seen = within.isEmpty() || within.get().contains(wanted.get());
            return Optional.of(seen ? Set.of(wanted.get().value()) : Set.of());
        }
        return within.map(some -> {
            Set<Long> numbers = new TreeSet<>();
            some.forEach(campaign -> numbers.add(campaign.value()));
            return numbers;
        });
    }

    private static String conditions(Filter filter, Optional<long[]> behind, List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        filter.from().ifPresent(from -> {
            conditions.append(" and t.opened_at >= ?");
            values.add(from);
        });
        filter.to().ifPresent(to -> {
            conditions.append(" and t.opened_at < ?");
            values.add(to);
        });
        behind.ifPresent(keys -> {
            conditions.append(" and (t.opened_at, t.id) < (?, ?)");
            values.add(Precision.ofMicros(keys[0]));
            values.add(keys[1]);
        });
        filter.person().ifPresent(name -> {
            conditions.append(
                    """
                     and (exists (select from customer cu where cu.id = t.customer_id and cu.search_name like ?)
                        or t.last_agent_id = any(array(select id from person where lower(name) like lower(?))))
                    """);
            values.add(SearchText.anywhere(name));
            values.add("%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        });
        return conditions.toString();
    }

    @Override
    public Optional<Recording> find(Optional<Set<CampaignId>> within, TicketId id) {
        Set<Long> campaigns = campaigns(within, Optional.empty()).orElse(Set.of());
        return database.first(
                SELECT.formatted("select * from ticket where id = ? and (? or campaign_key = any(?))"),
                SqlRecordingBoard::recording,
                id.value(),
                within.isEmpty(),
                campaigns);
    }

    private static Recording recording(Columns row) {
        return new Recording(
                new TicketId(row.number("id")),
                row.maybeText("campaign_name").map(name -> new Named(row.number("campaign_id"), name)),
                row.text("channel_name"),
                row.one(Visibility.class, "visibility"),
                new CustomerId(row.number("customer_id")),
                row.maybeText("customer_name"),
                row.flag("forgotten"),
                row.maybeText("agent_name").map(name -> new Named(row.number("last_agent_id"), name)),
                row.instant("opened_at"),
                row.instant("last_message_at"),
                row.maybeInstant("ended_at"),
                row.flag("late"),
                row.text("excerpt"));
    }

    @Override
    public List<Named> campaigns(Optional<Set<CampaignId>> within) {
        Optional<Set<Long>> some = campaigns(within, Optional.empty());
        return database.query(
                "select id, name from campaign where ? or id = any(?) order by lower(name), id",
                row -> new Named(row.number("id"), row.text("name")),
                some.isEmpty(),
                some.orElse(Set.of()));
    }

    @Override
    public List<Fact> facts(TicketId id) {
        // Questions and answers stand among the messages themselves. A recovery is counted when the abandonment was; a
        // reader
        // finds it at the answer that made it, which was written down directly before it.
        return database.query(
                """
                select e.kind, e.at, p.name, e.reason
                from (select kind, agent_id, reason, seq,
                             case kind when 'RECOVERED' then lag(at, 1, at) over (order by seq) else at end as at
                      from ticket_event where ticket_id = ?) e
                left join person p on p.id = e.agent_id
                where e.kind not in ('ASKED', 'ANSWERED') order by e.seq
                """,
                row -> new Fact(row.text("kind"), row.instant("at"), row.maybeText("name"), row.maybeText("reason")),
                id.value());
    }
}
