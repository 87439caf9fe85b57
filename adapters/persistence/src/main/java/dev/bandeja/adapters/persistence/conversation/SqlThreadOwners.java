package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.conversation.ThreadOwners;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.ConversationId;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.ticket.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has which talk, in the database. */
@ApplicationScoped
public class SqlThreadOwners implements ThreadOwners {
    private final Database database;

    @Inject
    public SqlThreadOwners(Database database) {
        this.database = database;
    }

    @Override
    public Map<ConversationId, ThreadOwner> of(Collection<ConversationId> talks) {
        Map<ConversationId, ThreadOwner> found = new HashMap<>();
        database.query(
                        "select * from thread_owner where conversation_id = any(?) order by conversation_id for update",
                        row -> Map.entry(new ConversationId(row.number("conversation_id")), owner(row)),
                        Many.numbers(talks, ConversationId::value))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    @Override
    public void keep(Map<ConversationId, ThreadOwner> owners) {
        List<Map.Entry<ConversationId, ThreadOwner>> rows = owners.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .toList();
        database.update(
                """
                insert into thread_owner (conversation_id, holder, since, heard_at, asked_at, wanted_at)
                select * from unnest(?, ?, ?, ?, ?, ?)
                on conflict (conversation_id) do update set holder = excluded.holder, since = excluded.since,
                    heard_at = excluded.heard_at, asked_at = excluded.asked_at, wanted_at = excluded.wanted_at
                """,
                Many.numbers(rows, each -> each.getKey().value()),
                Many.texts(rows, each -> each.getValue().holder().name()),
                Many.instants(rows, each -> each.getValue().since()),
                Many.instants(rows, each -> each.getValue().heardAt()),
                Many.maybeInstants(rows, each -> each.getValue().askedAt()),
                Many.maybeInstants(rows, each -> each.getValue().wantedAt()));
    }

    @Override
    public Optional<ThreadOwner> ofTicket(TicketId ticket) {
        return database.first(
                """
                select o.* from ticket t join thread_owner o on o.conversation_id =
                    case when t.visibility = 'PRIVATE' then t.conversation_id else t.private_conversation_id end
                where t.id = ?
                """,
                SqlThreadOwners::owner,
                ticket.value());
    }

    @Override
    public Optional<ReceiverRole> role(ChannelId page) {
        return database.first(
                "select role from receiver_role where channel_id = ?",
                row -> row.one(ReceiverRole.class, "role"),
                page.value());
    }

    @Override
    public void keepRole(ChannelId page, ReceiverRole role, Instant at) {
        database.update(
                """
                insert into receiver_role (channel_id, role, told_at) values (?, ?, ?)
                on conflict (channel_id) do update set role = excluded.role, told_at = excluded.told_at
                where receiver_role.told_at <= excluded.told_at
                """,
                page.value(),
                role.name(),
                at);
    }

    private static ThreadOwner owner(Columns row) {
        return new ThreadOwner(
                row.one(ThreadOwner.Holder.class, "holder"),
                row.instant("since"),
                row.instant("heard_at"),
                row.maybeInstant("asked_at"),
                row.maybeInstant("wanted_at"));
    }
}
