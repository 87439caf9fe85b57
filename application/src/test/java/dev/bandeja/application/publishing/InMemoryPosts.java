package dev.bandeja.application.publishing;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.channel.InMemoryChannels;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.Post.State;
import dev.bandeja.domain.publishing.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Posts in memory. */
public final class InMemoryPosts implements Posts {
    private final Table<PostId, Row> rows;
    private final InMemoryChannels channels;
    private long lastId;

    public InMemoryPosts(Transactions transactions, InMemoryChannels channels) {
        rows = new Table<>(transactions);
        this.channels = channels;
    }

    @Override
    public PostId newId() {
        return new PostId(++lastId);
    }

    @Override
    public void add(Post post, String key) {
        if (byKey(post.author(), key).isPresent()) {
            throw Refused.because(Refused.Reason.CONFLICT);
        }
        rows.put(
                post.id(),
                new Row(
                        post,
                        key,
                        0,
                        0,
                        post.writtenAt(),
                        Optional.of(post.writtenAt()),
                        Collections.nCopies(post.content().media().size(), Optional.empty())));
    }

    @Override
    public Optional<Post> byKey(AgentId author, String key) {
        return rows.rows()
                .filter(row -> row.post.author().equals(author) && row.key.equals(key))
                .map(Row::post)
                .findFirst();
    }

    @Override
    public Optional<Post> lock(PostId id) {
        return rows.get(id).map(Row::post);
    }

    @Override
    public void save(Post post, Optional<Instant> dueAt, int attempt) {
        Row was = rows.row(post.id());
        rows.put(post.id(), new Row(post, was.key, was.claim + 1, attempt, was.triedAt, dueAt, was.uploads));
    }

    @Override
    public List<PostAtWork> claim(int max, Instant now, Duration lease, Duration leaseWithMedia) {
        return rows.rows()
                .filter(row -> row.dueAt.filter(due -> !due.isAfter(now)).isPresent())
                .filter(row -> channels.find(row.post.channel())
                        .flatMap(channel -> channel.pausedUntil())
                        .filter(now::isBefore)
                        .isEmpty())
                .sorted(Comparator.<Row, Instant>comparing(row -> row.dueAt.orElseThrow())
                        .thenComparing(row -> row.post.id().value()))
                .limit(max)
                .map(row -> row.claimed(now, now.plus(row.post.content().media().isEmpty() ? lease : leaseWithMedia)))
                .peek(row -> rows.put(row.post.id(), row))
                .sorted(Comparator.comparing(row -> row.post.id().value()))
                .map(Row::atWork)
                .toList();
    }

    @Override
    public Optional<Post> inHand(PostAtWork claimed) {
        return rows.get(claimed.post().id())
                .filter(row -> row.claim == claimed.claim())
                .map(Row::post);
    }

    @Override
    public void uploaded(PostId id, int position, String networkId, Instant now, Instant leaseUntil) {
        Row was = rows.row(id);
        List<Optional<String>> uploads = new ArrayList<>(was.uploads);
        uploads.set(position, Optional.of(networkId));
        rows.put(id, new Row(was.post, was.key, was.claim, was.attempt, now, Optional.of(leaseUntil), uploads));
    }

    @Override
    public Set<String> known(ChannelId channel, Collection<String> networkIds) {
        return rows.rows()
                .filter(row -> row.post.channel().equals(channel))
                .flatMap(row -> row.post.networkId().stream())
                .filter(networkIds::contains)
                .collect(Collectors.toSet());
    }

    private record Row(
            Post post,
            String key,
            int claim,
            int attempt,
            Instant triedAt,
            Optional<Instant> dueAt,
            List<Optional<String>> uploads) {
        Row claimed(Instant now, Instant leaseEnds) {
            boolean waited = post.state() == State.WAITING;
            boolean vanished = post.state() == State.SENDING;
            Post taken = waited
                    ? post.in(State.SENDING, post.reason())
                    : vanished ? post.in(State.UNKNOWN, Optional.of("INTERRUPTED")) : post;
            return new Row(taken, key, claim + 1, attempt, waited ? now : triedAt, Optional.of(leaseEnds), uploads);
        }

        PostAtWork atWork() {
            return new PostAtWork(post, claim, attempt, triedAt, uploads);
        }
    }
}
