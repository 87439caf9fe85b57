package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.http.FormFile;
import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.Attachment;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** Writing below posts: what the page does through Graph and people do by hand. */
public final class Commenting {

    private static final int LONGEST_TEXT = 8000;

    private final World world;
    private final Announcements announcements;

    /** For one world. */
    public Commenting(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
    }

    /** {@code POST /{comment|post}/comments} by the page. */
    JsonObjectBuilder publish(GraphCall call) {
        var text = call.parameters().text("message").orElse("");
        var attachment = attachment(call.parameters());
        if (text.isEmpty() && attachment.isEmpty()) {
            throw GraphError.of(100, "One of message, attachment_url or source is required");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw GraphError.of(100, "Length of param message must be less than or equal to " + LONGEST_TEXT);
        }
        var comment = write(call.object(), call.page().id(), text, attachment.orElse(null))
                .orElseThrow(() -> GraphError.missing("POST", call.object()));
        return JsonText.object().add("id", comment.id());
    }

    /**
     * Writes a comment, or a reply to one; a reply to a reply stands under the same comment, for there is one level
     * only.
     *
     * @return empty if there is neither post nor comment with that id
     */
    public Optional<Comment> write(String parentId, String fromId, String text, Attachment attachment) {
        var parent = world.wall().comment(parentId);
        var post = parent.map(Comment::postId).or(() -> Optional.of(parentId)).flatMap(world.wall()::post);
        return post.map(found -> {
            var under = parent.map(comment -> comment.topLevel() ? comment.id() : comment.parentId())
                    .orElse(found.id());
            return note(found, under, fromId, text, attachment);
        });
    }

    private Comment note(Post post, String parentId, String fromId, String text, Attachment attachment) {
        var id = post.part() + "_" + world.ids().number();
        var facts = JsonText.object()
                .add("id", id)
                .add("post", post.id())
                .add("parent", parentId)
                .add("from", fromId)
                .add("text", text);
        if (attachment != null) {
            facts.add("attachment", attachment.json());
        }
        world.note("commented", facts);
        var comment = world.wall().comment(id).orElseThrow();
        announcements.commented(post, comment);
        return comment;
    }

    private Optional<Attachment> attachment(Parameters parameters) {
        var file = parameters.files().stream().findFirst();
        return file.map(this::kept)
                .or(() -> parameters.text("attachment_url").map(url -> Attachment.at("image", url)))
                .or(() -> parameters.text("attachment_id").map(id -> world.media()
                        .saved(id, world.clock().millis())
                        .orElseThrow(() -> GraphError.of(100, 2018074, "Invalid or expired attachment id"))));
    }

    private Attachment kept(FormFile file) {
        var media = world.media().keep(world, file.name(), file.contentType(), file.bytes());
        return Attachment.kept(file.contentType().startsWith("video/") ? "video" : "image", file.name(), media.id());
    }
}
