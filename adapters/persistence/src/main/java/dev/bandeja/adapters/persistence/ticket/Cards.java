package dev.bandeja.adapters.persistence.ticket;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.application.ticket.TicketBoard.Named;
import dev.bandeja.application.ticket.TicketBoard.TicketCard;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.ChatEnd;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ChannelKind;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.CustomerId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Importance;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.Tag;
import dev.bandeja.domain.ticket.TagId;
import dev.bandeja.domain.ticket.TicketId;
import dev.bandeja.domain.ticket.TicketState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A ticket as the lists show it, from {@code ticket t} and the names around it, all in one query. */
final class Cards {
    /** What {@link #card} reads; the tickets are put where {@code %s} is. */
    static final String SELECT =
            """
            select t.id, t.state, t.place, t.place_since, t.agent_id, t.last_agent_id, t.queue_rank, t.park_reason, t.park_until,
                   t.close_reason, t.ended_at, t.addressed_at, t.awaiting_since, t.last_customer_message_at, t.visibility,
                   t.channel_id, t.campaign_id, t.customer_id, t.excerpt, t.excerpt_by, t.last_message_at, t.unread,
                   t.priority, t.opened_at, t.version, t.overdue_since,
                   t.importance, t.importance_phrase,
                   t.answer_target, t.answer_since, t.answer_warn_at, t.answer_due_at, t.answer_late,
                   t.resolution_target, t.resolution_begun, t.resolution_warn_at, t.resolution_due_at,
                   t.resolution_late, holder.name as agent_name, ch.kind as channel_kind, ch.name as channel_name,
                   ch.inactive_since is null as channel_active, ch.paused_until, ca.name as campaign_name, ca.chat_time,
                   cu.name as customer_name, cu.picture_url, cu.erased_at is not null as customer_forgotten,
                   exists (select from vip where vip.channel_id = cu.channel_id and vip.external_id = cu.external_id)
                       as vip,
                   array(select concat_ws(':', g.id, g.color, g.archived, g.name)
                         from unnest(t.tag_ids) as o(id) join tag g on g.id = o.id order by g.name_key) as tags,
                   case when t.visibility = 'PUBLIC' and co.key not like 'erased:%%'
                       then substr(co.key, strpos(co.key, ':') + 1) end as public_root
            from (%s) t
            join channel ch on ch.id = t.channel_id
            join customer cu on cu.id = t.customer_id
            join conversation co on co.id = t.conversation_id
            left join campaign ca on ca.id = t.campaign_id
            left join person holder on holder.id = t.agent_id
            """;

    private Cards() {}

    static TicketCard card(Columns row) {
        TicketState state = state(row);
        return new TicketCard(
                new TicketId(row.number("id")),
                state,
                row.maybeNumber("agent_id").map(agent -> new Named(agent, row.text("agent_name"))),
                row.maybeNumber("last_agent_id").map(AgentId::new),
                row.maybeInstant("addressed_at"),
                row.maybeInstant("awaiting_since"),
                row.maybeInstant("last_customer_message_at"),
                row.one(Visibility.class, "visibility"),
                new ChannelId(row.number("channel_id")),
                new ChannelKind(row.text("channel_kind")),
                row.text("channel_name"),
                row.flag("channel_active"),
                row.maybeInstant("paused_until"),
                row.maybeNumber("campaign_id").map(CampaignId::new),
                row.maybeText("campaign_name"),
                new CustomerId(row.number("customer_id")),
                row.maybeText("customer_name"),
                row.maybeText("picture_url"),
                row.flag("vip"),
                row.flag("customer_forgotten"),
                row.text("excerpt"),
                row.one(Author.Kind.class, "excerpt_by"),
                row.instant("last_message_at"),
                row.integer("unread"),
                row.instant("opened_at"),
                row.maybeText("public_root"),
                row.integer("priority"),
                PromiseColumns.mostUrgent(row),
                row.maybeInstant("overdue_since"),
                row.one(Importance.class, "importance"),
                row.maybeText("importance_phrase"),
                chatEnd(row, state),
                tags(row),
                row.number("version"));
    }

    /** Each in one text, its name last, for that may have any sign in it. */
    private static List<Tag> tags(Columns row) {
        return Arrays.stream(row.texts("tags"))
                .map(text -> text.split(":", 4))
                .map(parts -> new Tag(
                        new TagId(Long.parseLong(parts[0])),
                        parts[3],
                        Tag.Color.valueOf(parts[1]),
                        parts[2].equals("t")))
                .toList();
    }

    private static Optional<ChatEnd> chatEnd(Columns row, TicketState state) {
        Duration chatTime = row.maybeNumber("chat_time").map(Duration::ofMillis).orElse(Duration.ZERO);
        return state instanceof TicketState.Open open
                ? ChatEnd.of(chatTime, Optional.of(open.place()))
                : Optional.empty();
    }

    private static TicketState state(Columns row) {
        return TicketRow.state(
                row.one(TicketState.Kind.class, "state"),
                row.maybeText("place").map(Place.Kind::valueOf).orElse(null),
                row.maybeInstant("place_since").orElse(null),
                row.maybeNumber("agent_id").orElse(null),
                row.integer("queue_rank") == TicketRow.GOES_FIRST,
                row.maybeText("park_reason").map(Place.ParkReason::valueOf).orElse(null),
                row.maybeInstant("park_until").orElse(null),
                row.maybeText("close_reason")
                        .map(TicketState.CloseReason::valueOf)
                        .orElse(null),
                row.maybeInstant("ended_at").orElse(null),
                TicketState.Waited.NOT);
    }
}
