package dev.bandeja.application.conversation;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers in memory. */
public final class InMemoryCustomers implements Customers {
    private final Table<CustomerId, Customer> rows;
    private final Table<CustomerId, Instant> askAt;
    private long lastId;

    public InMemoryCustomers(Transactions transactions) {
        rows = new Table<>(transactions);
        askAt = new Table<>(transactions);
    }

    @Override
    public Map<String, Customer> ofPeople(ChannelId channel, Collection<Person> people) {
        Map<String, Customer> all = new HashMap<>();
        for (Person person : people) {
            Customer customer = find(channel, person.externalId())
                    .map(known -> told(known, person))
                    .orElseGet(() -> met(channel, person));
            rows.put(customer.id(), customer);
            all.put(person.externalId(), customer);
        }
        return all;
    }

    private Optional<Customer> find(ChannelId channel, String externalId) {
        return rows.rows()
                .filter(each ->
                        each.channel().equals(channel) && each.externalId().equals(externalId))
                .findFirst();
    }

    private Customer met(ChannelId channel, Person person) {
        return new Customer(
                new CustomerId(++lastId),
                channel,
                person.externalId(),
                person.name(),
                Optional.empty(),
                Optional.empty(),
                person.at());
    }

    private static Customer told(Customer known, Person person) {
        return new Customer(
                known.id(),
                known.channel(),
                known.externalId(),
                known.name().or(person::name),
                known.pictureUrl(),
                known.locale(),
                person.at().isBefore(known.firstContactAt()) ? person.at() : known.firstContactAt());
    }

    Stream<Customer> knownAs(String externalId) {
        return rows.rows().filter(each -> each.externalId().equals(externalId));
    }

    void forget(CustomerId id) {
        Customer was = rows.row(id);
        rows.put(
                id,
                new Customer(
                        id,
                        was.channel(),
                        "forgotten-" + id.value(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        was.firstContactAt()));
        askAt.put(id, Instant.MAX);
    }

    private boolean isForgotten(Customer customer) {
        return customer.externalId().equals("forgotten-" + customer.id().value());
    }

    @Override
    public List<CustomerId> known(ChannelId channel, Collection<String> externalIds) {
        return rows.rows()
                .filter(each -> each.channel().equals(channel) && externalIds.contains(each.externalId()))
                .map(Customer::id)
                .toList();
    }

    @Override
    public Customer get(CustomerId id) {
        return rows.get(id).orElseThrow(() -> Refused.because(Refused.Reason.NOT_FOUND));
    }

    @Override
    public List<Customer> claimNameless(int max, Instant now, Duration lease) {
        List<Customer> claimed = rows.rows()
                .filter(each -> each.name().isEmpty())
                .filter(each -> askAt.get(each.id()).filter(now::isBefore).isEmpty())
                .limit(max)
                .toList();
        claimed.forEach(each -> askAt.put(each.id(), now.plus(lease)));
        return claimed;
    }

    @Override
    public void learn(CustomerId id, Optional<ChannelGateway.Profile> profile, Instant askAgainAt) {
        Customer known = rows.row(id);
        if (isForgotten(known)) {
            return;
        }
        askAt.put(id, askAgainAt);
        profile.ifPresent(told -> rows.put(
                id,
                new Customer(
                        id,
                        known.channel(),
                        known.externalId(),
                        Optional.of(told.name()),
                        told.pictureUrl(),
                        told.locale(),
                        known.firstContactAt())));
    }
}
