package dev.bandeja.application.conversation;

import dev.bandeja.application.Worker;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
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
                .map(waiting -> new Understood.Event(waiting.id(), gateway.understand(waiting.item())))
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

    private void applyAlone(Understood conversation) {
        List<Understood.Event> rest = new ArrayList<>(conversation.events());
        while (!rest.isEmpty()) {
            Understood.Event next = rest.remove(0);
            Understood single = new Understood(
                    conversation.conversation(), conversation.kind(), conversation.pageId(), List.of(next));
            try {
                receive.receive(List.of(single));
            } catch (RuntimeException failed) {
                LOG.log(Level.ERROR, "inbound item " + next.item() + " is set aside", failed);
                setAside.setAside(
                        conversation.conversation(),
                        next.item(),
                        failed.getClass().getSimpleName());
            }
        }
    }
}
