package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.agent.Person;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Somebody has another password: all their other screens have to sign in again, and links to choose one end. */
@UseCase
public class RecordPassword {
    private final People people;
    private final AccessLinks links;
    private final Sessions sessions;
    private final InstantSource time;

    @Inject
    public RecordPassword(People people, AccessLinks links, Sessions sessions, InstantSource time) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.time = time;
    }

    /** @param session the screen it was changed on, which stays signed in */
    public void changed(Person person, String passwordHash, String session) {
        people.choosePassword(person.id(), passwordHash);
        links.endAllOf(person.id());
        sessions.endAllBut(session, person.id(), time.instant());
        sessions.forgetFailures(person.email());
    }
}
