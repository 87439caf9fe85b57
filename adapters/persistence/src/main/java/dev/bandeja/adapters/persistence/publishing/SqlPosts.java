package dev.bandeja.adapters.persistence.publishing;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.application.publishing.PostAtWork;
import dev.bandeja.application.publishing.Posts;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostId;
import dev.bandeja.domain.publishing.PostMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Posts in the database. Whoever has one in hand is known by its {@code claim}, which every decision raises. */
@ApplicationScoped
public class SqlPosts implements Posts {
    private final Database database;

    @Inject
    public SqlPosts(Database database) {
        this.database = database;
    }

    @Override
    public PostId newId() {
        return database.first("select nextval('post_id') as id", row -> new PostId(row.number("id")))
                .orElseThrow();
    }

    @Override
    public void add(Post post, String key) {
        database.update(
                """
                insert into post (id, channel_id, author_id, key, text, link, scheduled_for, state, written_at, tried_at,
                                  due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                post.id().value(),
                post.channel().value(),
                post.author().value(),
                key,
                post.content().text(),
                post.content().link(),
                post.scheduledFor(),
                post.state(),
                post.writtenAt(),
                post.writtenAt(),
                post.writtenAt());
        List<PostMedia> media = post.content().media();
        if (!media.isEmpty()) {
            database.update(
                    """
                    insert into post_media (post_id, position, file_id, kind)
                    select ?, m.position, m.file, m.kind
                    from unnest(?, ?) with ordinality as m (file, kind, position)
                    """,
                    post.id().value(),
                    Many.numbers(media, each -> each.file().value()),
                    Many.texts(media, each -> each.kind().name()));
        }
    }

    @Override
    public Optional<Post> byKey(AgentId author, String key) {
        return database.first(
                "select " + PostRow.COLUMNS + "from post p where p.author_id = ? and p.key = ?",
                PostRow::post,
                author.value(),
                key);
    }

    @Override
    public Optional<Post> lock(PostId id) {
        return database.first(
                "select " + PostRow.COLUMNS + "from post p where p.id = ? for no key update",
                PostRow::post,
                id.value());
    }

    @Override
    public void save(Post post, Optional<Instant> dueAt, int attempt) {
        Optional<Post.Order.Change> change =
                post.order().filter(Post.Order.Change.class::isInstance).map(Post.Order.Change.class::cast);
        database.update(
                """
                update post set text = ?, scheduled_for = ?, state = ?, reason = ?, network_id = ?, published_at = ?,
                    task = ?, wanted_text = ?, wanted_for = ?, due_at = ?, attempt = ?, claim = claim + 1
                where id = ?
                """,
                post.content().text(),
                post.scheduledFor(),
                post.state(),
                post.reason(),
                post.networkId(),
                post.publishedAt(),
                post.order().map(order -> order instanceof Post.Order.Change ? "CHANGE" : "CANCEL"),
                change.map(Post.Order.Change::text),
                change.map(Post.Order.Change::scheduledFor),
                dueAt,
                attempt,
                post.id().value());
    }

    @Override
    public List<PostAtWork> claim(int max, Instant now, Duration lease, Duration leaseWithMedia) {
        return database.query(
                """
                with held as (
                    select w.id, w.state as was from post w join channel c on c.id = w.channel_id
                    where w.due_at <= ? and (c.paused_until is null or c.paused_until <= ?)
                    order by w.due_at, w.id limit ? for no key update of w skip locked),
                p as (
                    update post set claim = post.claim + 1,
                        state = case was when 'WAITING' then 'SENDING' when 'SENDING' then 'UNKNOWN' else was end,
                        reason = case was when 'SENDING' then 'INTERRUPTED' else reason end,
                        tried_at = case was when 'WAITING' then ? else tried_at end,
                        due_at = case when exists (select from post_media m where m.post_id = post.id) then ?::timestamptz
                                 else ?::timestamptz end
                    from held where post.id = held.id
                    returning post.*)
                select p.claim, p.attempt, p.tried_at, """
                        + PostRow.COLUMNS + "from p order by p.id",
                SqlPosts::atWork,
                now,
                now,
                max,
                now,
                now.plus(leaseWithMedia),
                now.plus(lease));
    }

    @Override
    public Optional<Post> inHand(PostAtWork claimed) {
        return database.first(
                "select " + PostRow.COLUMNS + "from post p where p.id = ? and p.claim = ? for no key update",
                PostRow::post,
                claimed.post().id().value(),
                claimed.claim());
    }

    @Override
    public void uploaded(PostId id, int position, String networkId, Instant now, Instant leaseUntil) {
        database.update("update post set tried_at = ?, due_at = ? where id = ?", now, leaseUntil, id.value());
        database.update(
                "update post_media set network_id = ? where post_id = ? and position = ?",
                networkId,
                id.value(),
                position + 1);
    }

    @Override
    public Set<String> known(ChannelId channel, Collection<String> networkIds) {
        return new HashSet<>(database.query(
                "select network_id from post where channel_id = ? and network_id = any(?)",
                row -> row.text("network_id"),
                channel.value(),
                Many.texts(networkIds)));
    }

    private static PostAtWork atWork(Columns row) {
        return new PostAtWork(
                PostRow.post(row),
                row.integer("claim"),
                row.integer("attempt"),
                row.instant("tried_at"),
                PostRow.uploads(row));
    }
}
