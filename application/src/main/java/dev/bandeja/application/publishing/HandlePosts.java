package dev.bandeja.application.publishing;

import dev.bandeja.application.Worker;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.conversation.SendOutcome;
import dev.bandeja.application.media.MediaFiles;
import dev.bandeja.domain.media.MediaOwner;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostMedia;
import dev.bandeja.domain.publishing.PostTime;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does with each post what is its turn: hands it over once, looks for it, changes or withdraws it, sees it appear. */
@Worker
public class HandlePosts {
    /** Several claimed together would wait for each other, and their leases go on. */
    private static final int AT_ONCE = 1;

    private static final SendOutcome.Rejected NO_TOKEN = new SendOutcome.Rejected("TOKEN_INACTIVE");
    private static final SendOutcome.Rejected TOO_LATE = new SendOutcome.Rejected(Post.TOO_LATE);

    private static final SendOutcome.Rejected FILE_GONE = new SendOutcome.Rejected("MEDIA_REFUSED");

    private final ClaimPosts claim;
    private final RecordPost record;
    private final PostGateways gateways;
    private final MediaFiles files;
    private final InstantSource time;

    @Inject
    public HandlePosts(
            ClaimPosts claim, RecordPost record, PostGateways gateways, MediaFiles files, InstantSource time) {
        this.claim = claim;
        this.record = record;
        this.gateways = gateways;
        this.files = files;
        this.time = time;
    }

    /** @return whether there may be more to do */
    public boolean handleSome() {
        var claimed = claim.claim(AT_ONCE);
        claimed.forEach(each -> handle(each.post(), each.page()));
        return !claimed.isEmpty();
    }

    private void handle(PostAtWork work, Optional<ChannelConnection> page) {
        switch (work.post().state()) {
            case SENDING -> publish(work, page);
            case UNKNOWN ->
                record.lookedFor(work, page.flatMap(each -> gateway(each).lookFor(each, work)));
            case SCHEDULED -> scheduled(work, page);
            default -> throw new IllegalStateException("nothing is to be done with " + work.post());
        }
    }

    /** What Facebook does not take as a scheduled one any more, because too little time is left, waits here for its time. */
    private void publish(PostAtWork work, Optional<ChannelConnection> page) {
        Instant now = time.instant();
        Optional<Instant> wanted = work.post().scheduledFor().filter(now::isBefore);
        Optional<Instant> handedOver = wanted.filter(at -> PostTime.canBeHandedOver(at, now));
        if (wanted.isPresent() && handedOver.isEmpty()) {
            record.waitsFor(work, wanted.get());
            return;
        }
        if (page.isEmpty()) {
            record.published(work, page, NO_TOKEN, false);
            return;
        }
        uploadAll(work, page.get(), handedOver.isPresent())
                .ifPresent(ready -> record.published(
                        ready,
                        page,
                        gateway(page.get()).publish(page.get(), ready, handedOver, video(ready)),
                        handedOver.isPresent()));
    }

    /** The post with all its pictures on the network; empty when that did not succeed, which is noted then. */
    private Optional<PostAtWork> uploadAll(PostAtWork work, ChannelConnection page, boolean scheduled) {
        if (work.post().content().isVideo()) {
            return Optional.of(work);
        }
        List<PostMedia> media = work.post().content().media();
        List<Optional<String>> uploads = new ArrayList<>(work.uploads());
        for (int i = 0; i < media.size(); i++) {
            if (uploads.get(i).isEmpty()) {
                Optional<PostGateway.Upload> picture = file(work, media.get(i));
                SendOutcome outcome = picture.map(each -> gateway(page).upload(page, each, scheduled))
                        .orElse(FILE_GONE);
                if (!(outcome instanceof SendOutcome.Sent sent)) {
                    record.notUploaded(work, Optional.of(page), outcome);
                    return Optional.empty();
                }
                if (!record.uploaded(work, i, sent.messageId())) {
                    return Optional.empty();
                }
                uploads.set(i, Optional.of(sent.messageId()));
            }
        }
        return Optional.of(work.with(uploads));
    }

    private Optional<PostGateway.Upload> video(PostAtWork work) {
        return work.post().content().media().stream()
                .filter(each -> each.kind() == PostMedia.Kind.VIDEO)
                .findFirst()
                .flatMap(each -> file(work, each));
    }

    private Optional<PostGateway.Upload> file(PostAtWork work, PostMedia media) {
        return files.find(MediaOwner.channel(work.post().channel().value()), media.file())
                .map(file -> new PostGateway.Upload(file, files.read(file, 0, (int) file.size())));
    }

    private void scheduled(PostAtWork work, Optional<ChannelConnection> page) {
        Post post = work.post();
        String networkId = post.networkId().orElseThrow();
        if (post.order().isPresent()) {
            boolean inTime =
                    time.instant().isBefore(post.scheduledFor().orElseThrow().minus(Duration.ofMinutes(1)));
            record.ordered(
                    work,
                    page,
                    inTime
                            ? page.map(each ->
                                            order(each, networkId, post.order().get()))
                                    .orElse(NO_TOKEN)
                            : TOO_LATE);
        } else {
            record.seen(work, page.flatMap(each -> gateway(each).whereabouts(each, networkId)));
        }
    }

    private SendOutcome order(ChannelConnection page, String networkId, Post.Order order) {
        return order instanceof Post.Order.Change change
                ? gateway(page).change(page, networkId, change)
                : gateway(page).withdraw(page, networkId);
    }

    private PostGateway gateway(ChannelConnection page) {
        return gateways.of(page.kind());
    }
}
