package dev.bandeja.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.FailedSignIns;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public abstract class SessionsContract extends StoreContract {
    @Test
    void a_session_is_a_persons_until_it_ends() {
        Person camila = aPerson("Camila", Role.AGENT);
        open("token", camila, 3_600);
        assertEquals(Optional.of(camila), person("token", 0));
        assertEquals(Optional.of(camila), person("token", 3_599));
        assertEquals(Optional.empty(), person("token", 3_600));
        assertEquals(Optional.empty(), person("another token", 0));
    }

    @Test
    void a_revoked_session_is_nobodys() {
        Person camila = aPerson("Camila", Role.AGENT);
        open("token", camila, 3_600);
        revoke("token", camila, 10);
        assertEquals(Optional.empty(), person("token", 11));
    }

    @Test
    void an_inactive_person_has_no_session() {
        Person gone = new Person(
                tx(() -> stores.people().newId()),
                "gone@example.com",
                "Gone",
                Set.of(Role.AGENT),
                Optional.empty(),
                false);
        tx(() -> stores.people().add(gone, "hash"));
        open("token", gone, 3_600);
        assertEquals(Optional.empty(), person("token", 0));
    }

    @Test
    void whoever_leaves_is_told_whether_it_was_their_last_screen() {
        Person camila = aPerson("Camila", Role.AGENT);
        Person tomas = aPerson("Tomás", Role.AGENT);
        open("one", camila, 3_600);
        open("two", camila, 3_600);
        open("three", tomas, 3_600);
        assertFalse(revoke("one", camila, 10));
        assertEquals(Optional.of(camila), person("two", 11));
        assertTrue(revoke("two", camila, 12));
        assertEquals(Optional.of(tomas), person("three", 13));
    }

    @Test
    void a_session_that_has_ended_by_itself_is_no_screen_any_more() {
        Person camila = aPerson("Camila", Role.AGENT);
        open("one", camila, 60);
        open("two", camila, 3_600);
        assertTrue(revoke("two", camila, 61));
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        Person camila = aPerson("Camila", Role.AGENT);
        Person tomas = aPerson("Tomás", Role.AGENT);
        open("camilas", camila, 3_600);
        revoke("camilas", tomas, 10);
        assertEquals(Optional.of(camila), person("camilas", 11));
    }

    @Test
    void all_sessions_of_a_person_end_or_all_but_one() {
        Person camila = aPerson("Camila", Role.AGENT);
        Person tomas = aPerson("Tomás", Role.AGENT);
        open("one", camila, 3_600);
        open("two", camila, 3_600);
        open("three", tomas, 3_600);
        tx(() -> stores.sessions().endAllBut("two", camila.id(), in(10)));
        assertEquals(Optional.empty(), person("one", 11));
        assertEquals(Optional.of(camila), person("two", 11));
        tx(() -> stores.sessions().endAll(camila.id(), in(12)));
        assertEquals(Optional.empty(), person("two", 13));
        assertEquals(Optional.of(tomas), person("three", 13));
    }

    @Test
    void the_last_of_a_persons_running_sessions_says_when_they_are_gone() {
        Person camila = aPerson("Camila", Role.AGENT);
        open("one", camila, 60);
        open("two", camila, 100);
        open("three", camila, 200);
        revoke("three", camila, 10);
        assertEquals(Optional.of(in(100)), lastEnd(camila, 50));
        tx(() -> stores.sessions().forgetEnded(camila.id(), in(60)));
        assertEquals(Optional.of(in(100)), lastEnd(camila, 99));
        assertEquals(Optional.empty(), lastEnd(camila, 100));
    }

    @Test
    void failures_are_kept_by_address_known_or_not_until_forgotten() {
        assertEquals(Optional.empty(), failures("nobody@example.com"));
        record("nobody@example.com", new FailedSignIns(1, in(1)));
        record("nobody@example.com", new FailedSignIns(2, in(2)));
        record("other@example.com", new FailedSignIns(9, in(3)));
        assertEquals(Optional.of(new FailedSignIns(2, in(2))), failures("nobody@example.com"));
        tx(() -> stores.sessions().forgetFailures("nobody@example.com"));
        assertEquals(Optional.empty(), failures("nobody@example.com"));
        assertEquals(Optional.of(new FailedSignIns(9, in(3))), failures("other@example.com"));
    }

    private void open(String tokenHash, Person person, int seconds) {
        AgentId id = person.id();
        tx(() -> stores.sessions().open(tokenHash, id, in(seconds)));
    }

    private Optional<Person> person(String tokenHash, int seconds) {
        return tx(() -> stores.sessions().person(tokenHash, in(seconds)));
    }

    private Optional<Instant> lastEnd(Person person, int seconds) {
        return tx(() -> stores.sessions().lastEnd(person.id(), in(seconds)));
    }

    private boolean revoke(String tokenHash, Person person, int seconds) {
        return tx(() -> stores.sessions().revoke(tokenHash, person.id(), in(seconds)));
    }

    private Optional<FailedSignIns> failures(String email) {
        return tx(() -> stores.sessions().failures(email));
    }

    private void record(String email, FailedSignIns failures) {
        tx(() -> stores.sessions().recordFailure(email, failures));
    }
}
