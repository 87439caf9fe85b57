package dev.bandeja.application.agent;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People come and go. */
class SignInTest {
    private final World world = new World();
    private final Somebody camila = world.anAgent("Camila");

    @Test
    void with_the_right_password_a_session_begins_and_an_agent_is_available() {
        assertFalse(camila.presence().connected());
        assertEquals(camila.person(), camila.signsIn("screen"));
        assertEquals(Optional.of(camila.person()), world.stores.sessions().person("screen", world.time.instant()));
        assertTrue(camila.presence().receives());
    }

    @Test
    void the_address_may_be_written_in_any_case() {
        Person person = world.house.signIn.signIn(
                "  " + camila.person().email().toUpperCase() + " ",
                "secret".toCharArray(),
                "screen",
                world.time.instant().plusSeconds(60));
        assertEquals(camila.person(), person);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_alike() {
        assertRefused(Reason.BAD_CREDENTIALS, () -> camila.signsIn("wrong", "screen"));
        assertRefused(
                Reason.BAD_CREDENTIALS,
                () -> world.house.signIn.signIn(
                        "nobody@example.com",
                        "secret".toCharArray(),
                        "screen",
                        world.time.instant().plusSeconds(60)));
        assertEquals(Optional.empty(), world.stores.sessions().person("screen", world.time.instant()));
        assertFalse(camila.presence().connected());
    }

    @Test
    void an_inactive_person_is_refused_even_with_the_right_password() {
        Person gone = new Person(
                world.stores.people().newId(), "gone@example.com", "Gone", Set.of(Role.AGENT), Optional.empty(), false);
        world.tx(() -> world.house.createPerson.create(gone, "terces"));
        assertRefused(
                Reason.BAD_CREDENTIALS,
                () -> world.house.signIn.signIn(
                        "gone@example.com",
                        "secret".toCharArray(),
                        "screen",
                        world.time.instant().plusSeconds(60)));
    }

    @Test
    void the_fifth_wrong_password_closes_the_door_for_a_while_also_for_the_right_one() {
        fail(5);
        assertEquals(
                16L,
                assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> camila.signsIn("screen"))
                        .facts()
                        .get("retryAfterSeconds"));
        world.time.passes(Duration.ofSeconds(15));
        camila.signsIn("screen");
    }

    @Test
    void every_further_failure_doubles_the_time() {
        fail(5);
        world.time.passes(Duration.ofSeconds(15));
        fail(1);
        world.time.passes(Duration.ofSeconds(29));
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> camila.signsIn("screen"));
        world.time.passes(Duration.ofSeconds(1));
        camila.signsIn("screen");
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(4);
        camila.signsIn("screen");
        fail(4);
        camila.signsIn("another screen");
    }

    @Test
    void leaving_the_last_screen_disconnects_and_keeps_the_tickets() {
        var page = world.aPage();
        world.aCampaign(page).with(camila);
        camila.signsIn("one");
        camila.signsIn("two");
        var lucia = world.customer("Lucía", page);
        lucia.writes("hola");
        world.settleEverything();
        camila.signsOut("one");
        assertTrue(camila.presence().connected());
        camila.signsOut("two");
        assertFalse(camila.presence().connected());
        assertEquals(Optional.of(camila.id()), lucia.ticket().agent());
        assertEquals(1, world.stores.loads().active(camila.id()));
    }

    @Test
    void a_break_is_remembered_over_signing_out_and_in() {
        camila.signedIn();
        camila.takesABreak("almuerzo");
        camila.signsOut();
        camila.signedIn();
        assertEquals(Presence.Choice.BREAK, camila.presence().choice());
        assertEquals(Optional.of("almuerzo"), camila.presence().breakName());
        assertFalse(camila.presence().receives());
    }

    @Test
    void who_had_chosen_to_be_away_is_available_after_signing_in() {
        camila.signedIn();
        camila.isAway();
        camila.signsOut();
        camila.signedIn();
        assertTrue(camila.presence().receives());
    }

    @Test
    void a_break_needs_a_name() {
        camila.signedIn();
        assertRefused(
                Reason.INVALID,
                () -> world.tx(
                        () -> world.house.choosePresence.choose(camila.id(), Presence.Choice.BREAK, Optional.empty())));
    }

    @Test
    void a_supervisor_who_signs_in_receives_nothing() {
        Somebody sofia = world.aSupervisor("Sofía").signedIn();
        assertFalse(sofia.presence().connected());
    }

    @Test
    void an_address_belongs_to_one_person() {
        Person other = new Person(
                world.stores.people().newId(),
                camila.person().email(),
                "Other",
                Set.of(Role.AGENT),
                Optional.empty(),
                true);
        assertRefused(Reason.EMAIL_TAKEN, () -> world.tx(() -> world.house.createPerson.create(other, "hash")));
    }

    @Test
    void the_language_of_the_screens_is_one_of_three() {
        world.tx(() -> world.house.chooseLanguage.choose(camila.id(), "pt"));
        assertEquals(
                Optional.of("pt"),
                world.stores.people().find(camila.id()).orElseThrow().language());
        assertRefused(Reason.INVALID, () -> world.tx(() -> world.house.chooseLanguage.choose(camila.id(), "fr")));
        assertRefused(Reason.INVALID, () -> world.tx(() -> world.house.chooseLanguage.choose(camila.id(), null)));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertRefused(Reason.BAD_CREDENTIALS, () -> camila.signsIn("wrong", "screen"));
        }
    }
}
