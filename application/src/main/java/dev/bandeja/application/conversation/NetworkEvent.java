package dev.bandeja.application.conversation;

import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a network told us, understood. */
public sealed interface NetworkEvent {

    /**
     * A person wrote privately to the page.
     *
     * @param messageId the network's id; the same id is the same message
     * @param personId the network's id of the person for this page
     * @param replyTo id of the message it answers
     */
    record PrivateMessage(
            String messageId,
            String personId,
            String text,
            List<Attachment> attachments,
            Optional<String> replyTo,
            Instant at)
            implements NetworkEvent {
        public PrivateMessage {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * The page wrote privately to a person: our own message coming back, or one written elsewhere.
     *
     * @param author who wrote it if it is not ours
     * @param reference what we had sent along with our own message (see {@link OutboundMessage#reference()})
     */
    record PrivateEcho(
            String messageId,
            String personId,
            Author author,
            Optional<String> reference,
            String text,
            List<Attachment> attachments,
            Optional<String> replyTo,
            Instant at)
            implements NetworkEvent {
        public PrivateEcho {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A comment, a reply to a comment, or a visitor's post on the page.
     *
     * @param messageId the network's id of comment or post
     * @param postId the post it stands under, or is
     * @param parentId the comment it answers; empty for a top-level comment and for a post
     * @param personId who wrote it; empty when the network does not tell
     * @param byPage the page itself wrote it
     */
    record PublicMessage(
            String messageId,
            String postId,
            Optional<String> parentId,
            Optional<String> personId,
            Optional<String> personName,
            boolean byPage,
            String text,
            List<Attachment> attachments,
            Instant at)
            implements NetworkEvent {
        public PublicMessage {
            attachments = List.copyOf(attachments);
        }
    }

    /** Something that is kept with its kind and changes no ticket. */
    record Kept() implements NetworkEvent {}

    /**
     * It could not be read.
     *
     * @param error what is wrong with it, for the administrator
     */
    record Unreadable(String error) implements NetworkEvent {}
}
