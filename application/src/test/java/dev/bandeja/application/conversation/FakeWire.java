package dev.bandeja.application.conversation;

import dev.bandeja.application.conversation.NetworkEvent.Kept;
import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import dev.bandeja.application.conversation.NetworkEvent.Unreadable;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What the fake network sends: one event on each line, its parts separated by bars. Every event begins with its kind, the
 * page, the conversation, its id and its time.
 */
public final class FakeWire {
    private static final String BAR = "|";
    private static final int COMMON = 5;

    private FakeWire() {}

    public static String message(String page, String person, String id, Instant at, String text) {
        return String.join(BAR, "message", page, person, id, at.toString(), text);
    }

    /** The page wrote to a person; ours has a reference. */
    public static String echo(
            String page, String person, String id, Instant at, String text, String author, String reference) {
        return String.join(BAR, "echo", page, person, id, at.toString(), text, author, reference);
    }

    /**
     * A comment, or a visitor's post.
     *
     * @param person empty when the network does not tell
     * @param parent the comment it answers; empty at the top
     * @param thread the comment at the top of it all
     */
    public static String comment(
            String page,
            String person,
            String name,
            boolean byPage,
            String id,
            Instant at,
            String text,
            String post,
            String parent,
            String thread) {
        return String.join(
                BAR,
                "comment",
                page,
                thread,
                id,
                at.toString(),
                text,
                person,
                name,
                Boolean.toString(byPage),
                post,
                parent);
    }

    /** What the page wrote was delivered or read. */
    public static String marked(String page, String person, String mark, Instant upTo) {
        return String.join(BAR, "marked", page, person, mark, upTo.toString());
    }

    public static String edit(String page, String person, String id, Instant at, String text, int number) {
        return String.join(BAR, "edit", page, person, id, at.toString(), text, Integer.toString(number));
    }

    public static String withdrawal(String page, String person, String id, Instant at) {
        return String.join(BAR, "withdrawal", page, person, id, at.toString());
    }

    /**
     * Something happened to a comment or a post.
     *
     * @param author who had written it; empty when the network does not tell
     * @param by who did it; empty when the network does not tell
     */
    public static String changed(
            String page,
            String thread,
            String id,
            Instant at,
            PublicChange.Kind kind,
            String text,
            String author,
            String by) {
        return String.join(BAR, "changed", page, thread, id, at.toString(), text, kind.name(), author, by);
    }

    /** The customer wrote while another program had the talk. */
    public static String overheard(String page, String person, String id, Instant at, String text) {
        return String.join(BAR, "overheard", page, person, id, at.toString(), text);
    }

    /** The page wrote while another program had the talk. */
    public static String overheardEcho(String page, String person, String id, Instant at, String text, String author) {
        return String.join(BAR, "overheardEcho", page, person, id, at.toString(), text, author, "");
    }

    /** The talk passed on. */
    public static String handedOver(String page, String person, Instant at, String to) {
        return String.join(BAR, "handedOver", page, person, "-", at.toString(), to);
    }

    /** A program asks for the talk: {@code US} or another. */
    public static String wants(String page, String person, Instant at, String who) {
        return String.join(BAR, "wants", page, person, "-", at.toString(), who);
    }

    /** What we are on the page. */
    public static String role(String page, Instant at, String role) {
        return String.join(BAR, "role", page, "page", "-", at.toString(), role);
    }

    /** The customer came into the talk by a link, and said nothing. */
    public static String entered(String page, String person, Instant at) {
        return String.join(BAR, "entered", page, person, "-", at.toString());
    }

    /** The customer reacted; without an emoji they took it back. */
    public static String reacted(String page, String person, String id, Instant at, String emoji) {
        return String.join(BAR, "reacted", page, person, id, at.toString(), emoji, "-");
    }

    /** Something that changes no ticket. */
    public static String reaction(String page, String person, String id, Instant at) {
        return String.join(BAR, "reaction", page, person, id, at.toString());
    }

    /** An event that looks right and that nobody can apply. */
    public static String poison(String page, String person, String id, Instant at) {
        return String.join(BAR, "poison", page, person, id, at.toString());
    }

