package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.automation.ActionLedger;
import dev.bandeja.domain.automation.AutomaticAction;
import dev.bandeja.domain.automation.Suppression;
import dev.bandeja.domain.conversation.Delivery;
import dev.bandeja.domain.conversation.MessageId;
import dev.bandeja.domain.ticket.Ticket;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * An automatic text could not leave at once, and what it is about has passed: it does not leave any more. Nobody has to
 * decide that, for nobody has written it; the ticket's ledger says why.
 */
@UseCase
public class DropAutomaticText {
    private final Outbox outbox;
    private final Messages messages;
    private final PrivateReplies privateReplies;
    private final ActionLedger ledger;
    private final AssessSituation assess;

    @Inject
    public DropAutomaticText(
            Outbox outbox,
            Messages messages,
            PrivateReplies privateReplies,
            ActionLedger ledger,
            AssessSituation assess) {
        this.outbox = outbox;
        this.messages = messages;
        this.privateReplies = privateReplies;
        this.ledger = ledger;
        this.assess = assess;
    }

    /**
     * Its page can send again.
     *
     * @return whether it was dropped
     */
    public boolean unlessStillTrue(Outbox.Held kept, Ticket ticket, Instant now) {
        Optional<Suppression> because = AutomaticAction.comesTooLate(kept.wantedAt(), now)
                ? Optional.of(Suppression.TOO_LATE)
                : actionOf(kept.message().id(), ticket)
                        .filter(action -> !assess.isStillTrue(action, ticket, now))
                        .map(any -> Suppression.NO_LONGER_TRUE);
        because.ifPresent(reason -> drop(kept.message(), reason, now));
        return because.isPresent();
    }

    /** It is not sent; its ticket is held. */
    public void drop(OutboundMessage text, Suppression because, Instant now) {
        outbox.settled(text.id());
        privateReplies.giveBack(text.id());
        messages.settle(
                text.id(), new Delivery(Delivery.State.DROPPED, Optional.of(because.name()), now), Optional.empty());
        ledger.takeBack(text.ticket(), text.id(), because, now);
    }

    private Optional<AutomaticAction> actionOf(MessageId text, Ticket ticket) {
        return ledger.of(ticket.id()).stream()
                .map(ActionLedger.Line::entry)
                .filter(entry ->
                        entry.sent().filter(sent -> sent.message().equals(text)).isPresent())
                .map(ActionLedger.Entry::action)
                .findFirst();
    }
}
