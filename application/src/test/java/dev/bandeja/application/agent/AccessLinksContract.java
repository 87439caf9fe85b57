package dev.bandeja.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bandeja.application.StoreContract;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.AccessLink.Purpose;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class AccessLinksContract extends StoreContract {
    @Test
    void a_link_comes_back_as_it_was_given_and_no_other_does() {
        AccessLink setUp = AccessLink.setUp(NOW);
        AccessLink invitation = AccessLink.of(camila(), Purpose.INVITATION, NOW);
        add("one", setUp);
        add("two", invitation);

        assertEquals(Optional.of(setUp), link("one"));
        assertEquals(Optional.of(invitation), link("two"));
        assertEquals(Optional.empty(), link("three"));
    }

    @Test
    void ending_those_of_a_person_ends_all_of_them_and_nobody_elses() {
        AgentId camila = camila();
        AgentId tomas = aPerson("Tomas", Role.AGENT).id();
        add("one", AccessLink.of(camila, Purpose.INVITATION, NOW));
        add("two", AccessLink.of(camila, Purpose.NEW_PASSWORD, NOW));
        AccessLink other = AccessLink.of(tomas, Purpose.NEW_PASSWORD, NOW);
        add("three", other);
        tx(() -> stores.accessLinks().endAllOf(camila));

        assertEquals(Optional.empty(), link("one"));
        assertEquals(Optional.empty(), link("two"));
        assertEquals(Optional.of(other), link("three"));
    }

    @Test
    void ending_the_set_up_leaves_the_people_theirs() {
        AccessLink invitation = AccessLink.of(camila(), Purpose.INVITATION, NOW);
        add("one", AccessLink.setUp(NOW));
        add("two", invitation);
        tx(() -> stores.accessLinks().endSetUp());

        assertEquals(Optional.empty(), link("one"));
        assertEquals(Optional.of(invitation), link("two"));
    }

    @Test
    void links_whose_time_is_over_are_forgotten() {
        add("one", AccessLink.setUp(NOW));
        add("two", AccessLink.setUp(in(10)));

        assertEquals(1, tx(() -> stores.accessLinks().forget(in(30 * 60 + 5))));
        assertEquals(Optional.empty(), link("one"));
        assertEquals(Optional.of(AccessLink.setUp(in(10))), link("two"));
    }

    private AgentId camila() {
        return aPerson("Camila", Role.AGENT).id();
    }

    private void add(String hash, AccessLink link) {
        tx(() -> stores.accessLinks().add(hash, link));
    }

    private Optional<AccessLink> link(String hash) {
        return tx(() -> stores.accessLinks().lock(hash));
    }
}
