package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** The steps of coming in by a link that read and write. */
@UseCase
public class RecordAccess {
    private final People people;
    private final AccessLinks links;
    private final Sessions sessions;
    private final OpenSession session;
    private final InstantSource time;

    @Inject
    public RecordAccess(People people, AccessLinks links, Sessions sessions, OpenSession session, InstantSource time) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.session = session;
        this.time = time;
    }

    /**
     * A link that works, with the person it is for.
     *
     * @throws Refused {@code LINK_ENDED}
     */
    public Entrance entrance(String tokenHash) {
        AccessLink link =
                links.lock(tokenHash).filter(each -> each.works(time.instant())).orElseThrow(RecordAccess::ended);
        if (link.purpose() == AccessLink.Purpose.SET_UP) {
            if (!people.isEmpty()) {
                throw ended();
            }
            return new Entrance(link, Optional.empty());
        }
        Person person =
                link.person().flatMap(people::find).filter(Person::active).orElseThrow(RecordAccess::ended);
        return new Entrance(link, Optional.of(person));
    }

    /** The link is used: the person has that password from now on, and is signed in here and nowhere else. */
    public Person enter(String tokenHash, String passwordHash, String sessionHash, Instant sessionEnds) {
        Person person = entrance(tokenHash).person().orElseThrow(RecordAccess::ended);
        links.endAllOf(person.id());
        people.choosePassword(person.id(), passwordHash);
        sessions.endAll(person.id(), time.instant());
        session.open(person, sessionHash, sessionEnds);
        return person;
    }

    /** The link is used: this is the first administrator. */
    public Person setUp(
            String tokenHash, NewcomerName newcomer, String passwordHash, String sessionHash, Instant sessionEnds) {
        if (entrance(tokenHash).person().isPresent()) {
            throw ended();
        }
        AgentId id = people.newId();
        Person person = new Person(
                id, newcomer.email(), newcomer.name(), Set.of(Role.ADMINISTRATOR), newcomer.language(), true);
        people.add(person, passwordHash);
        links.endSetUp();
        session.open(person, sessionHash, sessionEnds);
        return person;
    }

    private static Refused ended() {
        return Refused.because(Reason.LINK_ENDED);
    }

    /**
     * A link that works.
     *
     * @param person whose it is; empty to set Bandeja up
     */
    public record Entrance(AccessLink link, Optional<Person> person) {}

    /**
     * How the first administrator wants to be called.
     *
     * @param language of their screens
     */
    public record NewcomerName(String email, String name, Optional<String> language) {}
}
