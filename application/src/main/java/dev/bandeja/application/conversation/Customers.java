package dev.bandeja.application.conversation;

import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people who write to the pages. */
public interface Customers {
    /**
     * Finds people by the network's id, and adds those who are not known yet.
     *
     * @return every one of them, by the network's id
     */
    Map<String, Customer> ofPeople(ChannelId channel, Collection<Person> people);

    Customer get(CustomerId id);

    /** Those of these people who are known on the page, by the network's ids. */
    List<CustomerId> known(ChannelId channel, Collection<String> externalIds);

    /**
     * Takes people whose name is not known and was not asked for lately.
     *
     * @param lease how long nobody else asks for them
     */
    List<Customer> claimNameless(int max, Instant now, Duration lease);

    /** Writes down what the network told about a person; without a profile, asks again only after {@code askAgainAt}. */
    void learn(CustomerId id, Optional<ChannelGateway.Profile> profile, Instant askAgainAt);

    /** A person as an event names them. */
    record Person(String externalId, Optional<String> name, Instant at) {}
}
