package dev.bandeja.adapters.persistence.conversation;

import dev.bandeja.adapters.persistence.Columns;
import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.adapters.persistence.Many;
import dev.bandeja.adapters.persistence.SearchText;
import dev.bandeja.application.conversation.ChannelGateway;
import dev.bandeja.application.conversation.Customers;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The people who write to the pages, in the database. */
@ApplicationScoped
public class SqlCustomers implements Customers {
    private static final String CUSTOMER = "id, channel_id, external_id, name, picture_url, locale, first_contact_at ";

    private final Database database;

    @Inject
    public SqlCustomers(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Customer> ofPeople(ChannelId channel, Collection<Person> people) {
        // Sorted, so that two servers that add the same people wait for each other in one order.
        Map<String, Person> wanted = new TreeMap<>();
        people.forEach(person -> wanted.merge(person.externalId(), person, SqlCustomers::together));
        Map<String, Customer> known = people(channel, wanted.keySet());
        List<Person> news = wanted.values().stream()
                .filter(person -> tellsMore(person, known.get(person.externalId())))
                .toList();
        if (!news.isEmpty()) {
            write(channel, news);
            known.putAll(people(channel, news.stream().map(Person::externalId).toList()));
        }
        return known;
    }

    private static Person together(Person one, Person other) {
        return new Person(
                one.externalId(), one.name().or(other::name), one.at().isBefore(other.at()) ? one.at() : other.at());
    }

    private static boolean tellsMore(Person person, Customer known) {
        return known == null
                || known.name().isEmpty() && person.name().isPresent()
                || person.at().isBefore(known.firstContactAt());
    }

    private Map<String, Customer> people(ChannelId channel, Collection<String> externalIds) {
        return database
                .query(
                        "select " + CUSTOMER + "from customer where channel_id = ? and external_id = any(?)",
                        SqlCustomers::customer,
                        channel.value(),
                        Many.texts(externalIds))
                .stream()
                .collect(Collectors.toMap(Customer::externalId, customer -> customer, (a, b) -> a, HashMap::new));
    }

    @Override
    public List<CustomerId> known(ChannelId channel, Collection<String> externalIds) {
        return database.query(
                "select id from customer where channel_id = ? and external_id = any(?) order by id",
                row -> new CustomerId(row.number("id")),
                channel.value(),
                Many.texts(externalIds));
    }

    private void write(ChannelId channel, List<Person> people) {
        database.update(
                """
                insert into customer (channel_id, external_id, name, search_name, first_contact_at)
                select ?, new.external_id, new.name, new.search_name, new.at
                from unnest(?, ?, ?, ?) with ordinality as new(external_id, name, search_name, at, place)
                order by new.place
                on conflict (channel_id, external_id) do update
                set name = coalesce(customer.name, excluded.name),
                    search_name = coalesce(customer.search_name, excluded.search_name),
                    first_contact_at = least(customer.first_contact_at, excluded.first_contact_at)
                """,
                channel.value(),
                Many.texts(people, Person::externalId),
                Many.maybeTexts(people, Person::name),
                Many.maybeTexts(people, person -> person.name().map(SearchText::of)),
                Many.instants(people, Person::at));
    }

    @Override
    public Customer get(CustomerId id) {
        return database.first("select " + CUSTOMER + "from customer where id = ?", SqlCustomers::customer, id.value())
                .orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }

    @Override
    public List<Customer> claimNameless(int max, Instant now, Duration lease) {
        return database.query(
                """
                with due as (
                    select id from customer where name is null and ask_at <= ?
                    order by ask_at, id limit ? for no key update skip locked),
                taken as (
                    update customer c set ask_at = ? from due where c.id = due.id returning c.*)
                select id, channel_id, external_id, name, picture_url, locale, first_contact_at from taken order by id
                """,
                SqlCustomers::customer,
                now,
                max,
                now.plus(lease));
    }

    @Override
    public void learn(CustomerId id, Optional<ChannelGateway.Profile> profile, Instant askAgainAt) {
        if (profile.isEmpty()) {
            database.update(
                    "update customer set ask_at = ? where id = ? and erased_at is null", askAgainAt, id.value());
            return;
        }
        database.update(
                "update customer set name = ?, search_name = ?, picture_url = ?, locale = ? where id = ? and erased_at is null",
                profile.get().name(),
                SearchText.of(profile.get().name()),
                profile.get().pictureUrl(),
                profile.get().locale(),
                id.value());
    }

    private static Customer customer(Columns row) {
        return new Customer(
                new CustomerId(row.number("id")),
                new ChannelId(row.number("channel_id")),
                row.text("external_id"),
                row.maybeText("name"),
                row.maybeText("picture_url"),
                row.maybeText("locale"),
                row.instant("first_contact_at"));
    }
}
