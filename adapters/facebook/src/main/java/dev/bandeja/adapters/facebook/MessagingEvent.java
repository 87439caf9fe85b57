package dev.bandeja.adapters.facebook;

import dev.bandeja.application.conversation.NetworkEvent;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Something that happened in a person's private talk with the page. */
final class MessagingEvent implements Event {
    /** Shapes that tell of what was written before. */
    private static final Set<String> HAPPENS_LATER =
            Set.of("delivery", "read", "message_edit", "message.deleted", "reaction");

    private final Envelope envelope;
    private final JsonObject event;
    private final JsonObject message;
    private final String shape;

    MessagingEvent(Envelope envelope) {
        this.envelope = envelope;
        this.event = Loose.asObject(envelope.event());
        this.message = Loose.object(event, "message");
        this.shape = Kinds.ofMessaging(event);
    }

    @Override
    public String kind() {
        return envelope.source() == Envelope.Source.STANDBY ? Kinds.cut("standby." + shape) : shape;
    }

    @Override
    public String page() {
        if (!envelope.page().isEmpty()) {
            return envelope.page();
        }
        return party(isEcho() ? "sender" : "recipient").orElse("");
    }

    @Override
    public String conversationKey() {
        return person().map(PrivateTalk::key).orElse(PAGE);
    }

    @Override
    public Optional<Instant> at() {
        return FacebookTime.read(event, "timestamp").or(() -> FacebookTime.read(envelope.entryTime()));
    }

    @Override
    public NetworkEvent understand(Instant at, String ourApp) {
        if (HAPPENS_LATER.contains(shape)) {
            return later(at);
        }
        if (Handovers.SHAPES.contains(shape)) {
            return Handovers.understand(shape, Loose.object(event, shape), at, ourApp);
        }
        if (shape.equals("postback")) {
            return tap(at);
        }
        if (shape.equals("referral")) {
            return person().isPresent() ? new NetworkEvent.Entered(at) : new NetworkEvent.Kept();
        }
        boolean isMessage = shape.equals("message") || shape.equals("message.echo");
        if (!isMessage) {
            return new NetworkEvent.Kept();
        }
        if (message.isEmpty()) {
            return new NetworkEvent.Unreadable("The message has no content.");
        }
        Optional<String> id = Loose.id(message, "mid");
        if (id.isEmpty()) {
            return new NetworkEvent.Unreadable("The message has no id (mid).");
        }
        if (person().isEmpty()) {
            return new NetworkEvent.Unreadable(
                    isEcho() ? "The message does not say to whom it was sent." : "The message has no sender.");
        }
        return isEcho() ? echo(id.get(), at, ourApp) : fromPerson(id.get(), at);
    }

    /** The person tapped a button: as good as writing the words on it. One without words only opens the talk. */
    private NetworkEvent tap(Instant at) {
        JsonObject tapped = Loose.object(event, "postback");
        Optional<String> person = person();
        if (person.isEmpty()) {
            return new NetworkEvent.Unreadable("The tap on a button has no sender.");
        }
        String payload = Loose.text(tapped, "payload");
        return Loose.words(tapped, "title")
                .or(() -> Loose.words(tapped, "payload"))
                .<NetworkEvent>map(words -> {
                    String id = Loose.id(tapped, "mid").orElseGet(() -> tapId(person.get(), at, payload));
                    return orOverheard(
                            new NetworkEvent.PrivateMessage(id, person.get(), words, List.of(), Optional.empty(), at));
                })
                .orElseGet(() -> new NetworkEvent.Entered(at));
    }

    /** Old taps, and those in another app's talk, have no id of their own. */
    private static String tapId(String person, Instant at, String payload) {
        UUID what = UUID.nameUUIDFromBytes(payload.getBytes(StandardCharsets.UTF_8));
        return "tap:" + person + ":" + at.toEpochMilli() + ":" + what;
    }

