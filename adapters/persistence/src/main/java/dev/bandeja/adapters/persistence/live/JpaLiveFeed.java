package dev.bandeja.adapters.persistence.live;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.live.OldChanges;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The feed in the database. Its order is that of (transaction, sequence), and only entries of transactions before the oldest
 * running one are read: whatever commits later stands behind them.
 */
@ApplicationScoped
public class JpaLiveFeed implements LiveFeed, OldChanges {
    private final Database database;

    @Inject
    public JpaLiveFeed(Database database) {
        this.database = database;
    }

    @Override
    public void tell(TicketChange change) {
        database.add(new FeedRow(change));
    }

    @Override
    public void presenceChanged(AgentId agent) {
        database.add(new FeedRow(agent));
    }

    @Override
    public void channelChanged(ChannelId channel) {
        database.add(new FeedRow(channel));
    }

    @Override
    public Changes after(Cursor cursor, int max) throws UnknownCursor {
        // First the entries, then whether any before them is gone: the other way round one could go in between.
        List<Entry> entries = database.query(
                """
                select id, cast(xid::text as bigint) as xid, kind, ticket_id, campaign_id, holder_id, last_agent_id,
                       presence_of, channel_id
                from feed
                where (xid, id) > (cast(cast(? as text) as xid8), ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by feed.xid, id limit ?
                """,
                row -> entry(cursor.epoch(), row),
                Long.toString(cursor.transaction()),
                cursor.sequence(),
                max);
        if (!leadsSomewhere(cursor)) {
            throw new UnknownCursor();
        }
        return new Changes(entries);
    }

    @Override
    public Cursor now() {
        return database.first(
                        """
                        select epoch, cast(pg_snapshot_xmin(pg_current_snapshot())::text as bigint) as xid
                        from feed_state
                        """,
                        row -> new Cursor(row.text("epoch"), row.number("xid"), 0))
                .orElseThrow();
    }

    @Override
    public int forget(Instant before) {
        return database.first(
                        """
                        with last as (
                            select xid, id from feed where at < ? and xid < pg_snapshot_xmin(pg_current_snapshot())
                            order by xid desc, id desc limit 1),
                        gone as (
                            delete from feed using last where (feed.xid, feed.id) <= (last.xid, last.id)
                            returning feed.id),
                        remembered as (
                            update feed_state set forgotten_xid = last.xid, forgotten_id = last.id from last)
                        select count(*) as gone from gone
                        """,
                        row -> row.integer("gone"),
                        before)
                .orElse(0);
    }

    private boolean leadsSomewhere(Cursor cursor) {
        String transaction = Long.toString(cursor.transaction());
        return database.first(
                        """
                        select epoch from feed_state
                        where epoch = ? and (forgotten_xid, forgotten_id) <= (cast(cast(? as text) as xid8), ?)
                          and cast(cast(? as text) as xid8) <= pg_snapshot_xmax(pg_current_snapshot())
                        """,
                        row -> row.text("epoch"),
                        cursor.epoch(),
                        transaction,
                        cursor.sequence(),
                        transaction)
                .isPresent();
    }

    private static Entry entry(String epoch, Columns row) {
        Cursor place = new Cursor(epoch, row.number("xid"), row.number("id"));
        Optional<Long> presenceOf = row.maybeNumber("presence_of");
        if (presenceOf.isPresent()) {
            return Entry.of(place, new AgentId(presenceOf.get()));
        }
        Optional<Long> channel = row.maybeNumber("channel_id");
        return channel.isPresent() ? Entry.of(place, new ChannelId(channel.get())) : Entry.of(place, change(row));
    }

    private static TicketChange change(Columns row) {
        return new TicketChange(
                new TicketId(row.number("ticket_id")),
                row.one(Kind.class, "kind"),
                row.maybeNumber("campaign_id").map(CampaignId::new),
                row.maybeNumber("holder_id").map(AgentId::new),
                row.maybeNumber("last_agent_id").map(AgentId::new));
    }
}
