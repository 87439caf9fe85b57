package dev.bandeja.application.agent;

import static dev.bandeja.application.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.application.Somebody;
import dev.bandeja.application.World;
import dev.bandeja.application.agent.RecordAccess.NewcomerName;
import dev.bandeja.application.mail.Letter;
import dev.bandeja.application.mail.MailKind;
import dev.bandeja.application.routing.OpenWork;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AccessLink.Purpose;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.channel.Channel;
import dev.bandeja.domain.ticket.Place;
import dev.bandeja.domain.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People join, come in, change and leave. */
class StaffTest {
    private static final char[] GOOD = "a long sentence of mine".toCharArray();

    private final World world = new World();

    @Test
    void the_first_administrator_comes_in_by_a_link_that_works_once_and_for_half_an_hour() {
        String first = offered().orElseThrow();
        String second = offered().orElseThrow();
        NewcomerName alma = new NewcomerName("alma@example.com", "Alma", Optional.of("pt"));
        assertRefused(Reason.LINK_ENDED, () -> setUp(first, alma));
        world.passes(Duration.ofMinutes(29));
        assertEquals(Purpose.SET_UP, world.house.comeIn.look(second).link().purpose());

        Person administrator = setUp(second, alma);

        assertEquals(Set.of(Role.ADMINISTRATOR), administrator.roles());
        assertEquals(Optional.of(administrator), person("screen"));
        assertRefused(Reason.LINK_ENDED, () -> setUp(second, alma));
        assertEquals(Optional.empty(), offered(), "there is somebody now");
    }

    @Test
    void a_set_up_link_ends_after_half_an_hour_and_a_weak_password_does_not_use_it_up() {
        String link = offered().orElseThrow();
        NewcomerName alma = new NewcomerName("alma@example.com", "Alma", Optional.empty());
        for (String weak : List.of("too short", "password and more")) {
            assertRefused(
                    Reason.INVALID,
                    () -> world.house.comeIn.setUp(link, alma, weak.toCharArray(), "screen", tomorrow()));
        }
        assertTrue(world.tx(() -> world.stores.people().isEmpty()));
        world.passes(Duration.ofMinutes(30));
        assertRefused(Reason.LINK_ENDED, () -> setUp(link, alma));
    }

    @Test
    void somebody_is_invited_chooses_a_password_and_is_in() {
        Person nadia = invited("nadia@example.com", Role.AGENT);
        world.settleEverything();
        Letter letter = world.house.mailbox.taken().get(0);
        assertEquals(MailKind.INVITATION, letter.kind());
        assertEquals("nadia@example.com", letter.address());
        assertRefused(Reason.BAD_CREDENTIALS, () -> signIn("nadia@example.com", "nobody"));

        String link = given(nadia).token();
        Person in = world.house.comeIn.enter(link, GOOD, "screen", tomorrow());

        assertEquals(nadia, in);
        assertEquals(Optional.of(nadia), person("screen"));
        assertTrue(world.stores.people().presence(nadia.id()).connected());
        assertRefused(Reason.LINK_ENDED, () -> world.house.comeIn.enter(link, GOOD, "other", tomorrow()));
        assertEquals(nadia, signIn("nadia@example.com", new String(GOOD)));
    }

    @Test
    void a_newer_link_ends_the_older_and_a_new_password_ends_every_screen() {
        Somebody camila = world.anAgent("Camila").signedIn();
        String older = given(camila.person()).token();
        GiveAccess.Given newer = given(camila.person());
        assertEquals(Purpose.NEW_PASSWORD, newer.link().purpose());

        assertRefused(Reason.LINK_ENDED, () -> world.house.comeIn.look(older));
        world.house.comeIn.enter(newer.token(), GOOD, "new screen", tomorrow());

        assertEquals(Optional.empty(), person("screen of " + camila.person().email()));
        assertEquals(Optional.of(camila.person()), person("new screen"));
    }