    /** Something that happened to what was written before. */
    private NetworkEvent later(Instant at) {
        JsonObject told = Loose.object(event, shape.equals("message.deleted") ? "message" : shape);
        Optional<String> id = Loose.id(told, "mid");
        switch (shape) {
            case "delivery", "read":
                Delivery.State mark = shape.equals("read") ? Delivery.State.READ : Delivery.State.DELIVERED;
                return FacebookTime.read(told, "watermark")
                        .<NetworkEvent>map(upTo -> new NetworkEvent.Marked(mark, upTo, mids(told)))
                        .orElseGet(() -> new NetworkEvent.Unreadable("The mark says of no time."));
            case "message_edit":
                return id.<NetworkEvent>map(
                                mid -> new NetworkEvent.Edited(mid, Loose.text(told, "text"), number(told), at))
                        .orElseGet(() -> new NetworkEvent.Unreadable("The edit has no id (mid)."));
            case "reaction":
                return reaction(told, id, at);
            default:
                return id.<NetworkEvent>map(mid -> new NetworkEvent.Withdrawn(mid, at))
                        .orElseGet(() -> new NetworkEvent.Unreadable("What was deleted has no id (mid)."));
        }
    }

    /** How the page itself reacted is no news of the person. */
    private NetworkEvent reaction(JsonObject told, Optional<String> id, Instant at) {
        if (person().isEmpty()) {
            return new NetworkEvent.Kept();
        }
        boolean takenBack = Loose.text(told, "action").equals("unreact");
        return id.<NetworkEvent>map(mid ->
                        new NetworkEvent.Reacted(mid, takenBack ? Optional.empty() : Optional.of(Emoji.of(told)), at))
                .orElseGet(() -> new NetworkEvent.Unreadable("The reaction has no id (mid)."));
    }

    private static List<String> mids(JsonObject told) {
        return Loose.list(told, "mids").stream()
                .map(Loose::text)
                .filter(Loose::isId)
                .toList();
    }

    /** The how-manieth edit; a number or a text. */
    private static int number(JsonObject edit) {
        return Math.max(1, GraphError.number(edit, "num_edit"));
    }

    private NetworkEvent fromPerson(String id, Instant at) {
        return orOverheard(new NetworkEvent.PrivateMessage(id, person().get(), text(), attachments(), replyTo(), at));
    }

    private NetworkEvent echo(String id, Instant at, String ourApp) {
        String app = Loose.text(message, "app_id");
        boolean mayBeOurs = app.isEmpty() || ourApp.isEmpty() || app.equals(ourApp);
        Optional<String> reference = Optional.of(Loose.text(message, "metadata"))
                .filter(any -> mayBeOurs)
                .flatMap(Reference::read);
        boolean inbox = reference.isEmpty() && (app.isEmpty() || Handovers.isInbox(app));
        NetworkEvent.PrivateEcho wrote = new NetworkEvent.PrivateEcho(
                id,
                person().get(),
                inbox ? Author.PAGE_INBOX : Author.OTHER_APP,
                reference,
                text(),
                attachments(),
                replyTo(),
                at);
        return orOverheard(wrote);
    }

    private NetworkEvent orOverheard(NetworkEvent.Said said) {
        return envelope.source() == Envelope.Source.STANDBY ? new NetworkEvent.Overheard(said) : said;
    }

    private boolean isEcho() {
        return Loose.isTrue(message, "is_echo");
    }

    /** In an echo the page is the sender. */
    private Optional<String> person() {
        return party(isEcho() ? "recipient" : "sender").filter(id -> !id.equals(envelope.page()));
    }

    private Optional<String> party(String name) {
        return Loose.id(Loose.object(event, name), "id");
    }

    /** The words; of a quick reply without words what its button stands for. */
    private String text() {
        String text = Loose.text(message, "text");
        return text.isEmpty() && attachments().isEmpty()
                ? Loose.text(Loose.object(message, "quick_reply"), "payload")
                : text;
    }

    private List<Attachment> attachments() {
        return Attachments.ofMessage(message);
    }

    private Optional<String> replyTo() {
        return Loose.id(Loose.object(message, "reply_to"), "mid");
    }
}
