package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicChange.Kind;

/** What happens to comments and posts, in the database: how the line stands now, and a version of how it stood before. */
final class PublicChanges {
    /** The same may be told twice, and what came first may be told last. */
    private static final String NOTHING_LATER =
            """
            not exists (
                select from message_version v
                where v.message_id = m.id and v.change in ('HIDDEN', 'SHOWN')
                  and (v.until > change.at or v.until = change.at and v.change = change.kind))
            """;

    private static final String NO_LATER_WORDS =
            """
            m.text <> change.words and not exists (
                select from message_version v
                where v.message_id = m.id and v.change = 'EDITED'
                  and (v.until > change.at or v.until = change.at and v.text = change.words))
            """;

    private final Database database;

    PublicChanges(Database database) {
        this.database = database;
    }

    /** @return whether the line stands otherwise now */
    boolean apply(MessageId id, PublicChange change) {
        if (!change.kind().isKept()) {
            return like(id, change);
        }
        boolean changed =
                switch (change.kind()) {
                    case EDITED -> edit(id, change);
                    case DELETED ->
                        keep(id, change, "true", "text = '', reaction = null, withdrawn_at = ?", change.at());
                    case HIDDEN ->
                        keep(id, change, NOTHING_LATER + " and m.hidden_at is null", "hidden_at = ?", change.at());
                    default -> keep(id, change, NOTHING_LATER + " and m.hidden_at is not null", "hidden_at = null");
                };
        if (!changed) {
            change.by().flatMap(Author::agent).ifPresent(agent -> credit(id, change.kind(), agent));
        }
        return changed;
    }

    private boolean edit(MessageId id, PublicChange change) {
        return keep(id, change, NO_LATER_WORDS, "text = ?, edits = edits + 1", change.text());
    }

    private boolean keep(MessageId id, PublicChange change, String condition, String then, Object... values) {
        Object[] parameters = new Object[6 + values.length];
        parameters[0] = id.value();
        parameters[1] = change.kind().name();
        parameters[2] = change.at();
        parameters[3] = change.text();
        parameters[4] = change.by().map(by -> by.kind().name());
        parameters[5] = change.by().flatMap(Author::agent).map(AgentId::value);
        System.arraycopy(values, 0, parameters, 6, values.length);
        String sql =
                """
                with change (id, kind, at, words, by_kind, by_id) as (
                    select cast(? as bigint), cast(? as text), cast(? as timestamptz), cast(? as text),
                           cast(? as text), cast(? as bigint)),
                before as (
                    select m.id, m.text from message m, change
                    where m.id = change.id and m.withdrawn_at is null and
                """
                        + condition
                        + """
                     for no key update of m),
                kept as (
                    insert into message_version (message_id, number, text, until, change, by_kind, by_id)
                    select before.id,
                        (select coalesce(max(number) + 1, 0) from message_version v where v.message_id = before.id),
                        before.text, change.at, change.kind, change.by_kind, change.by_id
                    from before, change)
                update message set
                """
                        + then + " from before where message.id = before.id";
        return database.update(sql, parameters) > 0;
    }

    private boolean like(MessageId id, PublicChange change) {
        boolean liked = change.kind() == Kind.LIKED;
        return database.update(
                        """
                        update message set liked = ?, liked_at = ?
                        where id = ? and withdrawn_at is null and liked <> ? and (liked_at is null or liked_at <= ?)
                        """,
                        liked,
                        change.at(),
                        id.value(),
                        liked,
                        change.at())
                > 0;
    }

    /** The network had told of it before we heard its answer. */
    private void credit(MessageId id, Kind kind, AgentId agent) {
        database.update(
                """
                update message_version set by_kind = 'AGENT', by_id = ?
                where message_id = ? and by_id is null and change = ?
                  and number = (select max(number) from message_version where message_id = ? and change = ?)
                """,
                agent.value(),
                id.value(),
                kind,
                id.value(),
                kind);
    }
}
