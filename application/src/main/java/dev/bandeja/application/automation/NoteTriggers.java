package dev.bandeja.application.automation;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.automation.Trigger;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Something happened that a page's automatic actions may follow: what follows, and what does not and why, is decided when it
 * is looked at.
 */
@UseCase
public class NoteTriggers {
    /** So much time the network has to tell the name and the language of somebody who writes for the first time. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ActionTriggers triggers;

    @Inject
    public NoteTriggers(ActionTriggers triggers) {
        this.triggers = triggers;
    }

    /** Customers wrote, or their campaign had no room for them. */
    public void told(Collection<Told> some, Instant now) {
        triggers.note(some.stream()
                .map(each -> new ActionTriggers.Event(
                        each.ticket().id(), each.trigger(), each.visibility(), each.at(), now.plus(PATIENCE)))
                .toList());
    }

    /**
     * A ticket was closed; its customer is told so at once, if the page has a text for it.
     *
     * @param trigger by whom
     */
    public void closed(Ticket ticket, Trigger trigger, Instant now) {
        triggers.note(List.of(new ActionTriggers.Event(ticket.id(), trigger, ticket.visibility(), now, now)));
    }

    /** What a customer wrote, or what became of it. */
    public record Told(Ticket ticket, Trigger trigger, Visibility visibility, Instant at) {}
}
