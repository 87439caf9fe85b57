package dev.bandeja.adapters.sandbox.graph;

import dev.bandeja.adapters.sandbox.world.JsonText;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** Which object and which edge a call is for. */
final class GraphEdges {

    private final World world;
    private final Nodes nodes;
    private final Sending sending;
    private final Commenting commenting;
    private final Subscribing subscribing;
    private final OutgoingMedia media;

    GraphEdges(World world) {
        this.world = world;
        this.nodes = new Nodes(world);
        this.sending = new Sending(world);
        this.commenting = new Commenting(world);
        this.subscribing = new Subscribing(world);
        this.media = new OutgoingMedia(world);
    }

    /** Does what the call asks for. */
    JsonObject perform(GraphCall call) {
        if (call.path().isEmpty() || call.path().size() > 2) {
            throw GraphError.unknownPath("/" + String.join("/", call.path()));
        }
        return call.edge().isEmpty() ? node(call) : edge(call).build();
    }

    private JsonObject node(GraphCall call) {
        var node = find(call);
        if (!call.get() || node.isEmpty()) {
            throw GraphError.missing(call.method(), call.object());
        }
        return node.get()
                .show(FieldSelection.of(call.parameters().text("fields").orElse("")));
    }

    private Optional<Node> find(GraphCall call) {
        var id = call.object();
        if (id.equals(call.page().id())) {
            return Optional.of(nodes.page(call, call.page()));
        }
        var person = world.people().find(id);
        if (person.isPresent()) {
            return Optional.of(profile(person.get()));
        }
        return world.people()
                .ofConversation(id)
                .map(found -> nodes.conversation(call, found))
                .or(() -> world.chats().find(id).map(nodes::message))
                .or(() -> world.wall().comment(id).map(comment -> nodes.comment(call, comment)))
                .or(() -> world.wall().post(id).map(post -> nodes.post(call, post)));
    }

    /** A profile is shown only of people who have written to the page. */
    private Node profile(Person person) {
        if (world.chats().with(person.id()).lastPersonAction() == 0) {
            throw GraphError.of(100, 2018218, "No profile available for this user.");
        }
        return nodes.person(person);
    }

    private JsonObjectBuilder edge(GraphCall call) {
        var ofPage = call.object().equals(call.page().id());
        return switch (call.edge()) {
            case "messages" -> ofPage ? pageMessages(call) : conversationMessages(call);
            case "comments" -> comments(call);
            case "conversations" ->
                nodes.conversations(reading(call, ofPage), call.page()).asked();
            case "feed", "posts" ->
                nodes.feed(reading(call, ofPage), call.page()).asked();
            case "subscribed_apps" -> subscribedApps(call, ofPage);
            case "message_attachments" -> upload(call, ofPage);
            default -> throw unknown(call);
        };
    }

    private JsonObjectBuilder pageMessages(GraphCall call) {
        if (!call.post()) {
            throw GraphError.missing(call.method(), call.object());
        }
        return sending.send(call);
    }

    private JsonObjectBuilder conversationMessages(GraphCall call) {
        var person = world.people()
                .ofConversation(call.object())
                .orElseThrow(() -> GraphError.missing(call.method(), call.object()));
        return nodes.messages(reading(call, true), person).asked();
    }

    private JsonObjectBuilder comments(GraphCall call) {
        if (call.post()) {
            return commenting.publish(call);
        }
        var known = world.wall().post(call.object()).isPresent()
                || world.wall().comment(call.object()).isPresent();
        var answer = nodes.comments(reading(call, known), call.object()).asked();
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

    private JsonObjectBuilder subscribedApps(GraphCall call, boolean ofPage) {
        if (!ofPage) {
            throw unknown(call);
        }
        if (call.post()) {
            return subscribing.subscribe(call);
        }
        return call.delete() ? subscribing.unsubscribe() : subscribing.list();
    }

    private JsonObjectBuilder upload(GraphCall call, boolean ofPage) {
        if (!ofPage || !call.post()) {
            throw GraphError.missing(call.method(), call.object());
        }
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
