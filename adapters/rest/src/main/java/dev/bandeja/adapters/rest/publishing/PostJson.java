package dev.bandeja.adapters.rest.publishing;

import dev.bandeja.application.publishing.PostBoard.PostCard;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostMedia;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post on a page.
 *
 * @param channelId the page
 * @param files numbers of the pictures or the video it shows, in order
 * @param video whether it shows a video
 * @param scheduledFor when it is to appear; absent = at once
 * @param reason why it failed, or why the last change of a scheduled one was not made; a word and Facebook's codes
 * @param networkId the network's id
 * @param author who wrote it
 * @param change what it is to become, once Facebook has taken it
 * @param cancelling it is being taken back
 * @param tickets how many tickets came from what was written under it; counted up to 1000
 * @param openTickets how many of those are open
 */
public record PostJson(
        long id,
        long channelId,
        String page,
        String text,
        String link,
        List<Long> files,
        boolean video,
        Post.State state,
        String reason,
        String networkId,
        String author,
        Instant writtenAt,
        Instant scheduledFor,
        Instant publishedAt,
        PostChangeJson change,
        boolean cancelling,
        long tickets,
        long openTickets) {

    static PostJson of(PostCard card) {
        Post post = card.post();
        Optional<Post.Order.Change> change =
                post.order().filter(Post.Order.Change.class::isInstance).map(Post.Order.Change.class::cast);
        return new PostJson(
                post.id().value(),
                post.channel().value(),
                card.pageName(),
                post.content().text(),
                post.content().link().orElse(null),
                post.content().media().stream()
                        .map(PostMedia::file)
                        .map(file -> file.value())
                        .toList(),
                post.content().isVideo(),
                post.state(),
                post.reason().orElse(null),
                post.networkId().orElse(null),
                card.authorName().orElse(null),
                post.writtenAt(),
                post.scheduledFor().orElse(null),
                post.publishedAt().orElse(null),
                change.map(wanted -> new PostChangeJson(
                                wanted.text(), wanted.scheduledFor().toString()))
                        .orElse(null),
                post.order().isPresent() && change.isEmpty(),
                card.tickets(),
                card.openTickets());
    }
}
