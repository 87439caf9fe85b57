package dev.bandeja.adapters.persistence.publishing;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.media.MediaId;
import dev.bandeja.domain.publishing.Post;
import dev.bandeja.domain.publishing.PostContent;
import dev.bandeja.domain.publishing.PostId;
import dev.bandeja.domain.publishing.PostMedia;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a post comes out of its row. */
final class PostRow {
    /** Of a post {@code p}; its files as "file kind network-id", in their order. */
    static final String COLUMNS =
            """
            p.id, p.channel_id, p.author_id, p.text, p.link, p.scheduled_for, p.state, p.reason, p.network_id, p.written_at,
            p.published_at, p.task, p.wanted_text, p.wanted_for,
            array(select m.file_id || ' ' || m.kind || ' ' || coalesce(m.network_id, '') from post_media m
                  where m.post_id = p.id order by m.position) as media
            """;

    private PostRow() {}

    static Post post(Columns row) {
        return new Post(
                new PostId(row.number("id")),
                new ChannelId(row.number("channel_id")),
                new AgentId(row.number("author_id")),
                new PostContent(row.text("text"), row.maybeText("link"), media(row)),
                row.maybeInstant("scheduled_for"),
                row.one(Post.State.class, "state"),
                row.maybeText("reason"),
                row.maybeText("network_id"),
                row.instant("written_at"),
                row.maybeInstant("published_at"),
                order(row));
    }

    /** The network's ids of its files. */
    static List<Optional<String>> uploads(Columns row) {
        List<Optional<String>> uploads = new ArrayList<>();
        for (String file : row.texts("media")) {
            uploads.add(Optional.of(file.split(" ", 3)[2]).filter(id -> !id.isEmpty()));
        }
        return uploads;
    }

    private static List<PostMedia> media(Columns row) {
        List<PostMedia> media = new ArrayList<>();
        for (String file : row.texts("media")) {
            String[] parts = file.split(" ", 3);
            media.add(new PostMedia(new MediaId(Long.parseLong(parts[0])), PostMedia.Kind.valueOf(parts[1])));
        }
        return media;
    }

    private static Optional<Post.Order> order(Columns row) {
        return row.maybeText("task")
                .map(task -> task.equals("CHANGE")
                        ? new Post.Order.Change(row.text("wanted_text"), row.instant("wanted_for"))
                        : new Post.Order.Cancel());
    }
}
