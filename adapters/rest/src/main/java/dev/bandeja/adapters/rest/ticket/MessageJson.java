package dev.bandeja.adapters.rest.ticket;

import dev.bandeja.adapters.rest.media.FileJson;
import dev.bandeja.application.ticket.TicketBoard.Line;
import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.Direction;
import dev.bandeja.domain.conversation.Moderation;
import dev.bandeja.domain.conversation.ModerationOrder;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Instant;
import java.util.List;

/**
 * One line of a talk.
 *
 * @param text absent when it came without words
 * @param replyToMessageId the line of the same stretch that it answers
 * @param delivery what became of it; only of messages sent from here
 * @param key what the screen that wrote it called it
 * @param edits how often its words were changed; absent when never
 * @param reaction the emoji with which the customer reacted to it
 * @param withdrawnAt when its author took it back, or when it was deleted in public; then it has no content any more
 * @param hiddenAt since when only its author and their friends see it in public
 * @param liked whether the page likes it; absent when not
 * @param versions how many earlier versions it has, see listMessageVersions; absent when none
 * @param moderation what the page can do about it in public, and what was ordered; absent when nothing
 */
public record MessageJson(
        long id,
        long ticketId,
        Direction direction,
        Visibility visibility,
        AuthorJson author,
        String text,
        List<AttachmentJson> attachments,
        Instant at,
        Long replyToMessageId,
        DeliveryJson delivery,
        String key,
        Integer edits,
        String reaction,
        Instant withdrawnAt,
        Instant hiddenAt,
        Boolean liked,
        Integer versions,
        ModerationJson moderation) {

    /**
     * Who wrote it.
     *
     * @param id the person, when it was written here
     */
    public record AuthorJson(Author.Kind kind, Long id, String name) {}

    /**
     * Something that came with it, or goes with it.
     *
     * @param url where the network keeps it, for a while
     * @param file our copy of it, see getFile; absent while it is being copied
     * @param lost why it cannot be copied
     */
    public record AttachmentJson(String kind, String url, String title, FileJson file, String lost) {
        static AttachmentJson of(Attachment attachment) {
            return new AttachmentJson(
                    attachment.kind(),
                    attachment.url().orElse(null),
                    attachment.title().orElse(null),
                    attachment.file().map(FileJson::of).orElse(null),
                    attachment.lost().orElse(null));
        }
    }

    /**
     * What the page can do about it in public.
     *
     * @param actions what Facebook allows with it as it stands
     * @param orders what was ordered and is not done, see moderateMessage
     */
    public record ModerationJson(List<Moderation> actions, List<OrderJson> orders) {
        static ModerationJson of(Line line) {
            List<Moderation> actions = List.copyOf(line.publicly().open(line.message()));
            return actions.isEmpty() && line.orders().isEmpty()
                    ? null
                    : new ModerationJson(
                            actions, line.orders().stream().map(OrderJson::of).toList());
        }
    }

    /**
     * Something that somebody ordered.
     *
     * @param leavesAt until when it can be taken back, of a deletion that waits
     * @param reason why it failed, or why it is tried again
     */
    public record OrderJson(Moderation action, ModerationOrder.State state, Instant leavesAt, String reason) {
        static OrderJson of(ModerationOrder order) {
            return new OrderJson(
                    order.moderation(),
                    order.state(),
                    order.canBeTakenBack() ? order.dueAt().orElse(null) : null,
                    order.reason().orElse(null));
        }
    }

    /**
     * What became of a message to the customer.
     *
     * @param reason why it failed, or why that is not known
     */
    public record DeliveryJson(Delivery.State state, String reason, Instant at) {
        static DeliveryJson of(Delivery delivery) {
            return new DeliveryJson(delivery.state(), delivery.reason().orElse(null), delivery.at());
        }
    }
}