    static List<InboundItem> split(byte[] body, Instant receivedAt) {
        return new String(body, StandardCharsets.UTF_8)
                .lines()
                .map(line -> item(line, receivedAt))
                .toList();
    }

    private static InboundItem item(String line, Instant receivedAt) {
        String[] parts = parts(line);
        if (parts.length < COMMON) {
            return new InboundItem("", "", "unreadable", receivedAt, line);
        }
        try {
            return new InboundItem(parts[1], parts[2], parts[0], Instant.parse(parts[4]), line);
        } catch (DateTimeParseException noTime) {
            return new InboundItem(parts[1], parts[2], parts[0], receivedAt, line);
        }
    }

    static NetworkEvent understand(InboundItem item) {
        String[] parts = parts(item.raw());
        return switch (item.kind()) {
            case "message" -> photoOrWords(parts, item.at());
            case "echo" -> echo(parts, item.at());
            case "comment" -> comment(parts, item.at());
            case "marked" -> new NetworkEvent.Marked(Delivery.State.valueOf(parts[3]), item.at(), List.of());
            case "edit" -> new NetworkEvent.Edited(parts[3], parts[5], Integer.parseInt(parts[6]), item.at());
            case "changed" ->
                new NetworkEvent.PublicChanged(
                        parts[3],
                        some(parts[7]),
                        new PublicChange(
                                PublicChange.Kind.valueOf(parts[6]),
                                parts[5],
                                item.at(),
                                some(parts[8]).map(by -> by.equals("PAGE") ? Author.PAGE_INBOX : Author.CUSTOMER)));
            case "overheard" ->
                new NetworkEvent.Overheard(
                        new PrivateMessage(parts[3], parts[2], parts[5], List.of(), Optional.empty(), item.at()));
            case "overheardEcho" -> new NetworkEvent.Overheard(echo(parts, item.at()));
            case "handedOver" -> new NetworkEvent.HandedOver(ThreadOwner.Holder.valueOf(parts[5]), item.at());
            case "wants" -> new NetworkEvent.ControlWanted(parts[5].equals("US"), item.at());
            case "role" -> new NetworkEvent.RoleGiven(ReceiverRole.valueOf(parts[5]), item.at());
            case "entered" -> new NetworkEvent.Entered(item.at());
            case "reacted" -> new NetworkEvent.Reacted(parts[3], some(parts[5]), item.at());
            case "withdrawal" -> new NetworkEvent.Withdrawn(parts[3], item.at());
            case "poison" -> new PrivateMessage(parts[3], parts[2], "", List.of(), Optional.empty(), null);
            case "unreadable" -> new Unreadable("not an event");
            default -> new Kept();
        };
    }

    /** A text that is an address of a photo is one. */
    private static NetworkEvent photoOrWords(String[] parts, Instant at) {
        if (!parts[5].startsWith("photo:")) {
            return new PrivateMessage(parts[3], parts[2], parts[5], List.of(), Optional.empty(), at);
        }
        Attachment photo = new Attachment("image", Optional.of(parts[5]), Optional.empty());
        return new PrivateMessage(parts[3], parts[2], "", List.of(photo), Optional.empty(), at);
    }

    private static PrivateEcho echo(String[] parts, Instant at) {
        return new PrivateEcho(
                parts[3],
                parts[2],
                parts[6].equals("PAGE_INBOX") ? Author.PAGE_INBOX : Author.OTHER_APP,
                some(parts[7]),
                parts[5],
                List.of(),
                Optional.empty(),
                at);
    }

    private static NetworkEvent comment(String[] parts, Instant at) {
        return new PublicMessage(
                parts[3],
                parts[9],
                some(parts[10]),
                some(parts[6]),
                some(parts[7]),
                Boolean.parseBoolean(parts[8]),
                parts[5],
                List.of(),
                at);
    }

    private static Optional<String> some(String part) {
        return Optional.of(part).filter(each -> !each.isEmpty());
    }

    private static String[] parts(String line) {
        return line.split("\\|", -1);
    }
}
