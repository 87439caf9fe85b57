package dev.bandeja.adapters.sandbox.control;

import dev.bandeja.adapters.sandbox.DemoWorld;
import dev.bandeja.adapters.sandbox.world.Person;
import dev.bandeja.adapters.sandbox.world.World;
import java.util.Comparator;
import java.util.List;

/** Who stands first in the list of people: those of the demo world, then those who wrote last. */
final class Prominence implements Comparator<Person> {

    private static final List<String> FIRST =
            DemoWorld.people().stream().map(Person::id).toList();

    private final Comparator<Person> order;

    Prominence(World world) {
        Comparator<Person> known = Comparator.comparingInt(
                person -> FIRST.contains(person.id()) ? FIRST.indexOf(person.id()) : FIRST.size());
        order = known.thenComparing(Comparator.comparingLong(
                        (Person person) -> world.chats().with(person.id()).updatedAt())
                .reversed());
    }

    @Override
    public int compare(Person one, Person other) {
        return order.compare(one, other);
    }
}
