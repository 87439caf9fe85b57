package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.graph.Moderating;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of comments and visitors' posts: their authors edit and delete them, somebody of the page hides them on Facebook. */
final class WallOrders {

    private final World world;
    private final Moderating moderating;

    WallOrders(World world) {
        this.world = world;
        this.moderating = new Moderating(world);
    }

    JsonValue edit(Order order) {
        var text = order.needed("text");
        return on(order, comment -> moderating.edit(comment, text), post -> moderating.edit(post, text));
    }

    JsonValue remove(Order order) {
        return on(order, moderating::remove, moderating::remove);
    }

    JsonValue hide(Order order) {
        return on(order, comment -> moderating.hide(comment, true), post -> moderating.hide(post, true));
    }

    JsonValue unhide(Order order) {
        return on(order, comment -> moderating.hide(comment, false), post -> moderating.hide(post, false));
    }

    private JsonValue on(Order order, Consumer<Comment> comments, Consumer<Post> posts) {
        var id = order.needed("id");
        Optional<Comment> comment = world.wall().comment(id);
        if (comment.isPresent()) {
            comments.accept(comment.get());
        } else {
            posts.accept(world.wall()
                    .post(id)
                    .orElseThrow(() -> Rejected.missing("there is neither comment nor post " + id)));
        }
        return JsonText.object().add("id", id).build();
    }
}
