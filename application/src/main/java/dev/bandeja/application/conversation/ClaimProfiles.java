package dev.bandeja.application.conversation;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.channel.ChannelConnection;
import dev.bandeja.application.channel.ReachChannels;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Takes people whose name is to be asked for. */
@UseCase
public class ClaimProfiles {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Customers customers;
    private final ReachChannels channels;
    private final InstantSource time;

    @Inject
    public ClaimProfiles(Customers customers, ReachChannels channels, InstantSource time) {
        this.customers = customers;
        this.channels = channels;
        this.time = time;
    }

    public List<Claimed> claim(int max) {
        List<Customer> nameless = customers.claimNameless(max, time.instant(), LEASE);
        Map<ChannelId, ChannelConnection> connections =
                channels.reach(nameless.stream().map(Customer::channel).toList());
        return nameless.stream()
                .filter(customer -> connections.containsKey(customer.channel()))
                .map(customer -> new Claimed(customer, connections.get(customer.channel())))
                .toList();
    }

    /** A person to ask for, and where. */
    public record Claimed(Customer customer, ChannelConnection channel) {}
}
