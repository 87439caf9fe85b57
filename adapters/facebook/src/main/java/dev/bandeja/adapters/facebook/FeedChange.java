package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.PublicChange.Kind;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something that happened in public: on the page's wall, or where the page was mentioned. */
final class FeedChange implements Event {
    /** What a visitor can write on a page's wall. */
    private static final Set<String> POSTS = Set.of("post", "status", "photo", "video", "share");

    /** What happens to a comment or a post after it was written; what Facebook blocks, the public does not see either. */
    private static final Map<String, Kind> CHANGES = Map.of(
            "edited", Kind.EDITED,
            "edit", Kind.EDITED,
            "hide", Kind.HIDDEN,
            "block", Kind.HIDDEN,
            "unhide", Kind.SHOWN,
            "unblock", Kind.SHOWN,
            "remove", Kind.DELETED);

    private static final Map<String, Kind> LIKES = Map.of("add", Kind.LIKED, "remove", Kind.UNLIKED);

    private final Envelope envelope;
    private final JsonObject value;
    private final String item;
    private final String verb;
    private final boolean added;

    FeedChange(Envelope envelope) {
        this.envelope = envelope;
        this.value = Loose.object(Loose.asObject(envelope.event()), "value");
        this.item = Loose.text(value, "item");
        this.verb = Loose.text(value, "verb");
        this.added = verb.equals("add");
    }

    @Override
    public String kind() {
        return Kinds.ofChange(envelope.field(), value);
    }

    @Override
    public String page() {
        return envelope.page();
    }

    @Override
    public Optional<Instant> at() {
        Optional<Instant> created = FacebookTime.read(value, "created_time");
        Optional<Instant> told = FacebookTime.read(envelope.entryTime());
        // What is changed or removed still carries the time it was written at.
        return added ? created.or(() -> told) : told.or(() -> created);
    }

    @Override
    public String conversationKey() {
        if (!onTheWall()) {
            return PAGE;
        }
        if (item.equals("comment")) {
            return threadOfComment().map(thread -> "c:" + thread).orElse(PAGE);
        }
        if (isPagesLike()) {
            return answeredComment()
                    .or(() -> Loose.id(value, "comment_id"))
                    .or(() -> Loose.id(value, "post_id"))
                    .map(thread -> "c:" + thread)
                    .orElse(PAGE);
        }
        return isVisitorsPost() || isPostChanged()
                ? Loose.id(value, "post_id").map(post -> "c:" + post).orElse(PAGE)
                : PAGE;
    }

    /**
     * Under the page's own post each top-level comment is a thread, everything under a visitor's post is one. What the page
     * itself writes directly under a post answers that post.
     */
    private Optional<String> threadOfComment() {
        boolean underVisitorsPost =
                Loose.text(Loose.object(value, "post"), "status_type").equals("wall_post");
        boolean answersPost = isByPage() && answeredComment().isEmpty();
        if (underVisitorsPost || answersPost) {
            return Loose.id(value, "post_id");
        }
        return answeredComment().or(() -> Loose.id(value, "comment_id"));
    }

    /** A comment whose parent is the post itself stands at the top. */
    private Optional<String> answeredComment() {
        return Loose.id(value, "parent_id").filter(parent -> !parent.equals(Loose.text(value, "post_id")));
    }

    @Override
    public NetworkEvent understand(Instant at, String ourApp) {
        if (!onTheWall()) {
            return new NetworkEvent.Kept();
        }
        if (isPagesLike()) {
            return changed(Loose.id(value, "comment_id").or(() -> Loose.id(value, "post_id")), LIKES.get(verb), at);
        }
        if (!added) {
            return change(at);
        }
        if (item.equals("comment")) {
            return comment(at);
        }
        return isVisitorsPost() ? post(at) : new NetworkEvent.Kept();
    }

    /** What only says that something is different now, but not how, changes nothing. */
    private NetworkEvent change(Instant at) {
        boolean isComment = item.equals("comment");
        if (!isComment && !isPostChanged() || !CHANGES.containsKey(verb)) {
            return new NetworkEvent.Kept();
        }
        Kind kind = CHANGES.get(verb);
        boolean tells = kind != Kind.EDITED || Loose.has(value, "message");
        return tells
                ? changed(Loose.id(value, isComment ? "comment_id" : "post_id"), kind, at)
                : new NetworkEvent.Kept();
    }

    private NetworkEvent changed(Optional<String> id, Kind kind, Instant at) {
        if (id.isEmpty()) {
            return new NetworkEvent.Unreadable("It does not say what was changed (comment_id, post_id).");
        }
        String words = kind == Kind.EDITED ? Loose.text(value, "message") : "";
        Optional<String> writer = author().filter(any -> !isByPage());
        return new NetworkEvent.PublicChanged(id.get(), writer, new PublicChange(kind, words, at, doneBy(kind)));
    }

    /** What a person wrote, only they edit; but of what the page hides or removes Facebook may name the author as well. */
    private Optional<Author> doneBy(Kind kind) {
        if (isByPage()) {
            return Optional.of(Author.PAGE_INBOX);
        }
        return author().filter(any -> kind == Kind.EDITED).map(any -> Author.CUSTOMER);
    }

    /** Nobody can edit somebody else's post: one that the page edits is the page's own. */
    private boolean isPostChanged() {
        boolean pagesOwn = isByPage() && CHANGES.get(verb) == Kind.EDITED;
        return POSTS.contains(item) && CHANGES.containsKey(verb) && !pagesOwn;
    }

    private boolean isPagesLike() {
        return (item.equals("like") || item.equals("reaction")) && LIKES.containsKey(verb) && isByPage();
    }

    private NetworkEvent comment(Instant at) {
        Optional<String> id = Loose.id(value, "comment_id");
        Optional<String> post = Loose.id(value, "post_id");
        if (id.isEmpty()) {
            return new NetworkEvent.Unreadable("The comment has no id (comment_id).");
        }
        if (post.isEmpty()) {
            return new NetworkEvent.Unreadable("The comment does not say under which post it stands (post_id).");
        }
        return message(id.get(), post.get(), answeredComment(), at);
    }

    private NetworkEvent post(Instant at) {
        return Loose.id(value, "post_id")
                .map(id -> message(id, id, Optional.empty(), at))
                .orElseGet(() -> new NetworkEvent.Unreadable("The post has no id (post_id)."));
    }

    private NetworkEvent message(String id, String post, Optional<String> parent, Instant at) {
        return new NetworkEvent.PublicMessage(
                id,
                post,
                parent,
                author(),
                authorsName(),
                isByPage(),
                Loose.text(value, "message"),
                List.copyOf(Attachments.ofPost(value)),
                at);
    }

    private boolean onTheWall() {
        return envelope.field().equals("feed");
    }

    private boolean isVisitorsPost() {
        return POSTS.contains(item) && author().isPresent() && !isByPage();
    }

    private boolean isByPage() {
        return author().filter(envelope.page()::equals).isPresent();
    }

    private Optional<String> author() {
        return Loose.id(Loose.object(value, "from"), "id").or(() -> Loose.id(value, "sender_id"));
    }

    private Optional<String> authorsName() {
        return Loose.words(Loose.object(value, "from"), "name").or(() -> Loose.words(value, "sender_name"));
    }
}
