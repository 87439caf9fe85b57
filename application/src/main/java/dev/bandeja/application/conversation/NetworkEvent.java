package dev.bandeja.application.conversation;

import dev.bandeja.domain.conversation.Attachment;
import dev.bandeja.domain.conversation.Author;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.PublicChange;
import dev.bandeja.domain.conversation.ReceiverRole;
import dev.bandeja.domain.conversation.ThreadOwner;
import dev.bandeja.domain.conversation.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a network told us, understood. */
public sealed interface NetworkEvent {

    /** Something that was written, wherever and by whomever. */
    sealed interface Said extends NetworkEvent {
        /** The network's id. */
        String messageId();

        String text();

        List<Attachment> attachments();

        /** Who can read it. */
        default Visibility readers() {
            return Visibility.PRIVATE;
        }

        /** The network's id of what it answers. */
        Optional<String> answers();

        Instant at();
    }

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
            implements Said {
        public PrivateMessage {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Optional<String> answers() {
            return replyTo;
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
            implements Said {
        public PrivateEcho {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Optional<String> answers() {
            return replyTo;
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
            implements Said {
        public PublicMessage {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Visibility readers() {
            return Visibility.PUBLIC;
        }

        @Override
        public Optional<String> answers() {
            return parentId;
        }
    }

    /**
     * What the page wrote has come as far as that.
     *
     * @param mark delivered or read
     * @param upTo everything that was sent until then, by the network's clock
     * @param messageIds what the network names besides; often nothing
     */
    record Marked(Delivery.State mark, Instant upTo, List<String> messageIds) implements NetworkEvent {
        public Marked {
            messageIds = List.copyOf(messageIds);
        }
    }

    /**
     * A message reads otherwise now.
     *
     * @param number the how-manieth wording it is, from 1
     */
    record Edited(String messageId, String text, int number, Instant at) implements NetworkEvent {}

    /** Whoever wrote a message took it back: its content has to go, that it was there stays. */
    record Withdrawn(String messageId, Instant at) implements NetworkEvent {}

    /**
     * Something happened to a comment or a post that was written before.
     *
     * @param authorId who had written it; empty when the network does not tell
     */
    record PublicChanged(String messageId, Optional<String> authorId, PublicChange change) implements NetworkEvent {}

    /**
     * Something was written privately, by the person or by the page, while another program of the company, or the network's
     * own inbox, had the talk.
     */
    record Overheard(Said said) implements NetworkEvent {}

    /** A private talk passed to another program, or to nobody. */
    record HandedOver(ThreadOwner.Holder to, Instant at) implements NetworkEvent {}

    /**
     * A program asks for a private talk that it does not have.
     *
     * @param byUs the program is Bandeja
     */
    record ControlWanted(boolean byUs, Instant at) implements NetworkEvent {}

    /** What Bandeja is on the page from then on. */
    record RoleGiven(ReceiverRole role, Instant at) implements NetworkEvent {}

    /** A person came into the private talk, over a link or an advertisement, and has said nothing. */
    record Entered(Instant at) implements NetworkEvent {}

    /**
     * The person reacted to a private message.
     *
     * @param emoji empty when they took their reaction back
     */
    record Reacted(String messageId, Optional<String> emoji, Instant at) implements NetworkEvent {}

    /** Something that is kept with its kind and changes no ticket. */
    record Kept() implements NetworkEvent {}

    /**
     * It could not be read.
     *
     * @param error what is wrong with it, for the administrator
     */
    record Unreadable(String error) implements NetworkEvent {}
}
