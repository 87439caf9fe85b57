package dev.bandeja.application.conversation;

import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import dev.bandeja.domain.conversation.PublicChange;
import java.util.Optional;
import java.util.stream.Stream;

/** What an event names by the network's ids: messages and people. */
final class Mentions {
    private Mentions() {}

    /** The message itself, and those that it answers or happens to. */
    static Stream<String> messagesIn(NetworkEvent event) {
        if (event instanceof PrivateMessage message) {
            return Stream.of(message.messageId());
        }
        if (event instanceof PrivateEcho echo) {
            return Stream.of(echo.messageId());
        }
        if (event instanceof PublicMessage message) {
            return Stream.of(message.messageId(), message.parentId().orElse(message.postId()));
        }
        return event instanceof NetworkEvent.Overheard overheard
                ? messagesIn(overheard.said())
                : olderIn(event).stream();
    }

    /** Who wrote it, or to whom it was written; empty of what the page said in public. */
    static Optional<Customers.Person> personIn(NetworkEvent event) {
        if (event instanceof PrivateMessage message) {
            return Optional.of(new Customers.Person(message.personId(), Optional.empty(), message.at()));
        }
        if (event instanceof PrivateEcho echo) {
            return Optional.of(new Customers.Person(echo.personId(), Optional.empty(), echo.at()));
        }
        if (event instanceof PublicMessage message && !message.byPage()) {
            return message.personId().map(id -> new Customers.Person(id, message.personName(), message.at()));
        }
        if (event instanceof NetworkEvent.Overheard overheard) {
            return personIn(overheard.said());
        }
        return Optional.empty();
    }

    /** Whose words it carries, or with whom it deals; who was forgotten is not to come back by any of them. */
    static Optional<Customers.Person> concerned(NetworkEvent event) {
        if (event instanceof NetworkEvent.PublicChanged changed) {
            return changed.authorId()
                    .map(id -> new Customers.Person(
                            id, Optional.empty(), changed.change().at()));
        }
        return personIn(event);
    }

    /** How a message reads from then on, if that is what happened to it. */
    static Optional<String> wordsNow(NetworkEvent event) {
        if (event instanceof NetworkEvent.PublicChanged changed) {
            return Optional.of(changed.change())
                    .filter(change -> change.kind() == PublicChange.Kind.EDITED)
                    .map(PublicChange::text);
        }
        return event instanceof NetworkEvent.Edited edited ? Optional.of(edited.text()) : Optional.empty();
    }

    /** The message to which it happened, of what happens to one that was written before. */
    static Optional<String> olderIn(NetworkEvent event) {
        if (event instanceof NetworkEvent.Edited edited) {
            return Optional.of(edited.messageId());
        }
        if (event instanceof NetworkEvent.Reacted reacted) {
            return Optional.of(reacted.messageId());
        }
        if (event instanceof NetworkEvent.PublicChanged changed) {
            return Optional.of(changed.messageId());
        }
        return event instanceof NetworkEvent.Withdrawn withdrawn
                ? Optional.of(withdrawn.messageId())
                : Optional.empty();
    }
}
