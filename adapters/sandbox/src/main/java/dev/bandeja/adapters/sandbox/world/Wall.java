package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The posts of the pages and what people say below them. */
public final class Wall implements Section {

    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Comment> comments = new LinkedHashMap<>();

    private final Set<String> hidden = new HashSet<>();
    private final Set<String> liked = new HashSet<>();

    Wall() {}

    /** The posts of a page that can be seen, newest first. */
    public List<Post> postsOf(String pageId) {
        return everyPostOf(pageId).stream()
                .filter(post -> !post.scheduled())
                .sorted(Comparator.comparingLong(Post::at).reversed())
                .toList();
    }

    /** The posts of a page that wait for their time, the next first. */
    public List<Post> scheduledOf(String pageId) {
        return everyPostOf(pageId).stream()
                .filter(Post::scheduled)
                .sorted(Comparator.comparingLong(Post::scheduledFor))
                .toList();
    }

    /** Everything on a page's wall, in the order in which it was written. */
    public List<Post> everyPostOf(String pageId) {
        return posts.values().stream()
                .filter(post -> post.pageId().equals(pageId))
                .toList();
    }

    /** Those whose time has come. */
    public List<Post> due(long now) {
        return posts.values().stream()
                .filter(post -> post.scheduled() && post.scheduledFor() <= now)
                .toList();
    }

    /** The post with this id. */
    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** The comment with this id. */
    public Optional<Comment> comment(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    /** Every comment and reply there is, oldest first. */
    public Collection<Comment> comments() {
        return Collections.unmodifiableCollection(comments.values());
    }

    /** Comments and replies below a post, oldest first. */
    public List<Comment> below(Post post) {
        return comments.values().stream()
                .filter(comment -> comment.postId().equals(post.id()))
                .toList();
    }

    /** Whether only its author and their friends see that post or comment. */
    public boolean isHidden(String id) {
        return hidden.contains(id);
    }

    /** Whether the page likes that post or comment. */
    public boolean isLiked(String id) {
        return liked.contains(id);
    }

    /** What hangs directly under a post or a comment, oldest first. */
    public List<Comment> under(String parentId) {
        return comments.values().stream()
                .filter(comment -> comment.parentId().equals(parentId))
                .toList();
    }

    @Override
    public void apply(Entry entry) {
        switch (entry.kind()) {
            case "opened", "reset" -> begin(entry.at());
            case "posted" -> add(Post.of(entry));
            case "post-edited" ->
                change(entry, post -> post.edited(entry.text("text"), entry.number("scheduledFor", 0)));
            case "post-appeared" -> change(entry, Post::appeared);
            case "post-removed" -> {
                posts.remove(entry.text("id"));
                comments.values().removeIf(comment -> comment.postId().equals(entry.text("id")));
            }
            case "comment-edited" ->
                comments.computeIfPresent(entry.text("id"), (id, comment) -> comment.edited(entry.text("text")));
            case "comment-removed" -> {
                comments.remove(entry.text("id"));
                comments.values().removeIf(comment -> comment.parentId().equals(entry.text("id")));
            }
            case "hidden" -> hidden.add(entry.text("id"));
            case "unhidden" -> hidden.remove(entry.text("id"));
            case "liked" -> liked.add(entry.text("id"));
            case "unliked" -> liked.remove(entry.text("id"));
            case "commented" ->
                add(new Comment(
                        entry.text("id"),
                        entry.text("post"),
                        entry.text("parent"),
                        entry.text("from"),
                        entry.text("text"),
                        entry.facts().containsKey("attachment")
                                ? Attachment.of(entry.facts().getJsonObject("attachment"))
                                : null,
                        entry.at()));
            default -> {}
        }
    }

    private void change(Entry entry, UnaryOperator<Post> change) {
        posts.computeIfPresent(entry.text("id"), (id, post) -> change.apply(post));
    }

    private void begin(long at) {
        DemoWorld.posts()
                .forEach(post -> add(new Post(
                        post.id(),
                        DemoWorld.PAGE_ID,
                        DemoWorld.PAGE_ID,
                        post.text(),
                        at - post.age().toMillis())));
    }

    private void add(Post post) {
        posts.put(post.id(), post);
    }

    private void add(Comment comment) {
        comments.put(comment.id(), comment);
    }

    @Override
    public void clear() {
        hidden.clear();
        liked.clear();
        posts.clear();
        comments.clear();
    }
}