    @Test
    void the_link_in_a_mail_is_made_when_it_is_sent_and_lets_in_too() {
        Person nadia = invited("nadia@example.com", Role.AGENT);
        world.settleEverything();
        String mailed = world.house.mailbox.links().get(0).replace("/access#", "");

        assertEquals(nadia, world.house.comeIn.enter(mailed, GOOD, "screen", tomorrow()));
    }

    @Test
    void an_address_belongs_to_one_person() {
        invited("nadia@example.com", Role.AGENT);
        assertRefused(Reason.EMAIL_TAKEN, () -> invited("Nadia@Example.com", Role.AGENT));
    }

    @Test
    void who_leaves_is_out_at_once_and_their_tickets_go_first_in_line_to_somebody_else() {
        Office office = new Office();
        TicketId ticket = office.ticketOf(office.camila);

        world.tx(() -> world.house.changePerson.deactivate(office.camila.id(), OpenWork.QUEUE));
        assertEquals(
                Optional.empty(), person("screen of " + office.camila.person().email()));
        assertFalse(office.camila.presence().connected());
        Place.Waiting waiting = (Place.Waiting) world.ticket(ticket).place().orElseThrow();
        assertTrue(waiting.first());

        Somebody tomas = office.tomas.signedIn();
        world.settleEverything();
        assertEquals(List.of(ticket), tomas.tickets());
        assertRefused(Reason.BAD_CREDENTIALS, () -> office.camila.signsIn("secret", "again"));
    }

    @Test
    void their_tickets_can_stay_with_them() {
        Office office = new Office();
        TicketId ticket = office.ticketOf(office.camila);
        world.tx(() -> world.house.changePerson.deactivate(office.camila.id(), OpenWork.STAY));
        office.tomas.signedIn();
        world.settleEverything();

        assertEquals(List.of(ticket), office.camila.tickets());
    }

    @Test
    void tickets_of_a_page_whose_token_does_not_work_are_parked_for_it() {
        Office office = new Office();
        TicketId ticket = office.ticketOf(office.camila);
        world.tx(() -> world.stores.channels().tokenRejected(office.page.id(), world.time.instant(), "EXPIRED"));
        world.tx(() -> world.house.changePerson.deactivate(office.camila.id(), OpenWork.QUEUE));

        Place.Parked parked = (Place.Parked) world.ticket(ticket).place().orElseThrow();
        assertEquals(Place.ParkReason.TOKEN_INACTIVE, parked.reason());
        assertEquals(0, world.stores.tickets().active(office.camila.id()));
    }

    @Test
    void who_is_taken_back_signs_in_with_the_old_password() {
        world.anAdministrator("Alma");
        Somebody camila = world.anAgent("Camila").signedIn();
        world.tx(() -> world.house.changePerson.deactivate(camila.id(), OpenWork.QUEUE));
        world.tx(() -> world.house.changePerson.reactivate(camila.id()));

        assertEquals(camila.person(), camila.signsIn("secret", "back"));
    }

