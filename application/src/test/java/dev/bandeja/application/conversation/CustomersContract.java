package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Customers.Person;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Customer;
import dev.bandeja.domain.conversation.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class CustomersContract extends StoreContract {
    @Test
    void a_stranger_becomes_a_customer() {
        ChannelId channel = aChannel().id();
        Customer lucia = meet(channel, new Person("psid-1", Optional.of("Lucía"), in(5)));
        assertEquals(
                new Customer(
                        lucia.id(), channel, "psid-1", Optional.of("Lucía"), Optional.empty(), Optional.empty(), in(5)),
                get(lucia.id()));
    }

    @Test
    void the_same_person_is_the_same_customer_and_keeps_the_first_contact() {
        ChannelId channel = aChannel().id();
        Customer first = meet(channel, nameless("psid-1", 5));
        Customer again = meet(channel, nameless("psid-1", 60));
        assertEquals(first, again);
    }

    @Test
    void an_older_event_that_comes_late_moves_the_first_contact_back() {
        ChannelId channel = aChannel().id();
        meet(channel, nameless("psid-1", 60));
        assertEquals(in(5), meet(channel, nameless("psid-1", 5)).firstContactAt());
    }

    @Test
    void networks_give_ids_per_page() {
        Customer here = meet(aChannel().id(), nameless("psid-1", 0));
        Customer there = meet(aChannel().id(), nameless("psid-1", 0));
        assertNotEquals(here.id(), there.id());
    }

    @Test
    void known_and_unknown_people_come_together_by_the_networks_id() {
        ChannelId channel = aChannel().id();
        Customer known = meet(channel, nameless("psid-1", 0));
        Map<String, Customer> all = tx(() -> stores.customers()
                .ofPeople(channel, List.of(nameless("psid-1", 0), nameless("psid-2", 0), nameless("psid-3", 0))));
        assertEquals(3, all.size());
        assertEquals(known, all.get("psid-1"));
        assertEquals("psid-2", all.get("psid-2").externalId());
        assertEquals(Map.of(), tx(() -> stores.customers().ofPeople(channel, List.of())));
    }

    @Test
    void a_name_that_comes_with_a_later_event_is_learnt() {
        ChannelId channel = aChannel().id();
        meet(channel, nameless("psid-1", 0));
        Customer named = meet(channel, new Person("psid-1", Optional.of("Lucía"), in(1)));
        assertEquals(Optional.of("Lucía"), named.name());
        assertEquals(named, get(named.id()));
    }

    @Test
    void nameless_people_are_asked_for_by_one_at_a_time() {
        ChannelId channel = aChannel().id();
        Customer one = meet(channel, nameless("psid-1", 0));
        meet(channel, new Person("psid-2", Optional.of("Marta"), NOW));
        assertEquals(List.of(one), claim(10, 0));
        assertEquals(List.of(), claim(10, 59));
        assertEquals(List.of(one), claim(10, 61));
    }

    @Test
    void no_more_are_asked_for_than_wanted() {
        ChannelId channel = aChannel().id();
        meet(channel, nameless("psid-1", 0));
        meet(channel, nameless("psid-2", 0));
        meet(channel, nameless("psid-3", 0));
        assertEquals(2, claim(2, 0).size());
        assertEquals(1, claim(2, 0).size());
    }

    @Test
    void what_the_network_tells_is_kept_and_nobody_asks_again() {
        ChannelId channel = aChannel().id();
        Customer one = meet(channel, nameless("psid-1", 0));
        claim(10, 0);
        ChannelGateway.Profile profile = new ChannelGateway.Profile(
                "Lucía Ñandú", Optional.of("https://example.com/1.jpg"), Optional.of("es_LA"));
        tx(() -> stores.customers().learn(one.id(), Optional.of(profile), in(3_600)));
        assertEquals(
                new Customer(
                        one.id(),
                        channel,
                        "psid-1",
                        Optional.of("Lucía Ñandú"),
                        Optional.of("https://example.com/1.jpg"),
                        Optional.of("es_LA"),
                        NOW),
                get(one.id()));
        assertEquals(List.of(), claim(10, 100_000));
    }

    @Test
    void a_network_that_does_not_tell_is_asked_again_only_later() {
        Customer one = meet(aChannel().id(), nameless("psid-1", 0));
        claim(10, 0);
        tx(() -> stores.customers().learn(one.id(), Optional.empty(), in(3_600)));
        assertEquals(List.of(), claim(10, 3_599));
        assertEquals(List.of(one), claim(10, 3_601));
    }

    private static Person nameless(String externalId, int seconds) {
        return new Person(externalId, Optional.empty(), in(seconds));
    }

    private Customer meet(ChannelId channel, Person person) {
        return tx(() -> stores.customers().ofPeople(channel, List.of(person)).get(person.externalId()));
    }

    private Customer get(CustomerId id) {
        return tx(() -> stores.customers().get(id));
    }

    private List<Customer> claim(int max, int seconds) {
        return tx(() -> stores.customers().claimNameless(max, in(seconds), LEASE));
    }
}
