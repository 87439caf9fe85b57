package dev.bandeja.application.conversation;

import dev.bandeja.application.conversation.NetworkEvent.PrivateEcho;
import dev.bandeja.application.conversation.NetworkEvent.PrivateMessage;
import dev.bandeja.application.conversation.NetworkEvent.PublicMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who, of the customers in a conversation, got the last word from a person of the company, as far as the events that are
 * applied together tell. Of what was found long after it happened, they need nobody any more.
 */
final class AnsweredLater {
    private final Map<String, Instant> lastWords = new HashMap<>();
    private final Map<String, Instant> answers = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();

    private AnsweredLater() {}

    /** Events come oldest first, so an answer comes after what it answers. */
    static AnsweredLater in(Understood conversation) {
        AnsweredLater answered = new AnsweredLater();
        conversation.events().forEach(event -> answered.note(answerIn(event.meaning())));
        return answered;
    }

    /** Who answers while another program has the talk answers all the same. */
    private static NetworkEvent answerIn(NetworkEvent event) {
        return event instanceof NetworkEvent.Overheard overheard && overheard.said() instanceof PrivateEcho echo
                ? echo
                : event;
    }

    private void note(NetworkEvent event) {
        if (event instanceof PrivateMessage message) {
            lastWords.put(message.personId(), message.at());
        } else if (event instanceof PrivateEcho echo && echo.author().isPersonOfTheCompany()) {
            answers.put(echo.personId(), echo.at());
        } else if (event instanceof PublicMessage message && message.byPage()) {
            Optional.ofNullable(authors.get(message.parentId().orElse(message.postId())))
                    .ifPresent(author -> answers.put(author, message.at()));
        } else if (event instanceof PublicMessage message) {
            message.personId().ifPresent(person -> {
                authors.put(message.messageId(), person);
                lastWords.put(person, message.at());
            });
        }
    }

    /** When the company had the last word; empty while it is the customer's. */
    Optional<Instant> lastWordTo(String person) {
        return Optional.ofNullable(answers.get(person))
                .filter(answer -> !lastWords.getOrDefault(person, Instant.MIN).isAfter(answer));
    }
}
