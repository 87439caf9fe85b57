package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Cursors;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Precision;
import dev.bandeja.adapters.persistence.ticket.PromiseColumns;
import dev.bandeja.application.Page;
import dev.bandeja.application.conversation.HeldBoard;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kept messages, a stretch at a time. */
@ApplicationScoped
public class SqlHeldBoard implements HeldBoard {
    private final Database database;

    @Inject
    public SqlHeldBoard(Database database) {
        this.database = database;
    }

    @Override
    public Page<Kept> of(AgentId author, Optional<String> after, int limit) {
        Optional<long[]> keys = Cursors.keys(after, 2);
        List<Object> parameters = new ArrayList<>(List.of(author.value()));
        keys.ifPresent(key -> parameters.addAll(List.of(Precision.ofMicros(key[0]), key[1])));
        parameters.add(limit + 1);
        List<Kept> oneMore = database.query(
                "select " + Lines.COLUMNS
                        + """
                        , author.name as author_name, t.state = 'OPEN' as open, %s as late, t.agent_id, holder.name as holder_name,
                          t.customer_id, cu.name as customer_name, cu.picture_url, ch.name as channel_name,
                          ch.inactive_since is null as channel_active
                        from message m
                        join person author on author.id = m.author_id
                        join ticket t on t.id = m.ticket_id
                        join customer cu on cu.id = t.customer_id
                        join channel ch on ch.id = t.channel_id
                        left join person holder on holder.id = t.agent_id
                        where m.author_id = ? and m.delivery_state = 'HELD'
                        """
                                .formatted(PromiseColumns.LATE)
                        + (keys.isPresent() ? " and (m.at, m.id) > (?, ?)" : "") + " order by m.at, m.id limit ?",
                SqlHeldBoard::kept,
                parameters.toArray());
        return Cursors.page(oneMore, limit, kept -> new long[] {
            Precision.micros(kept.line().message().at()),
            kept.line().message().id().value()
        });
    }

    @Override
    public long undecided(AgentId author) {
        return database.first(
                        """
                        select count(*) as n from message
                        where author_id = ? and delivery_state = 'HELD' and delivery_reason = ?
                        """,
                        row -> row.number("n"),
                        author.value(),
                        Delivery.AWAITS_DECISION)
                .orElseThrow();
    }

    private static Kept kept(Columns row) {
        return new Kept(
                Lines.line(row),
                row.flag("open"),
                row.flag("late"),
                row.maybeNumber("agent_id").map(agent -> new Named(agent, row.text("holder_name"))),
                new CustomerId(row.number("customer_id")),
                row.maybeText("customer_name"),
                row.maybeText("picture_url"),
                row.text("channel_name"),
                row.flag("channel_active"));
    }
}
