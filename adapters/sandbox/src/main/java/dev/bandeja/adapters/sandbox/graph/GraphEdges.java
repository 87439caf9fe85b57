package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.ChatMessage;
import dev.bandeja.adapters.sandbox.world.Comment;
import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.Post;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** Which object and which edge a call is for. */
final class GraphEdges {

    private final World world;
    private final Nodes nodes;
    private final Sending sending;
    private final ThreadControl control;
    private final Commenting commenting;
    private final Moderating moderating;
    private final Publishing publishing;
    private final Subscribing subscribing;
    private final OutgoingMedia media;
    private final PersonalEdges personal;
    private final TokenInspection inspection;
    private final Throttle throttle;

    GraphEdges(World world) {
        this.world = world;
        this.nodes = new Nodes(world);
        this.sending = new Sending(world);
        this.control = new ThreadControl(world);
        this.commenting = new Commenting(world);
        this.moderating = new Moderating(world);
        this.publishing = new Publishing(world);
        this.subscribing = new Subscribing(world);
        this.media = new OutgoingMedia(world);
        this.personal = new PersonalEdges(world, nodes);
        this.throttle = new Throttle(world);
        this.inspection = new TokenInspection(world);
    }

    /** Does what the call asks for. */
    JsonObject perform(GraphCall call) {
        var length = call.path().size();
        if (length == 1 && call.path().get(0).equals("debug_token")) {
            return inspection.answer(call).build();
        }
        if (length == 0 || length > (call.edge().equals("permissions") ? 3 : 2)) {
            throw GraphError.unknownPath("/" + String.join("/", call.path()));
        }
        return call.edge().isEmpty() ? node(call) : edge(call).build();
    }

    private JsonObject node(GraphCall call) {
        var post = call.get() || call.page() == null ? Optional.<Post>empty() : post(call, call.object());
        if (post.filter(found -> !found.fromId().equals(found.pageId())).isPresent()) {
            Rights.COMMENT.check(world, call);
            return call.delete() ? moderating.delete(post.get()) : moderating.change(call, post.get());
        }
        var comment = call.get() || call.page() == null ? Optional.<Comment>empty() : comment(call, call.object());
        if (comment.isPresent()) {
            Rights.COMMENT.check(world, call);
            return call.delete() ? moderating.delete(comment.get()) : moderating.change(call, comment.get());
        }
        if (post.isPresent()) {
            Rights.PUBLISH.check(world, call);
            return call.delete() ? publishing.remove(call, post.get()) : publishing.edit(call, post.get());
        }
        var node = find(call);
        if (!call.get() || node.isEmpty()) {
            throw GraphError.missing(call.method(), call.object());
        }
        return node.get()
                .show(FieldSelection.of(call.parameters().text("fields").orElse("")));
    }

    private Optional<Node> find(GraphCall call) {
        if (call.ofAccount()) {
            return Optional.of(nodes.account(call.account()));
        }
        if (call.ofPage()) {
            return Optional.of(nodes.page(call, call.page()));
        }
        return call.page() == null ? Optional.empty() : ofThePage(call, call.object());
    }

    /** What belongs to the page; the objects of other pages do not exist for its token. */
    private Optional<Node> ofThePage(GraphCall call, String id) {
        return person(call, id)
                .map(found -> profile(call, found))
                .or(() -> conversation(call, id).map(found -> nodes.conversation(allowed(call), found)))
                .or(() -> message(call, id).map(found -> nodes.message(found)))
                .or(() -> comment(call, id).map(found -> nodes.comment(seen(call), found)))
                .or(() -> post(call, id).map(found -> nodes.post(posts(call), found)))
                .or(() -> world.wall().everyPostOf(call.page().id()).stream()
                        .filter(post -> post.shown().stream()
                                .anyMatch(shown -> shown.video() && shown.id().equals(id)))
                        .findFirst()
                        .map(found -> nodes.video(posts(call), id, found)));
    }

    private GraphCall allowed(GraphCall call) {
        Rights.READ_CHATS.check(world, call);
        throttle.check(call.page().id());
        return call;
    }

    private GraphCall seen(GraphCall call) {
        Rights.READ_COMMENTS.check(world, call);
        return call;
    }

    private GraphCall posts(GraphCall call) {
        Rights.READ_POSTS.check(world, call);
        return call;
    }

    private Optional<Person> person(GraphCall call, String id) {
        return world.people().find(id).filter(person -> person.pageId()
                .equals(call.page().id()));
    }

    private Optional<Person> conversation(GraphCall call, String id) {
        return world.people().ofConversation(id).filter(person -> person.pageId()
                .equals(call.page().id()));
    }

    private Optional<ChatMessage> message(GraphCall call, String id) {
        return world.chats()
                .find(id)
                .filter(found -> person(call, found.personId()).isPresent())
                .map(found -> {
                    Rights.READ_CHATS.check(world, call);
                    return found;
                });
    }

    private Optional<Post> post(GraphCall call, String id) {
        return world.wall().post(id).filter(post -> post.pageId()
                .equals(call.page().id()));
    }

    private Optional<Comment> comment(GraphCall call, String id) {
        return world.wall().comment(id).filter(comment -> post(call, comment.postId())
                .isPresent());
    }

