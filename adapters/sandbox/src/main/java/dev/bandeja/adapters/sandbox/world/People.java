package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everybody who may write to a page. */
public final class People implements Section {

    private final Map<String, Person> people = new LinkedHashMap<>();

    People() {
        clear();
    }

    /** Everybody, in the order in which they came. */
    public Collection<Person> all() {
        return Collections.unmodifiableCollection(people.values());
    }

    /** The person with this page-scoped id. */
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** The person of a thread {@code t_…}. */
    public Optional<Person> ofConversation(String conversationId) {
        return conversationId.startsWith("t_1") ? find(conversationId.substring(3)) : Optional.empty();
    }

    @Override
    public void apply(Entry entry) {
        if (entry.kind().equals("person-added")) {
            var person = new Person(
                    entry.text("id"),
                    entry.text("page"),
                    entry.text("firstName"),
                    entry.text("lastName"),
                    entry.text("locale"),
                    (int) entry.number("timezone", 0));
            people.put(person.id(), person);
        }
    }

    @Override
    public void clear() {
        people.clear();
        DemoWorld.people().forEach(person -> people.put(person.id(), person));
    }
}
