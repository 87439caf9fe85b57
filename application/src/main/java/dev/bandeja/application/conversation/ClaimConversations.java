package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Takes conversations that have events to be applied. */
@UseCase
public class ClaimConversations {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final InboundItems items;
    private final InstantSource time;

    @Inject
    public ClaimConversations(InboundItems items, InstantSource time) {
        this.items = items;
        this.time = time;
    }

    public List<InboundItems.Claimed> claim(int maxConversations) {
        return items.claim(maxConversations, time.instant(), LEASE);
    }
}