    /** A profile is shown only of people who have written to the page. */
    private Node profile(GraphCall call, Person person) {
        Rights.PROFILE.check(world, call);
        if (world.chats().with(person.id()).lastPersonAction() == 0) {
            throw GraphError.of(100, 2018218, "No profile available for this user.");
        }
        return nodes.person(person);
    }

    private JsonObjectBuilder edge(GraphCall call) {
        if (call.ofAccount()) {
            return switch (call.edge()) {
                case "accounts" -> personal.pages(call);
                case "permissions" -> personal.permissions(call);
                default -> throw unknown(call);
            };
        }
        if (call.page() == null) {
            throw GraphError.missing(call.method(), call.object());
        }
        return pageEdge(call);
    }

    private JsonObjectBuilder pageEdge(GraphCall call) {
        return switch (call.edge()) {
            case "messages" -> call.ofPage() ? pageMessages(call) : conversationMessages(call);
            case "comments" -> comments(call);
            case "likes" -> likes(call);
            case "conversations" ->
                nodes.conversations(allowed(reading(call, call.ofPage())), call.page())
                        .asked();
            case "feed", "posts" ->
                call.post()
                        ? publishing.feed(publishes(call))
                        : nodes.feed(posts(reading(call, call.ofPage())), call.page())
                                .asked();
            case "scheduled_posts" ->
                nodes.scheduled(posts(reading(call, call.ofPage())), call.page())
                        .asked();
            case "photos" -> publishing.photo(publishes(call));
            case "videos" -> publishing.video(publishes(call));
            case "subscribed_apps" -> subscribedApps(call);
            case "message_attachments" -> upload(call);
            case "take_thread_control", "request_thread_control" -> control(call);
            default -> throw unknown(call);
        };
    }

    private GraphCall publishes(GraphCall call) {
        if (!call.ofPage() || !call.post()) {
            throw GraphError.missing(call.method(), call.object());
        }
        Rights.PUBLISH.check(world, call);
        return call;
    }

    private JsonObjectBuilder pageMessages(GraphCall call) {
        if (!call.post()) {
            throw GraphError.missing(call.method(), call.object());
        }
        Rights.SEND.check(world, call);
        return sending.send(call);
    }

    private JsonObjectBuilder control(GraphCall call) {
        if (!call.ofPage() || !call.post()) {
            throw GraphError.missing(call.method(), call.object());
        }
        Rights.SEND.check(world, call);
        return call.edge().equals("take_thread_control") ? control.take(call) : control.request(call);
    }

    private JsonObjectBuilder conversationMessages(GraphCall call) {
        var person =
                conversation(call, call.object()).orElseThrow(() -> GraphError.missing(call.method(), call.object()));
        return nodes.messages(allowed(reading(call, true)), person).asked();
    }

    private JsonObjectBuilder comments(GraphCall call) {
        var known = post(call, call.object()).isPresent()
                || comment(call, call.object()).isPresent();
        if (call.post() && known) {
            Rights.COMMENT.check(world, call);
            return commenting.publish(call);
        }
        var answer = nodes.comments(seen(reading(call, known)), call.object()).asked();
        var summary = call.parameters().text("summary").orElse("");
        if (summary.equals("true") || summary.equals("1")) {
            answer.add(
                    "summary",
                    JsonText.object()
                            .add("order", call.parameters().text("order").orElse("chronological"))
                            .add(
                                    "total_count",
                                    world.wall().under(call.object()).size())
                            .add("can_comment", true));
        }
        return answer;
    }

    private JsonObjectBuilder likes(GraphCall call) {
        var comment = comment(call, call.object());
        var post = post(call, comment.map(Comment::postId).orElse(call.object()))
                .orElseThrow(() -> GraphError.missing(call.method(), call.object()));
        Rights.COMMENT.check(world, call);
        return moderating.like(call, post, comment.map(Comment::id).orElse(""));
    }

    private JsonObjectBuilder subscribedApps(GraphCall call) {
        if (!call.ofPage()) {
            throw unknown(call);
        }
        Rights.SUBSCRIBE.check(world, call);
        if (call.post()) {
            return subscribing.subscribe(call);
        }
        return call.delete() ? subscribing.unsubscribe(call) : subscribing.list(call);
    }

    private JsonObjectBuilder upload(GraphCall call) {
        if (!call.ofPage() || !call.post()) {
            throw GraphError.missing(call.method(), call.object());
        }
        Rights.SEND.check(world, call);
        var message = call.parameters()
                .object("message")
                .orElseThrow(() -> GraphError.of(100, "The parameter message is required"));
        var chosen = media.chosen(message, call.parameters().files());
        if (chosen.attachments().isEmpty()) {
            throw GraphError.of(100, "The parameter message[attachment] is required");
        }
        var id = chosen.reusableId().isEmpty()
                ? world.media().save(world, chosen.attachments().get(0))
                : chosen.reusableId();
        return JsonText.object().add("attachment_id", id);
    }

    private static GraphCall reading(GraphCall call, boolean known) {
        if (!call.get() || !known) {
            throw GraphError.missing(call.method(), call.object());
        }
        return call;
    }

    private GraphError unknown(GraphCall call) {
        if (find(call).isEmpty()) {
            return GraphError.missing(call.method(), call.object());
        }
        return call.get()
                ? GraphError.of(100, "Tried accessing nonexisting field (" + call.edge() + ")")
                : GraphError.unknownPath("/" + call.edge());
    }
}
