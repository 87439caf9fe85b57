package dev.bandeja.application.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.Page;
import dev.bandeja.application.StoreContract;
import dev.bandeja.application.conversation.Vips.Vip;
import dev.bandeja.domain.channel.ChannelId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class VipsContract extends StoreContract {
    @Test
    void each_page_has_its_own() {
        ChannelId page = aChannel().id();
        ChannelId other = aChannel().id();
        tx(() -> stores.vips().add(page, List.of("p-1", "p-2")));
        tx(() -> stores.vips().add(page, List.of("p-2", "p-3")));
        tx(() -> stores.vips().remove(page, List.of("p-1", "p-9")));

        assertEquals(Set.of("p-2"), tx(() -> stores.vips().among(page, List.of("p-1", "p-2", "p-4"))));
        assertEquals(Set.of(), tx(() -> stores.vips().among(other, List.of("p-2"))));
        assertEquals(Set.of(), tx(() -> stores.vips().among(page, List.of())));
        assertEquals(2, tx(() -> stores.vips().count(page)));
        assertEquals(0, tx(() -> stores.vips().count(other)));
    }

    @Test
    void they_are_listed_a_stretch_at_a_time_with_the_names_of_those_who_are_known() {
        ChannelId page = aChannel().id();
        ChannelId other = aChannel().id();
        known(page, "102", "Lucía Fernández");
        known(other, "103", "Of another page");
        tx(() -> stores.vips().add(page, List.of("103", "101", "102")));
        tx(() -> stores.vips().add(other, List.of("102")));

        Page<Vip> first = list(page, Optional.empty(), Optional.empty());
        assertEquals(
                List.of(new Vip("101", Optional.empty()), new Vip("102", Optional.of("Lucía Fernández"))),
                first.items());
        Page<Vip> second = list(page, Optional.empty(), first.next());
        assertEquals(new Page<>(List.of(new Vip("103", Optional.empty())), Optional.empty()), second);
    }

    @Test
    void they_are_found_by_a_part_of_the_name_or_the_beginning_of_the_id() {
        ChannelId page = aChannel().id();
        known(page, "102", "Lucía Fernández");
        tx(() -> stores.vips().add(page, List.of("101", "102", "201")));
        assertEquals(List.of("102"), found(page, "lucia"));
        assertEquals(List.of("102"), found(page, "FERNÁN"));
        assertEquals(List.of("101", "102"), found(page, "10"));
        assertEquals(List.of(), found(page, "01"));
        assertEquals(List.of(), found(page, "%"));
    }

    private List<String> found(ChannelId page, String meant) {
        return list(page, Optional.of(meant), Optional.empty()).items().stream()
                .map(Vip::person)
                .toList();
    }

    private Page<Vip> list(ChannelId page, Optional<String> meant, Optional<String> after) {
        return tx(() -> stores.vips().page(page, meant, after, 2));
    }

    private void known(ChannelId page, String person, String name) {
        tx(() -> stores.customers().ofPeople(page, List.of(new Customers.Person(person, Optional.of(name), NOW))));
    }
}