    @Test
    void the_last_administrator_can_neither_leave_nor_lose_the_role() {
        Somebody alma = world.anAdministrator("Alma");
        Somebody olga = world.anAdministrator("Olga");
        world.tx(() -> world.house.changePerson.deactivate(olga.id(), OpenWork.STAY));

        assertRefused(
                Reason.LAST_ADMINISTRATOR,
                () -> world.tx(() -> world.house.changePerson.deactivate(alma.id(), OpenWork.STAY)));
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> edit(as(alma.person(), Role.SUPERVISOR)));
        edit(as(alma.person(), Role.ADMINISTRATOR, Role.SUPERVISOR));
        world.tx(() -> world.house.changePerson.reactivate(olga.id()));
        edit(as(alma.person(), Role.SUPERVISOR));
    }

    @Test
    void a_role_counts_from_the_next_request_on_and_its_work_ends_with_it() {
        Office office = new Office();
        TicketId ticket = office.ticketOf(office.camila);
        edit(as(office.camila.person(), Role.ANALYST));

        Person now = person("screen of " + office.camila.person().email()).orElseThrow();
        assertEquals(Set.of(Role.ANALYST), now.roles());
        assertFalse(office.camila.presence().connected());
        assertEquals(Optional.empty(), world.ticket(ticket).agent());
    }

    @Test
    void ones_own_password_is_changed_with_the_old_one_and_the_other_screens_sign_in_again() {
        Somebody camila = world.anAgent("Camila").signedIn();
        camila.signsIn("another screen");
        String here = "screen of " + camila.person().email();
        assertRefused(Reason.INVALID, () -> change(camila, "guess", GOOD, here));
        assertRefused(Reason.INVALID, () -> change(camila, "secret", "short".toCharArray(), here));
        change(camila, "secret", GOOD, here);

        assertEquals(Optional.of(camila.person()), person(here));
        assertEquals(Optional.empty(), person("another screen"));
        assertEquals(camila.person(), camila.signsIn(new String(GOOD), "later"));
    }

    @Test
    void guessing_the_old_password_at_somebodys_screen_closes_the_door() {
        Somebody camila = world.anAgent("Camila").signedIn();
        for (int i = 0; i < 5; i++) {
            assertRefused(Reason.INVALID, () -> change(camila, "guess", GOOD, "here"));
        }
        assertRefused(Reason.TOO_MANY_ATTEMPTS, () -> change(camila, "secret", GOOD, "here"));
    }

    @Test
    void an_agent_whose_last_session_ends_by_itself_is_disconnected() {
        Somebody camila = world.anAgent("Camila");
        signIn(camila, "first screen");
        world.passes(Duration.ofHours(6));
        signIn(camila, "second screen");
        world.passes(Duration.ofHours(6));
        assertTrue(camila.presence().connected(), "the second screen is still there");
        world.passes(Duration.ofHours(6));

        assertFalse(camila.presence().connected());
        assertEquals(Presence.Choice.AVAILABLE, camila.presence().choice());
    }

    private Optional<String> offered() {
        return world.tx(() -> world.house.setUp.offer());
    }

    private Person setUp(String token, NewcomerName newcomer) {
        return world.house.comeIn.setUp(token, newcomer, GOOD, "screen", tomorrow());
    }

    private Person invited(String email, Role... roles) {
        Person person =
                new Person(world.stores.people().newId(), email, "Nadia", Set.of(roles), Optional.empty(), true);
        world.tx(() -> world.house.invitePerson.invite(person, Set.of()));
        return person;
    }

    private GiveAccess.Given given(Person person) {
        return world.tx(() -> world.house.giveAccess.give(person.id()));
    }

    private void change(Somebody somebody, String old, char[] chosen, String session) {
        world.house.changePassword.change(somebody.person(), old.toCharArray(), chosen, session);
    }

    private void edit(Person after) {
        world.tx(() -> world.house.changePerson.edit(after, Set.of(), OpenWork.QUEUE));
    }

    private static Person as(Person person, Role... roles) {
        return new Person(
                person.id(), person.email(), person.name(), Set.of(roles), person.language(), person.active());
    }

    private Person signIn(String email, String password) {
        return world.house.signIn.signIn(email, password.toCharArray(), "a screen", tomorrow());
    }

    /** For twelve hours, as the product does it. */
    private void signIn(Somebody somebody, String screen) {
        world.house.signIn.signIn(somebody.person().email(), "secret".toCharArray(), screen, tomorrow());
    }

    private Optional<Person> person(String screen) {
        return world.tx(() -> world.stores.sessions().person(screen, world.time.instant()));
    }

    private Instant tomorrow() {
        return world.time.instant().plus(Duration.ofHours(12));
    }

    /** An administrator, two agents of one campaign, and a customer. */
    private final class Office {
        final Somebody alma = world.anAdministrator("Alma");
        final Somebody camila = world.anAgent("Camila").signedIn();
        final Somebody tomas = world.anAgent("Tomas");
        final Channel page = world.aPage();
        final Campaign campaign = world.aCampaign(page).with(camila, tomas);

        TicketId ticketOf(Somebody agent) {
            world.customer("Lucia", page).writes("hello");
            world.settleEverything();
            return agent.tickets().get(0);
        }
    }
}
