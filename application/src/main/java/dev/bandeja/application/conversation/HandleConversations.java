package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Applies what came in: many conversations in one transaction, each in order. What a transaction cannot swallow is tried
 * again conversation by conversation, then event by event, so that one bad event harms nobody but itself.
 */
@Worker
public class HandleConversations {
    private static final Logger LOG = System.getLogger(HandleConversations.class.getName());
    private static final int AT_ONCE = 50;

    private final ClaimConversations claim;
    private final ReceiveMessages receive;
    private final SetAsideItem setAside;
    private final ChannelGateways gateways;

    @Inject
    public HandleConversations(
            ClaimConversations claim, ReceiveMessages receive, SetAsideItem setAside, ChannelGateways gateways) {
        this.claim = claim;
        this.receive = receive;
        this.setAside = setAside;
        this.gateways = gateways;
    }

    /** @return whether there may be more to do */
    public boolean handleSome() {
        List<Understood> claimed =
                claim.claim(AT_ONCE).stream().map(this::understand).toList();
        if (!claimed.isEmpty()) {
            apply(claimed);
        }
        return claimed.size() == AT_ONCE;
    }

    private Understood understand(InboundItems.Claimed claimed) {
        ChannelGateway gateway = gateways.of(claimed.kind());
        List<Understood.Event> events = claimed.items().stream()
                .map(waiting -> Understood.Event.of(waiting, gateway.understand(waiting.item())))
                .toList();
        return new Understood(claimed.id(), claimed.kind(), claimed.pageId(), events);
    }

    private void apply(List<Understood> batch) {
        try {
            receive.receive(batch);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a batch of " + batch.size() + " conversations is tried one by one", failed);
            batch.forEach(this::applyAlone);
        }
    }

    /** The conversation is given back only after its last event: nobody may apply a later one before an earlier one. */
    private void applyAlone(Understood conversation) {
        try {
            if (conversation.events().stream().allMatch(event -> applied(conversation, event))) {
                receive.giveBack(conversation.conversation());
            }
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "conversation " + conversation.conversation().value() + " is left to its next worker",
                    failed);
        }
    }

    /** @return whether to go on with the conversation; otherwise whoever claims it next does */
    private boolean applied(Understood conversation, Understood.Event event) {
        try {
            receive.receivePart(new Understood(
                    conversation.conversation(), conversation.kind(), conversation.pageId(), List.of(event)));
            return true;
        } catch (RuntimeException failed) {
            if (isPassing(failed)) {
                LOG.log(Level.INFO, "inbound item " + event.item() + " is left for later: " + failed.getMessage());
                return false;
            }
            LOG.log(Level.ERROR, "inbound item " + event.item() + " is set aside", failed);
            setAside.setAside(event, failed.getClass().getSimpleName());
            return true;
        }
    }

    /** Somebody else was faster, or the database is away: nothing is wrong with the event. */
    private static boolean isPassing(RuntimeException failure) {
        return failure instanceof Refused refused
                && (refused.reason() == Refused.Reason.CONFLICT || refused.reason() == Refused.Reason.UNAVAILABLE);
    }
}
