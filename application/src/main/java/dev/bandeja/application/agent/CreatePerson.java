package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.Person;
import jakarta.inject.Inject;

/** Somebody joins. */
@UseCase
public class CreatePerson {
    private final People people;

    @Inject
    public CreatePerson(People people) {
        this.people = people;
    }

    /** @throws dev.bandeja.domain.Refused {@code EMAIL_TAKEN} */
    public void create(Person person, String passwordHash) {
        people.add(person, passwordHash);
    }
}
