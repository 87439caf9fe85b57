package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.Channels;
import dev.bandeja.domain.conversation.Customer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Takes people whose name is to be asked for. */
@UseCase
public class ClaimProfiles {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Customers customers;
    private final Channels channels;
    private final InstantSource time;

    @Inject
    public ClaimProfiles(Customers customers, Channels channels, InstantSource time) {
        this.customers = customers;
        this.channels = channels;
        this.time = time;
    }

    public List<Claimed> claim(int max) {
        return customers.claimNameless(max, time.instant(), LEASE).stream()
                .map(customer -> new Claimed(customer, channels.connection(customer.channel())))
                .toList();
    }

    /** A person to ask for, and where. */
    public record Claimed(Customer customer, ChannelConnection channel) {}
}
