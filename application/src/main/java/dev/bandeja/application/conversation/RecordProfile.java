package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.application.ticket.Tickets;
import dev.bandeja.domain.conversation.CustomerId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Notes what the network told about a person; screens that show them learn it at once. */
@UseCase
public class RecordProfile {
    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(24);

    private final Customers customers;
    private final Tickets tickets;
    private final LiveFeed feed;
    private final InstantSource time;

    @Inject
    public RecordProfile(Customers customers, Tickets tickets, LiveFeed feed, InstantSource time) {
        this.customers = customers;
        this.tickets = tickets;
        this.feed = feed;
        this.time = time;
    }

    public void record(CustomerId customer, Optional<ChannelGateway.Profile> profile) {
        customers.learn(customer, profile, time.instant().plus(ASK_AGAIN_AFTER));
        if (profile.isPresent()) {
            tickets.lock(tickets.openOf(customer))
                    .values()
                    .forEach(ticket -> feed.tell(LiveFeed.TicketChange.of(ticket, LiveFeed.Kind.MESSAGE)));
        }
    }
}
