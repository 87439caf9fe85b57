package dev.bandeja.domain.automation;

import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.policy.SendDecision;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that decides what a page does by itself after something happened to a ticket.
 *
 * @param visibility of what the customer wrote; of the ticket when it was closed
 * @param newCustomer it is the first ticket ever of that person with that page, and what they wrote is its first private message (D4)
 * @param outOfHours it happened while nobody works
 * @param noAgent routing was asked, with what it knows itself, and finds nobody to give the ticket to
 * @param served an agent who is there has the ticket
 * @param spent the texts that the ticket has had
 * @param obstacle why no text can be sent at all, whatever it says
 * @param gate what the policy gate says to an automatic text; empty when there is no private way to the customer
 */
public record Situation(
        Trigger trigger,
        Visibility visibility,
        boolean newCustomer,
        boolean outOfHours,
        boolean noAgent,
        boolean served,
        Set<AutomaticAction> spent,
        Optional<Suppression> obstacle,
        Optional<SendDecision> gate) {

    public Situation {
        spent = Set.copyOf(spent);
    }

    /** Whether what the action is for is the case, wherever it was said. */
    boolean matches(AutomaticAction action) {
        boolean wrote = trigger == Trigger.TICKET_CREATED || trigger == Trigger.CUSTOMER_WROTE;
        return switch (action) {
            case OUT_OF_HOURS -> wrote && outOfHours;
            case NO_AGENT -> wrote && noAgent;
            case NEW_CUSTOMER -> wrote && newCustomer;
            case TICKET_CREATED -> trigger == Trigger.TICKET_CREATED;
            case QUEUE_FULL -> trigger == Trigger.QUEUE_FULL;
            case CLOSED_BY_HAND -> trigger == Trigger.CLOSED_BY_HAND;
            case CLOSED_BY_SILENCE -> trigger == Trigger.CLOSED_BY_SILENCE;
            case CLOSE_SILENT -> false;
        };
    }

    boolean isEnd() {
        return trigger == Trigger.CLOSED_BY_HAND || trigger == Trigger.CLOSED_BY_SILENCE;
    }
}
