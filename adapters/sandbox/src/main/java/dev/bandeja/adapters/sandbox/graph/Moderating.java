package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.webhooks.Announcements;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** What becomes of comments and visitors' posts: through Graph, and by hand. */
public final class Moderating {

    private final World world;
    private final Announcements announcements;

    /** For one world. */
    public Moderating(World world) {
        this.world = world;
        this.announcements = new Announcements(world);
    }

    /** {@code POST /{comment}}: other words for the page's own, hiding for those of others. */
    JsonObject change(GraphCall call, Comment comment) {
        var own = comment.fromId().equals(call.page().id());
        var text = call.parameters().text("message");
        if (text.isPresent()) {
            if (!own) {
                throw GraphError.of(200, "Cannot edit a comment of somebody else");
            }
            edit(comment, text.get());
        }
        hidden(call).ifPresent(hide -> {
            if (own) {
                throw GraphError.of(100, "The comment cannot be hidden by its author");
            }
            hide(comment, hide);
        });
        return yes().build();
    }

    /** {@code POST /{post}} of a visitor. */
    JsonObject change(GraphCall call, Post post) {
        if (call.parameters().text("message").isPresent()) {
            throw GraphError.of(200, "Cannot edit a post of somebody else");
        }
        hidden(call).ifPresent(hide -> hide(post, hide));
        return yes().build();
    }

    /** {@code DELETE /{comment}}: the page may remove what anybody wrote. */
    JsonObject delete(Comment comment) {
        remove(comment);
        return yes().build();
    }

    /** {@code DELETE /{post}} of a visitor. */
    JsonObject delete(Post post) {
        remove(post);
        return yes().build();
    }

    /** {@code POST} and {@code DELETE /{comment or post}/likes}. */
    JsonObjectBuilder like(GraphCall call, Post post, String commentId) {
        var id = commentId.isEmpty() ? post.id() : commentId;
        var wanted = call.post();
        if (!wanted && !call.delete()) {
            throw GraphError.of(100, "Tried accessing nonexisting field (likes)");
        }
        if (world.wall().isLiked(id) != wanted) {
            world.note(wanted ? "liked" : "unliked", JsonText.object().add("id", id));
            announcements.liked(post, commentId, !wanted);
        }
        return yes();
    }

    /** Any other spelling of the parameter is taken and does nothing. */
    private static Optional<Boolean> hidden(GraphCall call) {
        return call.parameters().text("is_hidden").map(value -> value.equals("true") || value.equals("1"));
    }

    /** A comment says something else. */
    public void edit(Comment comment, String text) {
        world.note("comment-edited", JsonText.object().add("id", comment.id()).add("text", text));
        announcements.commentChanged(
                postOf(comment), world.wall().comment(comment.id()).orElseThrow(), "edited");
    }

    /** A comment is hidden, or shown again. */
    public void hide(Comment comment, boolean hide) {
        if (noted(comment.id(), hide)) {
            announcements.commentChanged(postOf(comment), comment, hide ? "hide" : "unhide");
        }
    }

    /** A visitor's post is hidden, or shown again. */
    public void hide(Post post, boolean hide) {
        if (noted(post.id(), hide)) {
            announcements.postChanged(post, hide ? "hide" : "unhide");
        }
    }

    private boolean noted(String id, boolean hide) {
        var changes = world.wall().isHidden(id) != hide;
        if (changes) {
            world.note(hide ? "hidden" : "unhidden", JsonText.object().add("id", id));
        }
        return changes;
    }

    /** A comment is gone, with everything below it. */
    public void remove(Comment comment) {
        var post = postOf(comment);
        world.note("comment-removed", JsonText.object().add("id", comment.id()));
        announcements.commentChanged(post, comment, "remove");
    }

    /** A post is gone, with everything below it. */
    public void remove(Post post) {
        world.note("post-removed", JsonText.object().add("id", post.id()));
        announcements.postChanged(post, "remove");
    }

    /** A visitor's post says something else. */
    public void edit(Post post, String text) {
        world.note(
                "post-edited",
                JsonText.object().add("id", post.id()).add("text", text).add("scheduledFor", 0));
        announcements.postChanged(world.wall().post(post.id()).orElseThrow(), "edited");
    }

    private Post postOf(Comment comment) {
        return world.wall().post(comment.postId()).orElseThrow();
    }

    private static JsonObjectBuilder yes() {
        return JsonText.object().add("success", true);
    }
}
